import fc from 'fast-check';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import { DocumentWriter } from './document-writer.ts';
import type { Pool } from './input-values.ts';
import { Selections, type Pick } from './selections.ts';

/** A request with a valid document. */
export interface FuzzedRequest {
  kind: OperationTypeNode;
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName?: string;
}

/**
 * Arbitrary requests with valid documents of a schema: all fields with any arguments, fragments, aliases, conditions and
 * variables.
 *
 * @param depth the maximum number of nested object types
 */
export function requestsOf(
  schema: GraphQLSchema,
  kind: OperationTypeNode,
  pool: Pool,
  depth = 4,
): fc.Arbitrary<FuzzedRequest> {
  const root = schema.getRootType(kind);
  if (!root) throw new Error(`The schema has no ${kind}.`);
  const selections = new Selections(schema, pool);
  const picks = {
    [OperationTypeNode.QUERY]: () => selections.ofQuery(root, depth),
    [OperationTypeNode.MUTATION]: () => selections.ofMutation(root, depth),
    [OperationTypeNode.SUBSCRIPTION]: () => selections.ofSubscription(root, depth),
  }[kind]();
  const named = fc.constantFrom('anonymous', 'named', 'among others');
  return fc.tuple(picks, named).map(([chosen, name]) => requestOf(kind, root.name, chosen, name));
}

function requestOf(kind: OperationTypeNode, root: string, picks: readonly Pick[], name: string): FuzzedRequest {
  const writer = new DocumentWriter();
  const text = writer.write(name === 'anonymous' ? kind : `${kind} Fuzzed`, picks, root);
  return {
    kind,
    query: name === 'among others' ? `query Other { __typename }\n${text}` : text,
    variables: writer.variables,
    ...(name === 'among others' && { operationName: 'Fuzzed' }),
  };
}
