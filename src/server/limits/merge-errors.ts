import { GraphQLError, type ASTNode } from 'graphql';

/** Merges errors with the same message into one with all places, because one mistake can be repeated many times. */
export function mergeErrors(errors: readonly GraphQLError[]): GraphQLError[] {
  const nodes = new Map<string, ASTNode[]>();
  for (const { message, nodes: places = [] } of errors) nodes.set(message, [...(nodes.get(message) ?? []), ...places]);
  return [...nodes].map(([message, places]) => new GraphQLError(message, { nodes: places }));
}
