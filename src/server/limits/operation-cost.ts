import { getOperationAST, Kind, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { costLimitError } from './limit-error.ts';
import { ObjectCount } from './object-count.ts';
import { plainVariables, type PlainVariables } from './plain-value.ts';

/** What an operation may cost: `extensions.cost`, in its answer or its error. */
export interface Cost {
  /** Objects that the answer, or one event of a stream, could hold. */
  objects: number;
  max: number;
}

export type JudgeCost = (schema: GraphQLSchema, document: DocumentNode, request: CostRequest) => Cost | undefined;

/** What of a request decides what its document costs. */
export interface CostRequest {
  operationName?: string | null | undefined;
  variables?: unknown;
}

/** Counts that are kept of one operation: one for each combination of its variables' values. */
const mostCounts = 20;

/**
 * Makes the function that judges what a valid document could return, before anything runs. A document is judged anew
 * for other values of its variables.
 *
 * @param max objects
 * @returns the function; it returns undefined if the document has no such operation, and throws GraphQLError
 *   `COST_LIMIT_EXCEEDED`
 */
export function createCostJudge(max: number): JudgeCost {
  const known = new WeakMap<OperationDefinitionNode, LRUCache<string, number>>();

  return (schema, document, { operationName, variables }) => {
    const operation = getOperationAST(document, operationName);
    const root = operation && schema.getRootType(operation.operation);
    if (!root) return undefined;
    const values = plainVariables(operation, variables);
    const counts = known.get(operation) ?? new LRUCache<string, number>({ max: mostCounts });
    known.set(operation, counts);
    const key = keyOf(values);
    const objects = counts.get(key) ?? new ObjectCount(schema, fragmentsOf(document), values).of(root, operation.selectionSet);
    counts.set(key, objects);
    if (objects > max) throw costLimitError(objects, max);
    return { objects, max };
  };
}

/** What of the variables' values decides the count: numbers, switches, lengths of lists, and whether there is a value. */
function keyOf(values: PlainVariables): string {
  return Array.from(values.values(), (value) => {
    if (Array.isArray(value)) return `[${value.length}]`;
    if (value === null || value === undefined) return 'none';
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'one';
  }).join();
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
