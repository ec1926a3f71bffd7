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

/** What is counted of an operation, or of a part of one; what is in a fragment counts at each of its spreads. */
export interface Shape {
  /** Nested fields; `__schema` and `__type` are one. */
  depth: number;
  /** Nested selection sets, those of fragments too. */
  nesting: number;
  aliases: number;
  /** Fields at the top. */
  fields: number;
  directives: number;
  /** How often `__schema` is selected. */
  schemas: number;
  /** Aliases inside `__schema` and `__type`. */
  introspectionAliases: number;
}

/**
 * Fields of one response key that one selection set may hold, with its inline fragments, if they have selections of
 * their own. Validation compares each with each.
 */
const mostRepetitions = 30;

const nothing: Readonly<Shape> = { depth: 0, nesting: 0, aliases: 0, fields: 0, directives: 0, schemas: 0, introspectionAliases: 0 };

/**
 * Counts the operations of a document, in time linear in its length: each fragment is looked at once, however often it
 * is spread. A fragment that contains itself counts as empty there: validation refuses it.
 *
 * @param most levels of selection sets, so that neither this nor what comes after runs out of stack
 * @returns one shape for each operation
 * @throws GraphQLError `DOCUMENT_LIMIT_EXCEEDED` for more levels, or a field that is selected too often
 */
export function shapesOf({ definitions }: DocumentNode, most: number): Shape[] {
  const fragments = new Map<string, FragmentDefinitionNode>();
  const operations: OperationDefinitionNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
    if (definition.kind === Kind.OPERATION_DEFINITION) operations.push(definition);
  }
  const known = new Map<string, Shape>();
  // Validation follows fragments that no operation spreads, too.
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
    if (level > most) throw tooNested(most);
    const total = { ...nothing };
    for (const selection of selections) add(total, shapeOfSelection(selection, level));
    total.nesting++;
    if (total.nesting > most) throw tooNested(most);
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

  function shapeOfField({ name: { value: name }, alias, selectionSet }: FieldNode, directives: number, level: number): Shape {
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

function tooNested(most: number): Error {
  return documentLimitError('nesting', most, `The document must nest its selections and fragments at most ${most} levels deep.`);
}

/**
 * @param found how often each response key was found
 * @throws GraphQLError `DOCUMENT_LIMIT_EXCEEDED`
 */
function refuseRepetitions({ selections }: SelectionSetNode, found: Map<string, number>): void {
  for (const selection of selections) {
    if (selection.kind === Kind.INLINE_FRAGMENT) refuseRepetitions(selection.selectionSet, found);
    if (selection.kind !== Kind.FIELD || !selection.selectionSet) continue;
    const key = (selection.alias ?? selection.name).value;
    const times = (found.get(key) ?? 0) + 1;
    found.set(key, times);
    if (times <= mostRepetitions) continue;
    const message = `A selection set must select \`${key}\` at most ${mostRepetitions} times. Merge its selections.`;
    throw documentLimitError('repetitions', mostRepetitions, message);
  }
}

function count(directives: readonly DirectiveNode[] | undefined): number {
  return directives?.length ?? 0;
}

/** Adds what stands beside it in the same selection set. */
function add(total: Shape, other: Shape): void {
  total.depth = Math.max(total.depth, other.depth);
  total.nesting = Math.max(total.nesting, other.nesting);
  total.aliases = sum(total.aliases, other.aliases);
  total.fields = sum(total.fields, other.fields);
  total.directives = sum(total.directives, other.directives);
  total.schemas = sum(total.schemas, other.schemas);
  total.introspectionAliases = sum(total.introspectionAliases, other.introspectionAliases);
}

/** Fragments that spread others twice double it each time: it stops at the largest whole number. */
function sum(a: number, b: number): number {
  return Math.min(a + b, Number.MAX_SAFE_INTEGER);
}
