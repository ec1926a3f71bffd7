import {
  getOperationAST,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { costLimitError } from './limit-error.ts';
import { ObjectCount } from './object-count.ts';
import { plainVariables, type PlainVariables } from './plain-value.ts';

/** The estimated cost of an operation: `extensions.cost` of its answer or error. */
export interface Cost {
  /** Objects that the answer, or one event of a stream, could hold. */
  objects: number;
  max: number;
}

export type JudgeCost = (schema: GraphQLSchema, document: DocumentNode, request: CostRequest) => Cost | undefined;

/** The parts of a request that determine the cost of its document. */
export interface CostRequest {
  operationName?: string | null | undefined;
  variables?: unknown;
}

/** The number of cached counts for one operation, one for each combination of its variables' values. */
const maxCounts = 20;

/**
 * Creates the function that estimates the cost of a valid document before anything runs. Other values of variables have
 * a separate estimate.
 *
 * @param max the maximum number of objects
 * @returns the function, which throws GraphQLError `COST_LIMIT_EXCEEDED`. The result is undefined if the document has
 *   no such operation.
 */
export function createCostJudge(max: number): JudgeCost {
  const known = new WeakMap<OperationDefinitionNode, LRUCache<string, number>>();

  return (schema, document, { operationName, variables }) => {
    const operation = getOperationAST(document, operationName);
    const root = operation && schema.getRootType(operation.operation);
    if (!root) return undefined;
    const values = plainVariables(operation, variables);
    const counts = known.get(operation) ?? new LRUCache<string, number>({ max: maxCounts });
    known.set(operation, counts);
    const key = keyOf(values);
    const objects =
      counts.get(key) ?? new ObjectCount(schema, fragmentsOf(document), values).of(root, operation.selectionSet);
    counts.set(key, objects);
    if (objects > max) throw costLimitError(objects, max);
    return { objects, max };
  };
}

/**
 * The key of the variables' values. Only numbers, Booleans, lengths of lists and the presence of a value affect the
 * count; of an object, the lengths of its lists.
 */
function keyOf(values: PlainVariables): string {
  return Array.from(values.values(), (value) => {
    if (Array.isArray(value)) return `[${value.length}]`;
    if (value === null || value === undefined) return 'none';
    if (typeof value === 'object') return keyOfObject(value);
    return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'one';
  }).join();
}

/** Inputs of the schema have fewer lists, with shorter names. A client could send others to fill the cache. */
const mostLists = 10;
const longestName = 40;

function keyOfObject(value: object): string {
  const lists = Object.entries(value)
    .filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]) && entry[0].length <= longestName)
    .slice(0, mostLists);
  return JSON.stringify(lists.map(([name, { length }]) => [name, length]));
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
