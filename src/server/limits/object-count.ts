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
import { largestPage } from '../../cinder/list.ts';
import { listSizeOf, pageArgument } from '../../schema/list-sizes.ts';
import { documentLimitError } from './limit-error.ts';
import { plainValue, type PlainVariables } from './plain-value.ts';

/** Objects below a selection: those that are there once, and those that are there for each item of the page around it. */
interface Objects {
  once: number;
  perItem: number;
}

/** Items of a list of which the schema states no size. */
const unstatedSize = 10;

/**
 * Selections that are looked at. The selections of one response key are merged, as the executor merges them; a document
 * of fragments that are combined in ever new ways could make that endless. Any other needs a few thousand.
 */
const mostSteps = 100_000;

const none: Readonly<Objects> = { once: 0, perItem: 0 };

/** Counts the objects that an answer could hold at most, with the values of variables that the request has. */
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
   * The objects of a root type's answer: each object counts one, a list as many times as its size. Lists multiply.
   * `__schema` and `__type` count one.
   *
   * @throws GraphQLError `DOCUMENT_LIMIT_EXCEEDED` if fragments are combined in too many ways
   */
  of(root: GraphQLObjectType, selectionSet: SelectionSetNode): number {
    return Math.min(Math.round(this.#ofObject(root, [selectionSet]).once), Number.MAX_SAFE_INTEGER);
  }

  /** The most that one of the possible types could have: a value has one type. */
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
    const { once, perItem } = this.#ofType(type, nodes.flatMap(({ selectionSet }) => selectionSet ?? []));
    const page = this.#argument(field, node, pageArgument);
    // A resolver refuses a page that is larger than the largest: it has no more.
    const items = page === undefined ? unstatedSize : Math.min(Math.max(Number(page) || 0, 0), largestPage);
    const each = 1 + once + perItem * items;
    if (!isListType(getNullableType(field.type))) return { once: each, perItem: 0 };
    const size = listSizeOf(field) ?? unstatedSize;
    if (size === 'page') return { once: 0, perItem: each };
    return { once: each * (typeof size === 'number' ? size : lengthOf(this.#argument(field, node, size.argument))), perItem: 0 };
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
        if (++this.#steps > mostSteps) {
          throw documentLimitError('fragments', mostSteps, 'The document combines its fragments in too many ways.');
        }
        if (!this.#isIncluded(selection)) continue;
        if (selection.kind === Kind.FIELD) {
          const key = selection.alias?.value ?? selection.name.value;
          const nodes = fields.get(key);
          if (nodes) nodes.push(selection);
          else fields.set(key, [selection]);
          continue;
        }
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#unspread(selection.name.value, spread);
        if (fragment && this.#applies(fragment.typeCondition?.name.value, type)) collect(fragment.selectionSet);
      }
    };
    sets.forEach(collect);
    return fields;
  }

  /** A fragment, unless it was spread here before. */
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
