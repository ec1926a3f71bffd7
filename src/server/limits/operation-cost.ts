import { getOperationAST, Kind, type DocumentNode, type FragmentDefinitionNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import { costLimitError } from './limit-error.ts';
import { ObjectCount } from './object-count.ts';
import { plainVariables } from './plain-value.ts';

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

/**
 * Makes the function that judges what a valid document could return, before anything runs. The same document is judged
 * anew for each request, unless its operation has no variables.
 *
 * @param max objects
 * @returns the function; it returns undefined if the document has no such operation, and throws GraphQLError
 *   `COST_LIMIT_EXCEEDED`
 */
export function createCostJudge(max: number): JudgeCost {
  const known = new WeakMap<OperationDefinitionNode, number>();

  return (schema, document, { operationName, variables }) => {
    const operation = getOperationAST(document, operationName);
    const root = operation && schema.getRootType(operation.operation);
    if (!root) return undefined;
    const objects =
      known.get(operation) ??
      new ObjectCount(schema, fragmentsOf(document), plainVariables(operation, variables)).of(root, operation.selectionSet);
    if (!operation.variableDefinitions?.length) known.set(operation, objects);
    if (objects > max) throw costLimitError(objects, max);
    return { objects, max };
  };
}

function fragmentsOf({ definitions }: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
