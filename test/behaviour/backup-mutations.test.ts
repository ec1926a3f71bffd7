import { describe, expect, test } from 'vitest';
import { deleteBackupAfterTest } from './support/backups.ts';
import { furnish } from './support/furnish.ts';
import { fixture } from './support/gateway.ts';
import { testRefusals } from './support/refusals.ts';
import { done, read, run, soon, tooSoon, untilRead } from './support/run.ts';
import { deleteAfterTest, testVolume } from './support/volumes.ts';
import { scaled } from '../support/scaled.ts';

await furnish({ volumes: 1, backup: true });

interface Shown {
  id: string;
  cinderId: string;
  name: string | null;
  description: string | null;
  rawStatus: string;
  isIncremental: boolean;
  metadata: Record<string, string>;
  failReason: string | null;
}
interface Restored {
  volume: {
    id: string;
    cinderId: string;
    name: string | null;
    rawStatus: string;
    size: number;
    metadata: Record<string, string>;
  };
  backup: { id: string; rawStatus: string };
}

const fields = 'id cinderId name description rawStatus isIncremental metadata failReason';
const shown = `backup { ${fields} }`;
const restored = 'volume { id cinderId name rawStatus size metadata } backup { id rawStatus }';
const look = (id: string): Promise<Shown | null> => read<Shown>('backup', id, fields);

async function make(volumeId: string, more: object = {}): Promise<Shown> {
  const input = { volumeId, name: 'behaviour-backup', wait: soon, ...more };
  const { backup } = await done<{ backup: Shown }>('alice', 'createBackup', input, shown);
  deleteBackupAfterTest(backup.id);
  return backup;
}

test(
  'a backup is created, updated, restored, reset and deleted, with each step visible in a read',
  { timeout: scaled(240_000) },
  async () => {
    const volume = await testVolume({ metadata: { colour: 'red' } });
    const { id, ...made } = await make(volume.id, { description: 'before', metadata: { a: '1' } });
    expect(made).toMatchObject({
      rawStatus: 'available',
      description: 'before',
      metadata: { a: '1' },
      isIncremental: false,
    });

    await done('alice', 'updateBackup', { id, name: 'behaviour-renamed', description: null, metadata: { b: '2' } });
    expect(await look(id)).toMatchObject({ name: 'behaviour-renamed', description: null, metadata: { b: '2' } });

    const child = await make(volume.id, { incremental: true });
    expect(child.isIncremental).toBe(true);
    expect((await run('alice', 'deleteBackup', { id })).userErrors).toMatchObject([
      { __typename: 'InvalidStateError' },
    ]);
    expect(await look(id)).toMatchObject({ rawStatus: 'available' });
    await done('alice', 'deleteBackup', { id: child.id, wait: soon });
    expect(await look(child.id)).toBeNull();

    const target = await testVolume();
    const there = await done<Restored>('alice', 'restoreBackup', { id, volumeId: target.id, wait: soon }, restored);
    expect(there).toMatchObject({
      volume: { id: target.id, rawStatus: 'available', metadata: { colour: 'red' } },
      backup: { id },
    });

    const named = await run<Restored>(
      'alice',
      'restoreBackup',
      { id, name: 'behaviour-restored', wait: soon },
      restored,
    );
    deleteAfterTest(named.payload.volume.cinderId);
    expect(named.userErrors).toEqual([]);
    expect(named.payload.volume).toMatchObject({
      name: 'behaviour-restored',
      rawStatus: 'available',
      size: 1,
      metadata: { colour: 'red' },
    });
    const answers = new Set(named.calls.map((call) => call.replace('/detail', '')));
    expect(answers).toEqual(new Set(['POST /volumes', 'GET /volumes/{id}', 'GET /backups/{id}']));
    await untilRead<Shown>('backup', id, fields, (found) => found?.rawStatus === 'available');

    const automatic = await run<Restored>('alice', 'restoreBackup', { id, wait: soon }, restored);
    deleteAfterTest(automatic.payload.volume.cinderId);
    expect(automatic.payload.volume).toMatchObject({ name: 'behaviour-test', rawStatus: 'available' });
    await untilRead<Shown>('backup', id, fields, (found) => found?.rawStatus === 'available');

    await done('admin', 'resetBackupStatus', { id, status: 'ERROR', wait: soon });
    expect(await look(id)).toMatchObject({ rawStatus: 'error' });
    for (const input of [{ id, volumeId: target.id }, { id }]) {
      expect((await run('alice', 'restoreBackup', input)).userErrors).toMatchObject([
        { __typename: 'InvalidStateError' },
      ]);
    }
    const gone = await done<{ deletedId: string }>('alice', 'deleteBackup', { id, wait: soon }, 'deletedId');
    expect(gone.deletedId).toBe(id);
    expect(await look(id)).toBeNull();
  },
);

