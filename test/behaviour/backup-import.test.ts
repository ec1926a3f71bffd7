import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { backupService, deleteBackupAfterTest, makeHollow, makeUndeletable } from './support/backups.ts';
import { furnish } from './support/furnish.ts';
import { fixture } from './support/gateway.ts';
import { done, inVain, read, run, soon } from './support/run.ts';
import { deleteAfterTest, testVolume } from './support/volumes.ts';
import { scaled } from '../support/scaled.ts';

await furnish({ volumes: 1, backup: true });

interface Shown {
  cinderId: string;
  name: string | null;
  rawStatus: string;
  failReason: string | null;
}
interface Restored {
  volume: { cinderId: string; rawStatus: string };
}

const shown = 'backup { cinderId rawStatus failReason }';
test("a failed restore returns its volume and Cinder's reason", { timeout: scaled(240_000) }, async () => {
  const { id } = await makeHollow();
  expect(await read('backup', id, 'name rawStatus')).toMatchObject({
    name: 'behaviour-hollow',
    rawStatus: 'available',
  });
  const target = await testVolume();
  for (const input of [{ id, volumeId: target.id }, { id }]) {
    const { payload, userErrors } = await run<Restored>(
      'alice',
      'restoreBackup',
      { ...input, wait: soon },
      'volume { cinderId rawStatus }',
    );
    deleteAfterTest(payload.volume.cinderId);
    expect(payload.volume.rawStatus).toBe('error_restoring');
    expect(userErrors).toMatchObject([
      {
        __typename: 'ResourceFailureError',
        lastStatus: 'error_restoring',
        reasons: ['restore backup:Backup driver failed to restore backup.'],
      },
    ]);
  }
});

test("a failed deletion returns Cinder's reason and keeps the backup", async () => {
  const { id, file, repair } = await makeUndeletable();
  const { userErrors } = await run('alice', 'deleteBackup', { id, wait: soon });
  expect(userErrors).toMatchObject([
    {
      __typename: 'ResourceFailureError',
      lastStatus: 'error',
      reasons: ['delete backup:Backup driver failed to delete backup.'],
    },
  ]);
  expect(await read<Shown>('backup', id, 'rawStatus failReason')).toEqual({
    rawStatus: 'error',
    failReason: `[Errno 21] Is a directory: '${file}'`,
  });
  await repair();
  await done('alice', 'deleteBackup', { id, wait: soon });
});

test('a wait that times out returns the last status', async () => {
  const { id, userErrors } = await makeHollow({}, inVain);
  expect(userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'available' }]);
  const reset = await run('admin', 'resetBackupStatus', { id, status: 'ERROR', wait: inVain });
  expect(reset.userErrors).toMatchObject([{ __typename: 'WaitTimeoutError', lastStatus: 'error' }]);
});

describe('importBackup', () => {
  const record = { backupService, backupUrl: 'e30=' };

  test('fails for the record of another driver, with the reason in the backup', async () => {
    const id = randomUUID();
    const backupUrl = Buffer.from(JSON.stringify({ id, size: 1 })).toString('base64');
    deleteBackupAfterTest(id);
    const input = { backupService: 'some.Driver', backupUrl, wait: soon };
    const { payload, userErrors } = await run<{ backup: Shown }>('admin', 'importBackup', input, shown);
    expect(payload.backup).toMatchObject({
      cinderId: id,
      rawStatus: 'error',
      failReason: expect.stringContaining('some.Driver') as string,
    });
    expect(userErrors).toMatchObject([{ __typename: 'ResourceFailureError', lastStatus: 'error' }]);
    // Cinder cannot reset backups that no driver has imported.
    const reset = await run('admin', 'resetBackupStatus', { id, status: 'AVAILABLE', wait: soon });
    expect(reset.userErrors).toMatchObject([{ __typename: 'ResourceFailureError', lastStatus: 'error' }]);
  });

  test('refuses the record of an existing backup and invalid records', async () => {
    const exported = await done<{ record: typeof record }>(
      'admin',
      'exportBackupRecord',
      { id: fixture.backupId },
      'record { backupService backupUrl }',
    );
    expect((await run('admin', 'importBackup', exported.record)).userErrors).toMatchObject([
      { __typename: 'InvalidStateError' },
    ]);
    expect((await run('admin', 'importBackup', record)).userErrors).toMatchObject([{ __typename: 'ValidationError' }]);
    const { userErrors, calls } = await run('admin', 'importBackup', { ...record, backupUrl: 'no base64' });
    expect(userErrors).toMatchObject([{ __typename: 'ValidationError', path: ['input', 'backupUrl'] }]);
    expect(calls).toEqual([]);
  });

  test.each(['alice', 'ron', 'bob'] as const)('is refused for %s', async (user) => {
    expect((await run(user, 'importBackup', record)).userErrors).toMatchObject([{ __typename: 'ForbiddenError' }]);
  });
});
