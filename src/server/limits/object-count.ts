import {
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { largestPage } from '../../cinder/paging.ts';
import { defaultPage } from '../../resolvers/list/page-window.ts';
import { evaluatedRowsOf, listSizeOf, pageArguments, rowsInputOf, type ListSize } from '../../schema/list-sizes.ts';
import { documentLimitError } from './limit-error.ts';
import { plainValue, type PlainVariables } from './plain-value.ts';

/** Objects below a selection: the number per answer, and the number per item of the surrounding page. */
interface Objects {
  once: number;
  perItem: number;
}

/** The assumed size of a list whose size is not stated in the schema. */
const unstatedSize = 10;

/**
 * The maximum number of visited selections. The selections of one response key are merged, as the executor merges them.
 * Fragments in ever new combinations would make this endless. Other documents require a few thousand visits.
 */
const maxVisits = 100_000;

const none: Readonly<Objects> = { once: 0, perItem: 0 };

/** Counts the objects that an answer could hold at most, with the request's values of variables. */
export class ObjectCount {
  readonly #ids = new Map<SelectionSetNode, number>();
  readonly #known = new Map<string, Objects>();
  #steps = 0;

  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>,
    readonly variables: PlainVariables,
  ) {}

  /**
   * Counts the objects of an operation. An object counts one, and a list counts as many times as its size. Lists
   * multiply. `__schema` and `__type` count one.
   *
   * @param root the root type of the operation
   * @throws GraphQLError `DOCUMENT_LIMIT_EXCEEDED` if fragments are combined in too many ways
   */
  of(root: GraphQLObjectType, selectionSet: SelectionSetNode): number {
    return Math.min(Math.round(this.#ofObject(root, [selectionSet]).once), Number.MAX_SAFE_INTEGER);
  }

  /** The maximum of the possible types, because a value has one type. */
  #ofType(type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): Objects {
    const types = isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type];
    return types.map((one) => this.#ofObject(one, sets)).reduce(larger, none);
  }

  #ofObject(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Objects {
    const key = `${type.name} ${this.#keyOf(sets)}`;
    const before = this.#known.get(key);
    if (before) return before;
    const total = { ...none };
    for (const nodes of this.#collect(type, sets).values()) {
      const { once, perItem } = this.#ofField(type, nodes);
      total.once += once;
      total.perItem += perItem;
    }
    this.#known.set(key, total);
    return total;
  }

  #ofField(parent: GraphQLObjectType, nodes: readonly FieldNode[]): Objects {
    const [node] = nodes;
    if (!node) return none;
    if (node.name.value.startsWith('__')) return { once: node.selectionSet ? 1 : 0, perItem: 0 };
    const field = parent.getFields()[node.name.value];
    const type: GraphQLNamedType | undefined = field && getNamedType(field.type);
    if (!field || !isCompositeType(type)) return none;
    const { once, perItem } = this.#ofType(
      type,
      nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
    );
    const items = this.#pageSize(field, node);
    const each = 1 + once + perItem * items;
    const rows = this.#rowsOf(field, node) ?? 0;
    const read = ['filter', 'orderBy'].some((name) => this.#isGiven(node, name)) ? evaluatedRowsOf(field) : 0;
    if (!isListType(getNullableType(field.type))) return { once: Math.max(each, read, rows), perItem: 0 };
    const size = listSizeOf(field) ?? unstatedSize;
    if (size === 'page') return { once: 0, perItem: each };
    return { once: each * (typeof size === 'number' ? size : this.#givenSize(field, node, size)), perItem: 0 };
  }

  /** The size of a list that an argument limits. */
  #givenSize(
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    { argument, otherwise }: Exclude<ListSize, number | 'page'>,
  ): number {
    const given = this.#argument(field, node, argument);
    return given == null && otherwise !== undefined ? otherwise : lengthOf(given);
  }

  /** The number of items of a page, or of rows. A resolver refuses a page above the maximum size. */
  #pageSize(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const rows = this.#rowsOf(field, node);
    if (rows !== undefined) return rows;
    const sizes = pageArguments.map((name) => this.#argument(field, node, name));
    if (sizes[0] === undefined) return unstatedSize;
    const size = sizes.find((value) => value != null) ?? defaultPage;
    return Math.min(Math.max(Number(size) || 0, 0), largestPage);
  }

  /** The number of rows of a bulk mutation, which makes a call for each, selected or not. Undefined for other fields. */
  #rowsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number | undefined {
    const name = rowsInputOf(field);
    if (name === undefined) return undefined;
    const input = this.#argument(field, node, 'input');
    return lengthOf(typeof input === 'object' && input !== null ? Reflect.get(input, name) : undefined);
  }

  /** Whether an argument has a value other than null. */
  #isGiven(node: FieldNode, name: string): boolean {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value;
    if (!value || value.kind === Kind.NULL) return false;
    return value.kind !== Kind.VARIABLE || this.variables.get(value.name.value) != null;
  }

  /** The value of an argument, or its default; undefined if the field has no such argument. */
  #argument(field: GraphQLField<unknown, unknown>, node: FieldNode, name: string): unknown {
    const declared = field.args.find((argument) => argument.name === name);
    if (!declared) return undefined;
    const given = node.arguments?.find((argument) => argument.name.value === name);
    return (given && plainValue(given.value, this.variables)) ?? declared.defaultValue ?? null;
  }

  /** The fields of an object by response key, through fragments, as the executor collects them. */
  #collect(type: GraphQLObjectType, sets: readonly SelectionSetNode[]): Map<string, FieldNode[]> {
    const fields = new Map<string, FieldNode[]>();
    const spread = new Set<string>();
    const collect = ({ selections }: SelectionSetNode): void => {
      for (const selection of selections) {
        if (++this.#steps > maxVisits) {
          throw documentLimitError('fragments', maxVisits, 'The document combines its fragments in too many ways.');
        }
        if (!this.#isIncluded(selection)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          const nodes = fields.get(key);
          if (nodes) nodes.push(selection);
          else fields.set(key, [selection]);
          continue;
        }
        const fragment =
          selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#unspread(selection.name.value, spread);
        if (fragment && this.#applies(fragment.typeCondition?.name.value, type)) collect(fragment.selectionSet);
      }
    };
    sets.forEach(collect);
    return fields;
  }

  /** A fragment; undefined if it was already spread here. */
  #unspread(name: string, spread: Set<string>): FragmentDefinitionNode | undefined {
    if (spread.has(name)) return undefined;
    spread.add(name);
    return this.fragments.get(name);
  }

  #applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const named = this.schema.getType(condition);
    return isAbstractType(named) && this.schema.isSubType(named, type);
  }

  #isIncluded({ directives }: SelectionNode): boolean {
    return (directives ?? []).every(({ name: { value: name }, arguments: args }) => {
      const condition = args?.find((argument) => argument.name.value === 'if');
      const value = condition && plainValue(condition.value, this.variables);
      if (name === GraphQLSkipDirective.name) return value !== true;
      return name !== GraphQLIncludeDirective.name || value !== false;
    });
  }

  #keyOf(sets: readonly SelectionSetNode[]): string {
    const ids = sets.map((set) => {
      const id = this.#ids.get(set) ?? this.#ids.size;
      this.#ids.set(set, id);
      return id;
    });
    return ids.sort((a, b) => a - b).join();
  }
}

function larger(a: Objects, b: Objects): Objects {
  return { once: Math.max(a.once, b.once), perItem: Math.max(a.perItem, b.perItem) };
}

/** A single value counts as a list of one. */
function lengthOf(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return value === null || value === undefined ? 0 : 1;
}
