import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { cacheExchange, type CacheExchangeOpts } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { introspectionFromSchema } from 'graphql';
import { schema } from '../../../src/schema/schema.ts';
import type { Access } from '../access.ts';
import { typesWithoutId } from '../documented.ts';
import { listUpdates } from './updates.ts';

/**
 * A urql client for the gateway.
 *
 * @param keyless the types without an ID
 */
export function createUrqlClient({ url, tokens, live }: Access, keyless = typesWithoutId): Client {
  return new Client({
    url,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        schema: introspectionFromSchema(schema) as NonNullable<CacheExchangeOpts['schema']>,
        keys: Object.fromEntries(keyless.map((name) => [name, () => null])),
        resolvers: { Query: { volumes: relayPagination() } },
        updates: listUpdates,
      }),
      authExchange(async (auth) => {
        let token = await tokens.current();
        return {
          addAuthToOperation: (operation) => auth.appendHeaders(operation, { 'X-Auth-Token': token }),
          // After the status 401, nothing was run. A mutation that has begun must not be repeated.
          didAuthError: ({ response, graphQLErrors }, { kind }) =>
            (response as Response | undefined)?.status === 401 ||
            (kind === 'query' && graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED')),
          async refreshAuth() {
            tokens.refused(token);
            token = await tokens.current();
          },
        };
      }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables = {} }) => ({
          subscribe: (sink) => ({ unsubscribe: live.subscribe({ query, variables }, sink as never) }),
        }),
      }),
    ],
  });
}
