import { expect, test } from 'vitest';
import { childConnection, childrenOf, type Connection } from '../../../src/resolvers/common/connection.ts';
import { encodeCursor } from '../../../src/resolvers/common/cursor.ts';
import { cinderError, failureOf } from '../../support/failure.ts';
import { operation } from '../../support/operation.ts';
import { rows, snapshotId, snapshotRow, volumeId } from '../../support/rows.ts';

const children = [1, 2, 3].map((n) => ({ kind: 'Volume', id: volumeId(n) }));
const ids = ({ edges }: Connection<{ id: string }>): string[] => edges.map(({ node }) => node.id);

test('a page of children begins with the first child', () => {
  const connection = childConnection(children, { first: 2 });
  expect(ids(connection)).toEqual([volumeId(1), volumeId(2)]);
  expect(connection).toMatchObject({ hasNextPage: true, hasPreviousPage: false, totalCount: 3 });
});

test('a page continues after a cursor', () => {
  const after = childConnection(children, { first: 2 }).edges.at(-1)?.cursor;
  const connection = childConnection(children, { first: 2, after });
  expect(ids(connection)).toEqual([volumeId(3)]);
  expect(connection).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test('a page of no children is empty', () => {
  expect(childConnection([], { first: 1 })).toMatchObject({
    nodes: [],
    edges: [],
    hasNextPage: false,
    hasPreviousPage: false,
    totalCount: 0,
  });
});

test.each([
  [{ first: -1 }, 'BAD_USER_INPUT', '`first` must be between 0 and 1000; received -1.'],
  [{ first: 1001 }, 'BAD_USER_INPUT', '`first` must be between 0 and 1000; received 1001.'],
  [
    { first: 1, after: encodeCursor('name:asc', [volumeId(1)]) },
    'BAD_USER_INPUT',
    'this list is sorted by its own order',
  ],
  [{ first: 1, after: encodeCursor('', [volumeId(9), volumeId(8)]) }, 'CURSOR_EXPIRED', 'Start again without `after`.'],
] as const)('refuses %j', async (args, code, message) => {
  expect(await failureOf(() => childConnection(children, args))).toEqual(cinderError(code, message));
});

test('a page of size 0 has the count', () => {
  expect(childConnection(children, { first: 0 })).toMatchObject({
    nodes: [],
    edges: [],
    hasNextPage: true,
    hasPreviousPage: false,
    totalCount: 3,
  });
});

test('a page continues after the row before a deleted one', () => {
  const after = encodeCursor('', [volumeId(9), volumeId(2), volumeId(1)]);
  expect(ids(childConnection(children, { first: 2, after }))).toEqual([volumeId(3)]);
});

test('loads the children of all parents of a response together', async () => {
  const { context, calls } = operation({ snapshots: rows(6, (n) => snapshotRow(n, 1 + (n % 3))) });
  const snapshots = context.loaders.snapshot.byParent('volumeId');
  const connections = await Promise.all([1, 2, 3, 4].map((n) => childrenOf(snapshots, volumeId(n), { first: 1 })));
  expect(connections.map(({ edges }) => edges.map(({ node }) => node.id))).toEqual([
    [snapshotId(6)],
    [snapshotId(4)],
    [snapshotId(5)],
    [],
  ]);
  expect(connections.map(({ totalCount }) => totalCount)).toEqual([2, 2, 2, 0]);
  expect(calls).toHaveLength(1);
});
