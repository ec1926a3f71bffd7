import { expect, test } from 'vitest';
import { backups } from '../../../src/cinder/resources/backups.ts';
import { backupId, backupRow, snapshotId, time, volumeId } from '../../support/rows.ts';

test('decodes a whole record', () => {
  const row = backupRow(1, 2, {
    snapshot_id: snapshotId(3),
    is_incremental: true,
    fail_reason: 'full',
    encryption_key_id: 'k',
  });
  expect(backups.decode(row)).toEqual({
    kind: 'Backup',
    id: backupId(1),
    status: 'available',
    name: 'backup 1',
    description: null,
    size: 1,
    objectCount: 0,
    availabilityZone: 'nova',
    container: 'backups',
    createdAt: `${time(1)}Z`,
    updatedAt: null,
    dataTimestamp: `${time(1)}Z`,
    failReason: 'full',
    volumeId: volumeId(2),
    snapshotId: snapshotId(3),
    isIncremental: true,
    hasDependentBackups: false,
    metadata: {},
    encryptionKeyId: 'k',
    projectId: 'p1',
    userId: 'u1',
  });
});

test('decodes the record for a member of an old cloud', () => {
  const record = backups.decode({
    id: backupId(1),
    status: 'creating',
    volume_id: volumeId(2),
    created_at: time(1),
    is_incremental: false,
    has_dependent_backups: false,
  });
  expect(record).toMatchObject({
    status: 'creating',
    projectId: null,
    userId: null,
    encryptionKeyId: null,
    metadata: null,
    size: null,
  });
});
