import { randomUUID } from 'node:crypto';
import { describe, expect, onTestFinished, test } from 'vitest';
import { fixture } from './support/gateway.ts';
import { done, read, run, soon, tooSoon, untilRead } from './support/run.ts';
import { deleteAfterTest, testVolume } from './support/volumes.ts';

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
  volume: { id: string; cinderId: string; name: string | null; rawStatus: string; size: number; metadata: Record<string, string> };
  backup: { id: string; rawStatus: string };
}

const fields = 'id cinderId name description rawStatus isIncremental metadata failReason';
const shown = `backup { ${fields} }`;
const restored = 'volume { id cinderId name rawStatus size metadata } backup { id rawStatus }';
const unknownId = '00000000-0000-4000-8000-000000000000';
const look = (id: string): Promise<Shown | null> => read<Shown>('backup', id, fields);

/** Deletes a backup when the test is over, whatever its status. */
function deleteBackupAfterTest(id: string): void {
  onTestFinished(async () => {
    await run('admin', 'deleteBackup', { id, force: true, wait: soon });
  });
}

async function make(volumeId: string, more: object = {}): Promise<Shown> {
  const input = { volumeId, name: 'behaviour-backup', wait: soon, ...more };
  const { backup } = await done<{ backup: Shown }>('alice', 'createBackup', input, shown);
  deleteBackupAfterTest(backup.id);
  return backup;
}

/** Takes in the record of a backup whose data nobody has. */
async function makeHollow(more: object = {}): Promise<string> {
  const id = randomUUID();
  const record = {
    id, size: 1, display_name: 'behaviour-hollow', display_description: null, container: '/proc/nowhere',
    service_metadata: 'volume', object_count: 1, ...more,
  };
  const input = {
    backupService: 'cinder.backup.drivers.posix.PosixBackupDriver',
    backupUrl: Buffer.from(JSON.stringify(record)).toString('base64'),
  };
  deleteBackupAfterTest(id);
  await done('admin', 'importBackup', { ...input, wait: soon });
  return id;
}

test('the life of a backup, each step seen by a read', { timeout: 240_000 }, async () => {
  const volume = await testVolume({ metadata: { colour: 'red' } });
  const { id, ...made } = await make(volume.id, { description: 'before', metadata: { a: '1' } });
  expect(made).toMatchObject({ rawStatus: 'available', description: 'before', metadata: { a: '1' }, isIncremental: false });

  await done('alice', 'updateBackup', { id, name: 'behaviour-renamed', description: null, metadata: { b: '2' } });
  expect(await look(id)).toMatchObject({ name: 'behaviour-renamed', description: null, metadata: { b: '2' } });

  const child = await make(volume.id, { incremental: true });
  expect(child.isIncremental).toBe(true);
  expect((await run('alice', 'deleteBackup', { id })).userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
  expect(await look(id)).toMatchObject({ rawStatus: 'available' });
  await done('alice', 'deleteBackup', { id: child.id, wait: soon });
  expect(await look(child.id)).toBeNull();

  const target = await testVolume();
  const there = await done<Restored>('alice', 'restoreBackup', { id, volumeId: target.id, wait: soon }, restored);
  expect(there).toMatchObject({ volume: { id: target.id, rawStatus: 'available', metadata: { colour: 'red' } }, backup: { id } });

  const named = await run<Restored>('alice', 'restoreBackup', { id, name: 'behaviour-restored', wait: soon }, restored);
  deleteAfterTest(named.payload.volume.cinderId);
  expect(named.userErrors).toEqual([]);
  expect(named.payload.volume).toMatchObject({ name: 'behaviour-restored', rawStatus: 'available', size: 1, metadata: { colour: 'red' } });
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
    expect((await run('alice', 'restoreBackup', input)).userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
  }
  const gone = await done<{ deletedId: string }>('alice', 'deleteBackup', { id, wait: soon }, 'deletedId');
  expect(gone.deletedId).toBe(id);
  expect(await look(id)).toBeNull();
});

test('a backup of a snapshot, and deadlines that are too short', { timeout: 240_000 }, async () => {
  const volume = await testVolume();
  const { snapshot } = await done<{ snapshot: { id: string } }>(
    'alice', 'createSnapshot', { volumeId: volume.id, wait: soon }, 'snapshot { id }',
  );
  const input = { volumeId: volume.id, snapshotId: snapshot.id, name: 'behaviour-backup', wait: tooSoon };
  const { payload, userErrors } = await run<{ backup: Shown }>('alice', 'createBackup', input, shown);
  const { id } = payload.backup;
  deleteBackupAfterTest(id);
  expect(userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'creating' }]);
  await untilRead<Shown>('backup', id, fields, (found) => found?.rawStatus === 'available');
  const { data } = { data: await read<{ snapshot: { id: string } }>('backup', id, 'snapshot { id }') };
  expect(data).toEqual({ snapshot: { id: snapshot.id } });

  const restoring = await run('alice', 'restoreBackup', { id, volumeId: volume.id, wait: tooSoon });
  expect(restoring.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'restoring-backup' }]);
  await untilRead<Shown>('backup', id, fields, (found) => found?.rawStatus === 'available');

  const deleting = await run('alice', 'deleteBackup', { id, wait: tooSoon });
  expect(deleting.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'deleting' }]);
  await untilRead<Shown>('backup', id, fields, (found) => found === null);
});

