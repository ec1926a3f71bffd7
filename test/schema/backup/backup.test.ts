import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import * as row from '../../support/rows.ts';

const store = {
  volumes: [row.volumeRow(1)],
  snapshots: [row.snapshotRow(1, 1)],
  backups: [
    row.backupRow(1, 1, {
      snapshot_id: row.snapshotId(1),
      is_incremental: true,
      fail_reason: 'full',
      encryption_key_id: 'key',
      object_count: 3,
    }),
    row.backupRow(2, 9, { snapshot_id: row.snapshotId(9), has_dependent_backups: true }),
  ],
};

test('returns the fields of the record', async () => {
  const fields =
    'name size objectCount container availabilityZone dataTimestamp failReason isIncremental hasDependentBackups ' +
    'encryptionKeyId projectId userId volumeId';
  const { data } = await execute(`{ backup(id: "${row.backupId(1)}") { ${fields} } }`, store, { isAdmin: true });
  expect(data).toEqual({
    backup: {
      name: 'backup 1',
      size: 1,
      objectCount: 3,
      container: 'backups',
      availabilityZone: 'nova',
      dataTimestamp: `${row.time(1)}Z`,
      failReason: 'full',
      isIncremental: true,
      hasDependentBackups: false,
      encryptionKeyId: 'key',
      projectId: 'p1',
      userId: 'u1',
      volumeId: `Volume:${row.volumeId(1)}`,
    },
  });
});

test('returns the ID of a deleted volume', async () => {
  const { data } = await execute(
    '{ backups { nodes { hasDependentBackups volumeId volume { name } snapshot { name } projectId } } }',
    store,
  );
  expect(data).toEqual({
    backups: {
      nodes: [
        {
          hasDependentBackups: true,
          volumeId: `Volume:${row.volumeId(9)}`,
          volume: null,
          snapshot: null,
          projectId: null,
        },
        {
          hasDependentBackups: false,
          volumeId: `Volume:${row.volumeId(1)}`,
          volume: { name: 'volume 1' },
          snapshot: { name: 'snapshot 1' },
          projectId: null,
        },
      ],
    },
  });
});
