import { expect, test } from 'vitest';
import { groups } from '../../../src/cinder/resources/groups.ts';
import { groupId, groupRow, time, typeId } from '../../support/rows.ts';

test('a whole record', () => {
  expect(groups.decode(groupRow(1, { source_group_id: groupId(2), volume_types: [typeId(1), typeId(2)] }))).toEqual({
    kind: 'Group',
    id: groupId(1),
    status: 'available',
    name: 'group 1',
    description: null,
    availabilityZone: 'nova',
    createdAt: `${time(1)}Z`,
    groupTypeId: '80000000-0000-4000-8000-000000000001',
    volumeTypeIds: [typeId(1), typeId(2)],
    groupSnapshotId: null,
    sourceGroupId: groupId(2),
    replicationStatus: 'disabled',
    projectId: 'p1',
  });
});

test('of an old cloud', () => {
  expect(groups.decode({ id: groupId(1), status: 'available' })).toMatchObject({
    volumeTypeIds: [],
    replicationStatus: null,
    projectId: null,
  });
});