test('making one that fails comes with Cinder\'s reason', { timeout: 240_000 }, async () => {
  const volume = await testVolume();
  const input = { volumeId: volume.id, container: '/proc/nowhere', wait: soon };
  const { payload, userErrors } = await run<{ backup: Shown }>('alice', 'createBackup', input, shown);
  deleteBackupAfterTest(payload.backup.id);
  expect(payload.backup).toMatchObject({ rawStatus: 'error', failReason: expect.stringContaining('/proc/nowhere') as string });
  expect(userErrors).toMatchObject([
    { __typename: 'ResourceFailureError', status: 'error', reasons: ['create backup:Backup driver failed to create backup.'] },
  ]);
});

test('a restore that fails comes beside its volume, with Cinder\'s reason, which it keeps of the backup', { timeout: 240_000 }, async () => {
  const id = await makeHollow();
  expect(await look(id)).toMatchObject({ name: 'behaviour-hollow', rawStatus: 'available' });
  const target = await testVolume();
  for (const input of [{ id, volumeId: target.id }, { id }]) {
    const { payload, userErrors } = await run<Restored>('alice', 'restoreBackup', { ...input, wait: soon }, restored);
    deleteAfterTest(payload.volume.cinderId);
    expect(payload.volume.rawStatus).toBe('error_restoring');
    expect(userErrors).toMatchObject([
      { __typename: 'ResourceFailureError', status: 'error_restoring', reasons: ['restore backup:Backup driver failed to restore backup.'] },
    ]);
  }
});

describe('importBackup', () => {
  const record = { backupService: 'cinder.backup.drivers.posix.PosixBackupDriver', backupUrl: 'e30=' };

  test('of another driver\'s record fails, and the backup says why', async () => {
    const id = randomUUID();
    const backupUrl = Buffer.from(JSON.stringify({ id, size: 1 })).toString('base64');
    deleteBackupAfterTest(id);
    const input = { backupService: 'some.Driver', backupUrl, wait: soon };
    const { payload, userErrors } = await run<{ backup: Shown }>('admin', 'importBackup', input, shown);
    expect(payload.backup).toMatchObject({ cinderId: id, rawStatus: 'error', failReason: expect.stringContaining('some.Driver') as string });
    expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError', status: 'error' }]);
  });

  test('of what is there is refused, and so is what is no record', async () => {
    const exported = await read<{ exportRecord: typeof record }>('backup', fixture.backupId, 'exportRecord { backupService backupUrl }', 'admin');
    expect((await run('admin', 'importBackup', exported?.exportRecord ?? {})).userErrors).toMatchObject([{ __typename: 'InvalidStateError' }]);
    expect((await run('admin', 'importBackup', record)).userErrors).toMatchObject([{ __typename: 'ValidationError' }]);
    const { userErrors, calls } = await run('admin', 'importBackup', { ...record, backupUrl: 'no base64' });
    expect(userErrors).toMatchObject([{ __typename: 'ValidationError', path: ['input', 'backupUrl'] }]);
    expect(calls).toEqual([]);
  });

  test.each(['alice', 'ron', 'bob'] as const)('is refused to %s', async (user) => {
    expect((await run(user, 'importBackup', record)).userErrors).toMatchObject([{ __typename: 'ForbiddenError' }]);
  });
});

describe('is refused, and nothing changes', () => {
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

  test.each(mutations)('%s %j to a reader and a stranger', async (name, input) => {
    const before = await look(id);
    expect((await run('ron', name, input)).userErrors).toMatchObject([{ __typename: 'ForbiddenError' }]);
    expect((await run('bob', name, input)).userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
    expect(await look(id)).toEqual(before);
  });

  test.each(mutations)('%s %j for an unknown id', async (name, input) => {
    const unknown = name === 'createBackup' ? { ...input, volumeId: unknownId } : { ...input, id: unknownId };
    expect((await run('admin', name, unknown)).userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
  });

  test('what is an administrator\'s, to a member', async () => {
    for (const [name, input] of [['resetBackupStatus', { id, status: 'ERROR' }], ['deleteBackup', { id, force: true }]] as const) {
      expect((await run('alice', name, input)).userErrors).toMatchObject([{ __typename: 'ForbiddenError' }]);
    }
    expect(await look(id)).toMatchObject({ rawStatus: 'available' });
  });
});
