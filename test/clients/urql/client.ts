import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { cacheExchange, type CacheExchangeOpts } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { graphcacheOptions } from 'cinder-graphql/client';
import { introspectionFromSchema } from 'graphql';
import { schema } from '../../../src/schema/schema.ts';
import type { Access } from '../access.ts';
import { listUpdates } from './updates.ts';

const fromSchema = graphcacheOptions(relayPagination);

/**
 * A urql client for the gateway.
 *
 * @param keys the keys of the types without an ID
 */
export function createUrqlClient({ url, tokens, live }: Access, keys = fromSchema.keys): Client {
  return new Client({
    url,
    preferGetMethod: false,
    exchanges: [
      cacheExchange({
        schema: introspectionFromSchema(schema) as NonNullable<CacheExchangeOpts['schema']>,
        keys,
        resolvers: fromSchema.resolvers,
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
