import { connections, typesWithoutId } from './lists.ts';

/** The parts of the options of graphcache that depend on the schema. */
export interface GraphcacheOptions<Resolver> {
  keys: Record<string, () => null>;
  resolvers: Record<string, Record<string, Resolver>>;
}

/**
 * Returns `keys` and `resolvers` for graphcache, the cache of urql: objects without an ID are parts of their parents, and
 * connections are joined page by page.
 *
 * @param relayPagination the function of `@urql/exchange-graphcache/extras`
 */
export function graphcacheOptions<Resolver>(relayPagination: () => Resolver): GraphcacheOptions<Resolver> {
  const resolvers = Object.entries(connections).map(([type, fields]) => [
    type,
    Object.fromEntries(Object.keys(fields).map((field) => [field, relayPagination()])),
  ]);
  return {
    keys: Object.fromEntries(typesWithoutId.map((name) => [name, () => null])),
    resolvers: Object.fromEntries(resolvers) as GraphcacheOptions<Resolver>['resolvers'],
  };
}
