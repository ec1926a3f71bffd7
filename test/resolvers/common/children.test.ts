import { expect, test } from 'vitest';
import { childrenBy } from '../../../src/resolvers/common/children.ts';
import { operation } from '../../support/operation.ts';
import { rows, snapshotId, snapshotRow, volumeId } from '../../support/rows.ts';

test('loads the children of all parents of a response together', async () => {
  const { context, calls } = operation({ snapshots: rows(6, (n) => snapshotRow(n, 1 + (n % 3))) });
  const snapshotsOf = childrenBy((loaders) => loaders.snapshot.byParent('volumeId'));
  const parents = [1, 2, 3, 4].map((n) => ({ kind: 'Volume', id: volumeId(n) }));
  const connections = await Promise.all(parents.map((parent) => snapshotsOf(parent, { first: 1 }, context)));
  expect(connections.map(({ edges }) => edges.map(({ node }) => node.id))).toEqual([
    [snapshotId(6)],
    [snapshotId(4)],
    [snapshotId(5)],
    [],
  ]);
  expect(connections.map(({ totalCount }) => totalCount)).toEqual([2, 2, 2, 0]);
  expect(calls).toHaveLength(1);
});