test('a snapshot is backed up, and waits that time out are errors', { timeout: scaled(240_000) }, async () => {
  const volume = await testVolume();
  const { snapshot } = await done<{ snapshot: { id: string } }>(
    'alice',
    'createSnapshot',
    { volumeId: volume.id, wait: soon },
    'snapshot { id }',
  );
  const input = { volumeId: volume.id, snapshotId: snapshot.id, name: 'behaviour-backup', wait: tooSoon };
  const { payload, userErrors } = await run<{ backup: Shown }>('alice', 'createBackup', input, shown);
  const { id } = payload.backup;
  deleteBackupAfterTest(id);
  expect(userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  await untilRead<Shown>('backup', id, fields, (found) => found?.rawStatus === 'available');
  expect(await read('backup', id, 'snapshot { id }')).toEqual({ snapshot: { id: snapshot.id } });

  const restoring = await run('alice', 'restoreBackup', { id, volumeId: volume.id, wait: tooSoon });
  expect(restoring.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  await untilRead<Shown>('backup', id, fields, (found) => found?.rawStatus === 'available');

  const deleting = await run('alice', 'deleteBackup', { id, wait: tooSoon });
  expect(deleting.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError' }]);
  await untilRead<Shown>('backup', id, fields, (found) => found === null);
});

test("a failed creation returns the backup and Cinder's reason", { timeout: scaled(240_000) }, async () => {
  const volume = await testVolume();
  const input = { volumeId: volume.id, container: '/proc/nowhere', wait: soon };
  const { payload, userErrors } = await run<{ backup: Shown }>('alice', 'createBackup', input, shown);
  deleteBackupAfterTest(payload.backup.id);
  expect(payload.backup).toMatchObject({
    rawStatus: 'error',
    failReason: expect.stringContaining('/proc/nowhere') as string,
  });
  expect(userErrors).toMatchObject([
    {
      __typename: 'ResourceFailureError',
      lastStatus: 'error',
      reasons: ['create backup:Backup driver failed to create backup.'],
    },
  ]);
});

describe('backup mutations are refused without changes', () => {
  const { backupId: id } = fixture;
  const [volumeId = ''] = fixture.volumeIds;
  const mutations: [string, object][] = [
    ['createBackup', { volumeId, name: 'behaviour-refused' }],
    ['updateBackup', { id, name: 'mine' }],
    ['restoreBackup', { id, volumeId }],
    ['restoreBackup', { id }],
    ['resetBackupStatus', { id, status: 'ERROR' }],
    ['deleteBackup', { id, ignoreMissing: false }],
    ['deleteBackup', { id, force: true, ignoreMissing: false }],
  ];

  testRefusals(mutations, () => look(id));

  test('for a member if they require an administrator', async () => {
    for (const [name, input] of [
      ['resetBackupStatus', { id, status: 'ERROR' }],
      ['deleteBackup', { id, force: true }],
    ] as const) {
      expect((await run('alice', name, input)).userErrors).toMatchObject([{ __typename: 'ForbiddenError' }]);
    }
    expect(await look(id)).toMatchObject({ rawStatus: 'available' });
  });
});
