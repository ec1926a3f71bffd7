import { expect, test } from 'vitest';
import { snapshots } from '../../../src/cinder/resources/snapshots.ts';
import { snapshotId, snapshotRow, time, volumeId } from '../../support/rows.ts';

test('decodes a whole record', () => {
  expect(snapshots.decode(snapshotRow(1, 2, { metadata: { a: 'b' } }))).toEqual({
    kind: 'Snapshot',
    id: snapshotId(1),
    status: 'available',
    name: 'snapshot 1',
    description: null,
    size: 1,
    volumeId: volumeId(2),
    createdAt: `${time(1)}Z`,
    updatedAt: `${time(1)}Z`,
    metadata: { a: 'b' },
    groupSnapshotId: null,
    userId: 'u1',
    consumesQuota: true,
    projectId: 'p1',
    progress: 100,
  });
});

test('decodes a record of an old cloud', () => {
  expect(
    snapshots.decode({ id: snapshotId(1), volume_id: volumeId(2), size: 1, created_at: time(1), metadata: {} }),
  ).toMatchObject({
    status: '',
    progress: null,
    consumesQuota: null,
    metadata: {},
  });
});
