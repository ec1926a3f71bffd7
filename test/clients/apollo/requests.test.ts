import { ApolloClient, ApolloLink, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { useSite } from '../support/site.ts';

const site = useSite();

it('sends the document after a persisted query, and no further hashes', async () => {
  const bodies: { query?: string }[] = [];
  const { url, tokens } = site.access('WebSocket');
  const http = new HttpLink({
    uri: url,
    headers: { 'X-Auth-Token': await tokens.current() },
    fetch: (input, init) => {
      bodies.push(JSON.parse(init?.body as string) as { query?: string });
      return fetch(input, init);
    },
  });
  const persisted = new PersistedQueryLink({ sha256: (text) => createHash('sha256').update(text).digest('hex') });
  const client = new ApolloClient({ link: ApolloLink.from([persisted, http]), cache: new InMemoryCache() });
  expect((await client.query({ query: gql('query One { regions { name } }') })).data).toMatchObject({ regions: [{}] });
  expect(
    (await client.query({ query: gql('query Two { regions { name } }'), fetchPolicy: 'network-only' })).data,
  ).toMatchObject({ regions: [{}] });
  expect(bodies.map(({ query }) => query !== undefined)).toEqual([false, true, true]);
});

it('cannot use multipart subscriptions, which are refused with 406', async () => {
  const { url, tokens } = site.access('WebSocket');
  const statuses: number[] = [];
  const link = new HttpLink({
    uri: url,
    headers: { 'X-Auth-Token': await tokens.current() },
    fetch: async (input, init) => {
      const response = await fetch(input, init);
      statuses.push(response.status);
      return response;
    },
  });
  const client = new ApolloClient({ link, cache: new InMemoryCache() });
  const error = await new Promise((resolve) => {
    client
      .subscribe({ query: gql('subscription { volumesChanged { kind } }') })
      .subscribe((result) => resolve(result.error));
  });
  expect(statuses).toEqual([406]);
  if (!CombinedGraphQLErrors.is(error)) throw new Error(`The error is not an answer of the gateway: ${String(error)}`);
  expect(error.errors[0]?.extensions).toEqual({ code: 'NOT_ACCEPTABLE' });
  expect(error.message).toContain('Multipart subscriptions are not supported.');
});
