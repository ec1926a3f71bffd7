import { describe, expect, test } from 'vitest';
import type { FakeOptions } from '../../support/fake-cinder.ts';
import { backupId, backupRow, snapshotId, volumeId, volumeRow } from '../../support/rows.ts';
import { badWait, expectCalls, expectRefused, mutate, wait } from '../support/mutate.ts';

const id = backupId(1);
const volume = volumeId(1);
const made = { 'POST /backups': () => ({ backup: { id } }) };
const tooLong = 'x'.repeat(256);
const refusal = (path: string[], message?: string): object => ({
  __typename: 'ValidationError',
  path: ['input', ...path],
  ...(message && { message: expect.stringContaining(message) as string }),
});
const tooOld = { __typename: 'MicroversionTooLowError' };

describe('createBackup', () => {
  test.each<[object, object]>([
    [{}, {}],
    [
      {
        snapshotId: `Snapshot:${snapshotId(1)}`,
        name: 'a',
        description: 'b',
        container: 'c',
        availabilityZone: 'nova',
        metadata: { team: 'storage' },
        incremental: true,
        force: true,
      },
      {
        snapshot_id: snapshotId(1),
        name: 'a',
        description: 'b',
        container: 'c',
        availability_zone: 'nova',
        metadata: { team: 'storage' },
        incremental: true,
        force: true,
      },
    ],
  ])('sends the given fields of %j', async (input, backup) => {
    const body = { backup: { volume_id: volume, ...backup } };
    await expectCalls('createBackup', { volumeId: volume, ...input }, ['POST /backups'], [body], { answers: made });
  });

  test.each<[object, string[]]>([
    [{ volumeId: id.slice(1) }, ['volumeId']],
    [{ snapshotId: `Volume:${volume}` }, ['snapshotId']],
    [{ container: tooLong }, ['container']],
    [{ availabilityZone: tooLong }, ['availabilityZone']],
    [{ name: tooLong }, ['name']],
    [{ wait: badWait }, ['wait', 'interval']],
  ])('refuses %j without a call', async (input, path) => {
    await expectRefused('createBackup', { volumeId: volume, ...input }, refusal(path));
  });

  test.each<[object, FakeOptions]>([
    [{ metadata: {} }, { microversion: '3.42' }],
    [{ availabilityZone: 'nova' }, { microversion: '3.50' }],
  ])('refuses %j on %j, which does not support it', async (input, options) => {
    await expectRefused('createBackup', { volumeId: volume, ...input }, tooOld, options);
  });

  test.each([
    ['available', []],
    ['error', [{ __typename: 'ResourceFailureError' }]],
  ])('waits until the status %s', async (status, errors) => {
    const store = { backups: [backupRow(1, 1, { status })] };
    const { userErrors } = await mutate('createBackup', { volumeId: volume, wait }, { answers: made, store });
    expect(userErrors).toMatchObject(errors);
  });
});

describe('updateBackup', () => {
  test.each([
    [
      { name: 'b', description: null },
      { name: 'b', description: null },
    ],
    [{ metadata: { a: '1' } }, { metadata: { a: '1' } }],
  ])('sends %j', async (changes, backup) => {
    await expectCalls('updateBackup', { id, ...changes }, [`PUT /backups/${id}`], [{ backup }]);
  });

  test('refuses invalid input without a call', async () => {
    await expectRefused(
      'updateBackup',
      { id },
      refusal([], 'No change was specified. Specify `name`, `description` or `metadata`.'),
    );
    await expectRefused('updateBackup', { id, name: 'a' }, tooOld, { microversion: '3.8' });
    await expectRefused('updateBackup', { id, metadata: {} }, tooOld, { microversion: '3.42' });
  });
});

describe('deleteBackup', () => {
  test.each<[object, string, unknown[]]>([
    [{}, `DELETE /backups/${id}`, []],
    [{ force: true }, `POST /backups/${id}/action`, [{ 'os-force_delete': null }]],
  ])('makes the call for %j', async (changes, call, bodies) => {
    await expectCalls('deleteBackup', { id, ...changes }, [call], bodies);
  });

  test('waits until the backup is deleted', async () => {
    await expectCalls('deleteBackup', { id, wait }, [`DELETE /backups/${id}`, `GET /backups/${id}`]);
  });
});

