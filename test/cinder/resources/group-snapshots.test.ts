import { expect, test } from 'vitest';
import { groupSnapshots } from '../../../src/cinder/resources/group-snapshots.ts';
import { groupId, groupSnapshotId, groupSnapshotRow, groupTypeId, time } from '../../support/rows.ts';

test('decodes a whole record', () => {
  expect(groupSnapshots.decode(groupSnapshotRow(1, 2, { description: 'd' }))).toEqual({
    kind: 'GroupSnapshot',
    id: groupSnapshotId(1),
    status: 'available',
    name: 'group snapshot 1',
    description: 'd',
    createdAt: `${time(1)}Z`,
    groupId: groupId(2),
    groupTypeId: groupTypeId(1),
    projectId: 'p1',
  });
});

test('decodes the record for a member of an old cloud', () => {
  expect(groupSnapshots.decode(groupSnapshotRow(1, 1, { project_id: undefined })).projectId).toBeNull();
});
