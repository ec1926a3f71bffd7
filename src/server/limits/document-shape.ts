import {
  Kind,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { documentLimitError } from './limit-error.ts';

/** The counts of an operation, or of a part of one. The contents of a fragment count at each spread. */
export interface Shape {
  /** The depth of nested fields; `__schema` and `__type` count as one. */
  depth: number;
  /** The depth of nested selection sets, including those of fragments. */
  nesting: number;
  aliases: number;
  /** The number of root fields. */
  fields: number;
  directives: number;
  /** The number of selections of `__schema`. */
  schemas: number;
  /** The number of aliases inside `__schema` and `__type`. */
  introspectionAliases: number;
}

/**
 * The maximum number of fields with selections and the same response key in one selection set, including inline
 * fragments. Validation compares each with each.
 */
const maxRepetitions = 30;

const nothing: Readonly<Shape> = {
  depth: 0,
  nesting: 0,
  aliases: 0,
  fields: 0,
  directives: 0,
  schemas: 0,
  introspectionAliases: 0,
};

/**
 * Counts the operations of a document, in linear time: each fragment is visited once, however often it is spread. A
 * fragment that contains itself counts as empty, because validation refuses it.
 *
 * @param maxLevels the maximum depth of selection sets, which prevents a stack overflow here and later
 * @returns one shape for each operation
 * @throws GraphQLError `DOCUMENT_LIMIT_EXCEEDED` for more levels, or for a field that is selected too often
 */
export function shapesOf({ definitions }: DocumentNode, maxLevels: number): Shape[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const known = new Map<string, Shape>();
  // Validation also visits fragments that no operation spreads.
  for (const name of fragments.keys()) shapeOfFragment(name, 1);
  return operations.map((operation) => {
    const shape = shapeOfWhole(operation.selectionSet, 1);
    const inVariables = (operation.variableDefinitions ?? []).flatMap(({ directives = [] }) => directives);
    return { ...shape, directives: shape.directives + count(operation.directives) + inVariables.length };
  });

  function shapeOfWhole(set: SelectionSetNode, level: number): Shape {
    const shape = shapeOfSet(set, level);
    refuseRepetitions(set, new Map());
    return shape;
  }

  function shapeOfSet({ selections }: SelectionSetNode, level: number): Shape {
    if (level > maxLevels) throw nestingError(maxLevels);
    const total = { ...nothing };
    for (const selection of selections) add(total, shapeOfSelection(selection, level));
    total.nesting++;
    if (total.nesting > maxLevels) throw nestingError(maxLevels);
    return total;
  }

  function shapeOfSelection(selection: SelectionNode, level: number): Shape {
    const directives = count(selection.directives);
    if (selection.kind === Kind.FIELD) return shapeOfField(selection, directives, level);
    const inner =
      selection.kind === Kind.INLINE_FRAGMENT
        ? shapeOfSet(selection.selectionSet, level + 1)
        : shapeOfFragment(selection.name.value, level + 1);
    return { ...inner, directives: inner.directives + directives };
  }

  function shapeOfField(
    { name: { value: name }, alias, selectionSet }: FieldNode,
    directives: number,
    level: number,
  ): Shape {
    const inner = selectionSet ? shapeOfWhole(selectionSet, level + 1) : nothing;
    const introspects = name === '__schema' || name === '__type';
    return {
      depth: introspects ? 1 : inner.depth + 1,
      nesting: inner.nesting,
      aliases: inner.aliases + (alias ? 1 : 0),
      fields: 1,
      directives: inner.directives + directives,
      schemas: inner.schemas + (name === '__schema' ? 1 : 0),
      introspectionAliases: inner.introspectionAliases + (introspects ? inner.aliases : 0),
    };
  }

  function shapeOfFragment(name: string, level: number): Shape {
    const before = known.get(name);
    if (before) return before;
    known.set(name, nothing);
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    const shape = shapeOfWhole(fragment.selectionSet, level);
    shape.directives += count(fragment.directives);
    known.set(name, shape);
    return shape;
  }
}

function nestingError(maxLevels: number): Error {
  return documentLimitError(
    'nesting',
    maxLevels,
    `The document must nest its selections and fragments at most ${maxLevels} levels deep.`,
  );
}

/**
 * @param found the number of fields by response key
 * @throws GraphQLError `DOCUMENT_LIMIT_EXCEEDED`
 */
function refuseRepetitions({ selections }: SelectionSetNode, found: Map<string, number>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) refuseRepetitions(selection.selectionSet, found);
    if (selection.kind !== Kind.FIELD || !selection.selectionSet) continue;
    const key = (selection.alias ?? selection.name).value;
    const times = (found.get(key) ?? 0) + 1;
    found.set(key, times);
    if (times <= maxRepetitions) continue;
    const message = `A selection set must select \`${key}\` at most ${maxRepetitions} times. Merge its selections.`;
    throw documentLimitError('repetitions', maxRepetitions, message);
  }
}

function count(directives: readonly DirectiveNode[] | undefined): number {
  return directives?.length ?? 0;
}

/** Adds the counts of a sibling in the same selection set. */
function add(total: Shape, other: Shape): void {
  total.depth = Math.max(total.depth, other.depth);
  total.nesting = Math.max(total.nesting, other.nesting);
  total.aliases = sum(total.aliases, other.aliases);
  total.fields = sum(total.fields, other.fields);
  total.directives = sum(total.directives, other.directives);
  total.schemas = sum(total.schemas, other.schemas);
  total.introspectionAliases = sum(total.introspectionAliases, other.introspectionAliases);
}

/** Adds two counts, up to the largest safe integer. Fragments that spread others twice double a count each time. */
function sum(a: number, b: number): number {
  return Math.min(a + b, Number.MAX_SAFE_INTEGER);
}
