import { expect, test } from 'vitest';
import { consistencyGroups, consistencyGroupSnapshots } from '../../../src/cinder/resources/consistency-groups.ts';
import { cgsnapshotRow, consistencyGroupRow, groupId, groupSnapshotId, time, typeId } from '../../support/rows.ts';

test('decodes a whole group', () => {
  expect(consistencyGroups.decode(consistencyGroupRow(1))).toEqual({
    kind: 'ConsistencyGroup',
    id: groupId(1),
    status: 'available',
    name: 'group 1',
    description: null,
    availabilityZone: 'nova',
    createdAt: `${time(1)}Z`,
    volumeTypeIds: [typeId(1)],
  });
});

test('decodes a whole snapshot', () => {
  expect(consistencyGroupSnapshots.decode(cgsnapshotRow(1, 2))).toEqual({
    kind: 'ConsistencyGroupSnapshot',
    id: groupSnapshotId(1),
    status: 'available',
    name: 'group snapshot 1',
    description: null,
    createdAt: `${time(1)}Z`,
    consistencyGroupId: groupId(2),
  });
});
