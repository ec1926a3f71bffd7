import { expect, test } from 'vitest';
import { consistencyGroups } from '../../../src/cinder/resources/consistency-groups.ts';
import { snapshotsOfConsistencyGroup } from '../../../src/resolvers/consistency-group/consistency-groups.ts';
import { operation } from '../../support/operation.ts';
import {
  cgsnapshotRow,
  consistencyGroupRow,
  groupId,
  groupSnapshotId,
  snapshotRow,
  volumeRow,
} from '../../support/rows.ts';

const group = consistencyGroups.decode(consistencyGroupRow(1));
const elsewhere = { project_id: 'p2' };
/** A group of two volumes with two snapshots, one of another project, and a snapshot of another group. */
const store = {
  volumes: [1, 2, 3].map((n) => volumeRow(n, { group_id: groupId(n < 3 ? 1 : 2) })),
  snapshots: [
    snapshotRow(1, 1, { group_snapshot_id: groupSnapshotId(1) }),
    snapshotRow(2, 2, { group_snapshot_id: groupSnapshotId(1) }),
    snapshotRow(3, 1, { group_snapshot_id: groupSnapshotId(2) }),
    snapshotRow(4, 2),
    snapshotRow(5, 3, { group_snapshot_id: groupSnapshotId(3) }),
  ],
  cgsnapshots: [cgsnapshotRow(1, 1), cgsnapshotRow(2, 1, elsewhere), cgsnapshotRow(3, 2)],
};

test('returns those of the project for a member, with one call for the end of the list', async () => {
  const { context, calls } = operation(store);
  const { edges, totalCount } = await snapshotsOfConsistencyGroup(context, group, { first: 50 });
  expect(edges.map(({ node }) => node.id)).toEqual([groupSnapshotId(1)]);
  expect(totalCount).toBe(1);
  expect(calls).toEqual(['GET /cgsnapshots/detail?limit=1000', 'GET /cgsnapshots/detail?limit=1000&offset=2']);
});

test('returns those of every project for an administrator, through the snapshots of the volumes, newest first', async () => {
  const { context, calls } = operation(store, { isAdmin: true });
  const { edges } = await snapshotsOfConsistencyGroup(context, group, { first: 50 });
  expect(edges.map(({ node }) => node.id)).toEqual([groupSnapshotId(2), groupSnapshotId(1)]);
  expect(calls.map((call) => call.split('?')[0])).toEqual([
    'GET /volumes/detail',
    'GET /snapshots/detail',
    `GET /cgsnapshots/${groupSnapshotId(1)}`,
    `GET /cgsnapshots/${groupSnapshotId(2)}`,
  ]);
});
