import { gql, InMemoryCache } from '@apollo/client';
import { listsWithoutPages } from 'cinder-graphql/client';
import { expect, it, vi } from 'vitest';
import { createApolloCache, createApolloClient } from './apollo/client.ts';
import { createUrqlClient } from './urql/client.ts';
import { useSite } from './support/site.ts';

const site = useSite();

/** Two parts of a page that read different fields of the same objects without IDs. */
const documents = [
  `query First {
    apiVersion { microversion }
    limits { absolute { maxTotalVolumes } }
    quotaSet { volumes { limit } }
    volumeSummary { totalCount }
    availabilityZones { zoneName }
    volumes(first: 1) { totalCount }
  }`,
  `query Second {
    apiVersion { maxMicroversion }
    limits { absolute { totalVolumesUsed } rate { uri } }
    quotaSet { volumes { inUse } gigabytes { inUse } }
    volumeSummary { totalSize }
    availabilityZones { zoneName available }
    volumes(first: 1) { edges { node { id name } } pageInfo { hasNextPage endCursor } }
  }`,
];

it('Apollo Client merges the fields of objects without IDs', async () => {
  const client = createApolloClient(site.access('WebSocket'));
  for (const document of documents) await client.query({ query: gql(document) });
  const both = gql(
    '{ apiVersion { microversion maxMicroversion } volumeSummary { totalCount totalSize } volumes(first: 1) { totalCount } }',
  );
  expect(client.readQuery({ query: both })).toMatchObject({
    apiVersion: { microversion: '3.70', maxMicroversion: '3.70' },
    volumeSummary: { totalCount: 0, totalSize: 0 },
    volumes: { totalCount: 0 },
  });
});

it.each(['nodes { id }', 'edges { node { id } }'])('both caches keep a list inside a list: %s', async (items) => {
  await site.furnish(['a', 'b']);
  const document = `{ volumes(first: 2) { nodes { id snapshots(first: 1) { ${items} totalCount } } } }`;
  const apollo = createApolloClient(site.access('WebSocket'));
  const { data } = await apollo.query({ query: gql(document) });
  expect(apollo.readQuery({ query: gql(document) })).toEqual(data);
  const urql = createUrqlClient(site.access('WebSocket'));
  const { data: read } = await urql.query<object>(document, {}).toPromise();
  expect(read).toMatchObject({
    volumes: { nodes: [{ snapshots: { totalCount: 0 } }, { snapshots: { totalCount: 0 } }] },
  });
  expect(urql.readQuery(document, {})?.data).toEqual(read);
});

it('urql stores objects without IDs in their parent objects', async () => {
  const client = createUrqlClient(site.access('WebSocket'));
  for (const document of documents) expect((await client.query(document, {}).toPromise()).error).toBeUndefined();
  const both = client.readQuery(
    '{ apiVersion { microversion maxMicroversion } volumeSummary { totalCount totalSize } }',
    {},
  );
  expect(both?.data).toMatchObject({
    apiVersion: { microversion: '3.70', maxMicroversion: '3.70' },
    volumeSummary: { totalCount: 0, totalSize: 0 },
  });
});

/** Writes a list of two items, and then of one item. */
function shorten(cache: InMemoryCache, type: string, field: string): void {
  for (const length of [2, 1]) {
    const items = Array.from({ length }, (_, index) => ({ __typename: 'Item', name: `${index}` }));
    const query = type === 'Query' ? gql(`{ ${field} { name } }`) : gql(`{ parent { id ${field} { name } } }`);
    cache.writeQuery({
      query,
      data: type === 'Query' ? { [field]: items } : { parent: { __typename: type, id: `${type}:1`, [field]: items } },
    });
  }
}

it.each(Object.entries(listsWithoutPages))(
  'Apollo Client replaces the lists of %s when they become shorter',
  (type, fields) => {
    const cache = createApolloCache();
    for (const field of fields) shorten(cache, type, field);
  },
);

it('Apollo Client warns about data loss without the documented policies', () => {
  shorten(new InMemoryCache(), 'Volume', 'attachments');
  expect(vi.mocked(console.warn).mock.calls.flat().join(' ')).toContain('Cache data may be lost');
  vi.mocked(console.warn).mockClear();
});

it('graphcache warns about missing keys without the documented keys', async () => {
  const client = createUrqlClient(site.access('WebSocket'), {});
  await client.query('query Keyless { limits { absolute { maxTotalVolumes } } }', {}).toPromise();
  expect(vi.mocked(console.warn).mock.calls.flat().join(' ')).toContain('Invalid key');
  vi.mocked(console.warn).mockClear();
});
