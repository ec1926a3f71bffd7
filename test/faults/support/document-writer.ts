import { ByVariable, EnumName, jsonOf, plain, type Value } from './input-values.ts';
import type { Condition, FieldPick, Pick } from './selections.ts';

/** The response keys at one place of the answer, with the field that each selects. */
type Scope = Map<string, { signature: string; below: Scope }>;

/** Introspection lists of which GraphQL allows only two to be nested. */
const introspectionLists = ['fields', 'interfaces', 'possibleTypes', 'inputFields'];
/** The number of such lists around a selection. Undefined outside of introspection. */
type Introspected = number | undefined;

/** Writes one operation. Adds aliases to fields that could not be merged, and collects fragments and variables. */
export class DocumentWriter {
  readonly variables: Record<string, unknown> = {};
  readonly #definitions: string[] = [];
  readonly #fragments = new Map<string, string>();
  #count = 0;
  #hasSchema = false;

  /** @param head the beginning of the operation, for example `query Name` */
  write(head: string, picks: readonly Pick[], parent: string): string {
    const set = this.#set(picks, parent, new Map(), undefined);
    const variables = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : '';
    const fragments = [...this.#fragments].map(([body, name]) => `fragment ${name} ${body}`);
    return [`${head}${variables} ${set}`, ...fragments].join('\n');
  }

  #set(picks: readonly Pick[], parent: string, scope: Scope, introspects: Introspected): string {
    const written = picks.map((pick) =>
      pick.kind === 'field' ? this.#field(pick, scope, introspects) : this.#fragment(pick, parent, scope, introspects),
    );
    const texts = written.filter((text) => text !== '');
    return `{ ${texts.length > 0 ? texts.join(' ') : '__typename'} }`;
  }

  #fragment(
    { on, isNamed, conditions, below }: Exclude<Pick, FieldPick>,
    parent: string,
    scope: Scope,
    introspects: Introspected,
  ): string {
    const body = this.#set(below, on ?? parent, scope, introspects);
    const directives = this.#conditions(conditions);
    if (!isNamed) return `...${on === undefined ? '' : ` on ${on}`}${directives} ${body}`;
    const definition = `on ${on ?? parent} ${body}`;
    const name = this.#fragments.get(definition) ?? `F${this.#fragments.size}`;
    this.#fragments.set(definition, name);
    return `...${name}${directives}`;
  }

  #field({ field, alias, args, conditions, below }: FieldPick, scope: Scope, inside: Introspected): string {
    if (field.name === '__schema') {
      if (this.#hasSchema) return '';
      this.#hasSchema = true;
    }
    const lists = inside !== undefined && introspectionLists.includes(field.name) ? inside + 1 : inside;
    if (lists !== undefined && lists > 2) return '';
    const introspects = field.name === '__schema' || field.name === '__type' ? 0 : lists;
    const texts = Object.entries(args).map(
      ([name, value]) => `${name}: ${this.#value(introspects === undefined ? value : plain(value))}`,
    );
    const call = field.name + (texts.length > 0 ? `(${texts.join(', ')})` : '');
    const signature = `${call} ${String(field.type)}`;
    let key = introspects === undefined ? (alias ?? field.name) : field.name;
    for (let n = 1; (scope.get(key)?.signature ?? signature) !== signature; n++) {
      if (introspects !== undefined) return '';
      key = `${alias ?? field.name}_${n}`;
    }
    const place = scope.get(key) ?? { signature, below: new Map() as Scope };
    scope.set(key, place);
    const selection = below.length > 0 ? ` ${this.#set(below, typeName(field.type), place.below, introspects)}` : '';
    return `${key === field.name ? '' : `${key}: `}${call}${this.#conditions(conditions)}${selection}`;
  }

  #conditions(conditions: readonly Condition[]): string {
    return conditions
      .map(
        ({ directive, value, byVariable }) =>
          ` @${directive}(if: ${this.#value(byVariable ? new ByVariable(value, 'Boolean!', false) : value)})`,
      )
      .join('');
  }

  #value(value: Value): string {
    if (value instanceof EnumName) return value.name;
    if (value instanceof ByVariable) return this.#variable(value);
    if (value === null || typeof value !== 'object') return JSON.stringify(value);
    if (Array.isArray(value)) return `[${(value as readonly Value[]).map((item) => this.#value(item)).join(', ')}]`;
    return `{${Object.entries(value as Readonly<Record<string, Value>>)
      .map(([name, item]) => `${name}: ${this.#value(item)}`)
      .join(', ')}}`;
  }

  #variable({ value, type, isDefault }: ByVariable): string {
    const name = `v${this.#count++}`;
    if (isDefault) this.#definitions.push(`$${name}: ${type} = ${this.#value(plain(value))}`);
    else {
      this.#definitions.push(`$${name}: ${type}`);
      this.variables[name] = jsonOf(value);
    }
    return `$${name}`;
  }
}

function typeName(type: unknown): string {
  return String(type).replace(/[[\]!]/g, '');
}