test('resetBackupStatus waits until the status is visible, because Cinder sets it after the response', async () => {
  const statuses = ['available', 'available', 'error'];
  const answers = { 'GET /backups/{id}': () => ({ backup: backupRow(1, 1, { status: statuses.shift() }) }) };
  const calls = [`POST /backups/${id}/action`, ...[1, 2, 3].map(() => `GET /backups/${id}`)];
  await expectCalls(
    'resetBackupStatus',
    { id, status: 'ERROR', wait },
    calls,
    [{ 'os-reset_status': { status: 'error' } }],
    { answers },
  );
});

describe('importBackup', () => {
  const record = { backupService: 'cinder.backup.drivers.posix.PosixBackupDriver', backupUrl: 'e30=' };

  test('sends the record to the import route', async () => {
    const body = { 'backup-record': { backup_service: record.backupService, backup_url: 'e30=' } };
    const answers = { 'POST /backups/import_record': () => ({ backup: { id } }) };
    const calls = ['POST /backups/import_record', `GET /backups/${id}`];
    await expectCalls('importBackup', { ...record, wait }, calls, [body], {
      answers,
      store: { backups: [backupRow(1, 1)] },
    });
  });

  test.each<[object, string[], string]>([
    [{ backupService: '' }, ['backupService'], 'received 0'],
    [{ backupService: tooLong }, ['backupService'], 'received 256'],
    [{ backupUrl: '' }, ['backupUrl'], 'must be in Base64'],
    [{ backupUrl: 'secret!=' }, ['backupUrl'], 'must be in Base64'],
    [{ backupUrl: 'abc' }, ['backupUrl'], 'must be in Base64'],
  ])('refuses %j without a call, and does not repeat it', async (input, path, message) => {
    await expectRefused('importBackup', { ...record, ...input }, refusal(path, message));
    expect(JSON.stringify((await mutate('importBackup', { ...record, ...input })).userErrors)).not.toContain('secret');
  });
});

describe('restoreBackup', () => {
  const store = { volumes: [volumeRow(1), volumeRow(2)], backups: [backupRow(1, 1)] };
  const answers = { 'POST /volumes': () => ({ volume: { id: volumeId(2) } }) };
  const description = 'auto-created_from_restore_from_backup';

  test('restores to an existing volume, and waits for it', async () => {
    const calls = [`POST /backups/${id}/restore`, `GET /volumes/${volume}`];
    await expectCalls('restoreBackup', { id, volumeId: volume, wait }, calls, [{ restore: { volume_id: volume } }], {
      store,
    });
  });

  test.each([
    [{}, `restore_backup_${id}`],
    [{ name: 'mine' }, 'mine'],
  ])('restores to a new volume with %j', async (input, name) => {
    const body = { volume: { backup_id: id, name, description } };
    const calls = ['POST /volumes', `GET /volumes/${volumeId(2)}`];
    await expectCalls('restoreBackup', { id: `Backup:${id}`, ...input, wait }, calls, [body], { store, answers });
  });

  test('returns the reasons of a failure from the messages about the backup and the volume', async () => {
    const broken = { ...store, volumes: [volumeRow(1, { status: 'error_restoring' })] };
    const run = await mutate('restoreBackup', { id, volumeId: volume, wait }, { store: broken });
    expect(run.userErrors).toMatchObject([{ __typename: 'ResourceFailureError' }]);
    expect(run.calls.filter((call) => call.startsWith('GET /messages'))).toEqual(
      // Cinder may create the messages after it has saved the status, so they are read twice.
      [id, volume, id, volume].map(
        (about) => expect.stringContaining(`resource_uuid=${about}&request_id=req-1`) as string,
      ),
    );
  });

  test('refuses invalid input without a call', async () => {
    await expectRefused(
      'restoreBackup',
      { id, volumeId: volume, name: 'a' },
      refusal(['name'], 'only one of `volumeId` and `name`'),
    );
    await expectRefused('restoreBackup', { id, volumeId: `Backup:${id}` }, refusal(['volumeId']));
    await expectRefused('restoreBackup', { id: '..' }, refusal(['id']));
    await expectRefused('restoreBackup', { id }, tooOld, { microversion: '3.46' });
  });
});
