import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { ConnectionPage } from '../../src/resolvers/common/connection.ts';
import { execute } from '../support/execute.ts';
import { groupRow, rows, snapshotRow, volumeId, volumeRow } from '../support/rows.ts';

const store = {
  volumes: rows(3, (n) => volumeRow(n)),
  snapshots: rows(3, (n) => snapshotRow(n, 1)),
  groups: [groupRow(1)],
};
const listed = 'GET /volumes/detail?limit=50';

describe('the calls of a list depend on the selection', () => {
  test.each([
    ['nodes { name }', [listed]],
    ['edges { cursor }', [listed]],
    ['pageInfo { hasNextPage }', ['GET /volumes/detail?limit=51']],
    ['pageInfo { ... on PageInfo { next: hasNextPage } } nodes { name }', ['GET /volumes/detail?limit=51']],
    ['pageInfo { endCursor } nodes { name }', [listed]],
    ['totalCount', ['GET /volumes/detail?limit=0&with_count=true']],
    ['totalCount nodes { name }', [`${listed}&with_count=true`]],
    ['all: totalCount', ['GET /volumes/detail?limit=0&with_count=true']],
    ['__typename', []],
    ['nodes @skip(if: true) { name } totalCount @include(if: false)', []],
    ['... on VolumeConnection { totalCount }', ['GET /volumes/detail?limit=0&with_count=true']],
  ])('makes the calls for %s', async (selection, expected) => {
    const { calls, errors } = await execute(`{ volumes { ${selection} } }`, store);
    expect(errors).toBeUndefined();
    expect(calls).toEqual(expected);
  });

  test('includes the fields of fragments', async () => {
    const { calls } = await execute(
      'query { volumes { ...Counted } } fragment Counted on VolumeConnection { totalCount }',
      store,
    );
    expect(calls).toEqual(['GET /volumes/detail?limit=0&with_count=true']);
  });

  test('combines the selections of a repeated field', async () => {
    const { data, calls } = await execute('{ volumes { totalCount } volumes { nodes { size } } }', store);
    expect(data).toEqual({ volumes: { totalCount: 3, nodes: [{ size: 1 }, { size: 1 }, { size: 1 }] } });
    expect(calls).toEqual([`${listed}&with_count=true`]);
  });
});

test('returns edges, nodes and the position of the page', async () => {
  const { data } = await execute(
    `{ volumes(first: 2) {
      edges { cursor node { cinderId } }
      nodes { cinderId }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    } }`,
    store,
  );
  const { edges, nodes, pageInfo } = (
    data as { volumes: { edges: { cursor: string; node: unknown }[]; nodes: unknown[]; pageInfo: unknown } }
  ).volumes;
  expect(edges.map(({ node }) => node)).toEqual(nodes);
  expect(nodes).toEqual([{ cinderId: volumeId(3) }, { cinderId: volumeId(2) }]);
  expect(pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: edges[0]?.cursor,
    endCursor: edges[1]?.cursor,
  });
});

test('returns no cursors for an empty page', async () => {
  const { data } = await execute('{ volumes { pageInfo { startCursor endCursor } nodes { id } } }');
  expect(data).toEqual({ volumes: { pageInfo: { startCursor: null, endCursor: null }, nodes: [] } });
});

describe('the cursors and edges that are built', () => {
  const nested = (selection: string): string =>
    `{ volumes { ${selection} nodes { name snapshots { ${selection} nodes { name } } } } }`;

  test.each([
    ['nothing but nodes', nested(''), { cursors: 0, edges: 0 }],
    ['counts and flags', nested('totalCount pageInfo { hasNextPage hasPreviousPage }'), { cursors: 0, edges: 0 }],
    // One of the list, and one of the volume with snapshots.
    ['the last cursor', nested('pageInfo { endCursor }'), { cursors: 2, edges: 0 }],
    ['edges without cursors', '{ volumes { edges { node { name } } } }', { cursors: 0, edges: 1 }],
    ['edges with cursors', '{ volumes { edges { cursor } } }', { cursors: 3, edges: 1 }],
    ['a list that is read whole', '{ volumes(orderBy: { field: NAME }) { nodes { name } } }', { cursors: 0, edges: 0 }],
  ])('are those of %s', async (_, query, expected) => {
    const text = vi.spyOn(Buffer.prototype, 'toString');
    const edges = vi.spyOn(ConnectionPage.prototype, 'edges', 'get');
    onTestFinished(() => void vi.restoreAllMocks());
    const { errors } = await execute(query, store);
    expect(errors).toBeUndefined();
    const cursors = text.mock.calls.filter(([encoding]) => encoding === 'base64url').length;
    expect({ cursors, edges: edges.mock.calls.length }).toEqual(expected);
  });
});

test('counts children even if Cinder cannot count their root list', async () => {
  const volumes = [volumeRow(1, { group_id: store.groups[0]?.id })];
  const { data } = await execute('{ groups { totalCount nodes { volumes { totalCount } } } }', { ...store, volumes });
  expect(data).toEqual({ groups: { totalCount: null, nodes: [{ volumes: { totalCount: 1 } }] } });
});

test('makes no calls for children of an empty list', async () => {
  const { calls } = await execute(
    `{ volumes { nodes {
      snapshots { nodes { backups { totalCount } } }
      backups { totalCount }
      volumeType { description }
    } } }`,
  );
  expect(calls).toEqual([listed]);
});
