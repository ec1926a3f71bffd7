import { expect, test } from 'vitest';
import { execute } from '../../support/execute.ts';
import * as row from '../../support/rows.ts';

const store = {
  volumes: [row.volumeRow(1), row.volumeRow(2, { snapshot_id: row.snapshotId(1) })],
  snapshots: [row.snapshotRow(1, 1, { description: 'before', 'os-extended-snapshot-attributes:progress': '40%' })],
  backups: [row.backupRow(1, 1, { snapshot_id: row.snapshotId(1) })],
};

test('returns the fields of the record', async () => {
  const { data } = await execute(
    '{ snapshots { nodes { name description size createdAt updatedAt progress consumesQuota projectId userId } } }',
    store,
  );
  const times = { createdAt: `${row.time(1)}Z`, updatedAt: `${row.time(1)}Z` };
  const own = {
    name: 'snapshot 1',
    description: 'before',
    size: 1,
    progress: 40,
    consumesQuota: true,
    projectId: 'p1',
    userId: 'u1',
  };
  expect(data).toEqual({ snapshots: { nodes: [{ ...own, ...times }] } });
});

test.each([false, true])(
  'loads the volume of a snapshot, and the volumes and backups from it (administrator: %s)',
  async (isAdmin) => {
    const document =
      '{ snapshots { nodes { volume { name } volumes { nodes { name } totalCount } backups { nodes { name } } } } }';
    const { data, calls } = await execute(document, store, { isAdmin });
    expect(data).toEqual({
      snapshots: {
        nodes: [
          {
            volume: { name: 'volume 1' },
            volumes: { nodes: [{ name: 'volume 2' }], totalCount: 1 },
            backups: { nodes: [{ name: 'backup 1' }] },
          },
        ],
      },
    });
    expect(calls).toHaveLength(4);
  },
);
