import { GraphQLError, type ASTNode } from 'graphql';

/** Merges the errors that say the same, each with the places of all of them: one mistake can be repeated many times. */
export function mergeErrors(errors: readonly GraphQLError[]): GraphQLError[] {
  const nodes = new Map<string, ASTNode[]>();
  for (const { message, nodes: places = [] } of errors) nodes.set(message, [...(nodes.get(message) ?? []), ...places]);
  return [...nodes].map(([message, places]) => new GraphQLError(message, { nodes: places }));
}
