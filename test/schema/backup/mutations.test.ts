import { describe, expect, test } from 'vitest';
import type { FakeOptions } from '../../support/fake-cinder.ts';
import { backupId, backupRow, snapshotId, volumeId, volumeRow } from '../../support/rows.ts';
import { badWait, expectCalls, expectRefused, mutate, wait } from '../support/mutate.ts';

const id = backupId(1);
const volume = volumeId(1);
const made = { 'POST /backups': () => ({ backup: { id } }) };
const tooLong = 'x'.repeat(256);
const refusal = (path: string[], message?: string): object => ({
  __typename: 'ValidationError', path: ['input', ...path], ...(message && { message: expect.stringContaining(message) as string }),
});
const tooOld = { __typename: 'MicroversionTooLowError' };

describe('createBackup', () => {
  test.each<[object, object]>([
    [{}, {}],
    [
      {
        snapshotId: `Snapshot:${snapshotId(1)}`, name: 'a', description: 'b', container: 'c', availabilityZone: 'nova',
        metadata: { team: 'storage' }, incremental: true, force: true,
      },
      {
        snapshot_id: snapshotId(1), name: 'a', description: 'b', container: 'c', availability_zone: 'nova',
        metadata: { team: 'storage' }, incremental: true, force: true,
      },
    ],
  ])('sends what is given of %j', async (input, backup) => {
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
  ])('%j is refused with no call', async (input, path) => {
    await expectRefused('createBackup', { volumeId: volume, ...input }, refusal(path));
  });

  test.each<[object, FakeOptions]>([
    [{ metadata: {} }, { microversion: '3.42' }],
    [{ availabilityZone: 'nova' }, { microversion: '3.50' }],
  ])('%j is refused on %j, which does not take it', async (input, options) => {
    await expectRefused('createBackup', { volumeId: volume, ...input }, tooOld, options);
  });

  test.each([['available', []], ['error', [{ __typename: 'ResourceFailureError' }]]])('the wait ends with %s', async (status, errors) => {
    const store = { backups: [backupRow(1, 1, { status })] };
    const { userErrors } = await mutate('createBackup', { volumeId: volume, wait }, { answers: made, store });
    expect(userErrors).toMatchObject(errors);
  });
});

describe('updateBackup', () => {
  test.each([
    [{ name: 'b', description: null }, { name: 'b', description: null }],
    [{ metadata: { a: '1' } }, { metadata: { a: '1' } }],
  ])('%j', async (changes, backup) => {
    await expectCalls('updateBackup', { id, ...changes }, [`PUT /backups/${id}`], [{ backup }]);
  });

  test('is refused with no call', async () => {
    await expectRefused('updateBackup', { id }, refusal([], 'There is nothing to change: give name, description or metadata.'));
    await expectRefused('updateBackup', { id, name: 'a' }, tooOld, { microversion: '3.8' });
    await expectRefused('updateBackup', { id, metadata: {} }, tooOld, { microversion: '3.42' });
  });
});

describe('deleteBackup', () => {
  test.each<[object, string, unknown[]]>([
    [{}, `DELETE /backups/${id}`, []],
    [{ force: true }, `POST /backups/${id}/action`, [{ 'os-force_delete': null }]],
  ])('%j', async (changes, call, bodies) => {
    await expectCalls('deleteBackup', { id, ...changes }, [call], bodies);
  });

  test('waits until it is gone', async () => {
    await expectCalls('deleteBackup', { id, wait }, [`DELETE /backups/${id}`, `GET /backups/${id}`]);
  });
});

test('resetBackupStatus waits until it is seen, as it is set after the answer', async () => {
  const statuses = ['available', 'available', 'error'];
  const answers = { 'GET /backups/{id}': () => ({ backup: backupRow(1, 1, { status: statuses.shift() }) }) };
  const calls = [`POST /backups/${id}/action`, ...[1, 2, 3].map(() => `GET /backups/${id}`)];
  await expectCalls('resetBackupStatus', { id, status: 'ERROR', wait }, calls, [{ 'os-reset_status': { status: 'error' } }], { answers });
});

describe('importBackup', () => {
  const record = { backupService: 'cinder.backup.drivers.posix.PosixBackupDriver', backupUrl: 'e30=' };

  test('sends the record to its own route', async () => {
    const body = { 'backup-record': { backup_service: record.backupService, backup_url: 'e30=' } };
    const answers = { 'POST /backups/import_record': () => ({ backup: { id } }) };
    const calls = ['POST /backups/import_record', `GET /backups/${id}`];
    await expectCalls('importBackup', { ...record, wait }, calls, [body], { answers, store: { backups: [backupRow(1, 1)] } });
  });

  test.each<[object, string[], string]>([
    [{ backupService: '' }, ['backupService'], 'it has 0'],
    [{ backupService: tooLong }, ['backupService'], 'it has 256'],
    [{ backupUrl: '' }, ['backupUrl'], 'not base64'],
    [{ backupUrl: 'secret!=' }, ['backupUrl'], 'not base64'],
    [{ backupUrl: 'abc' }, ['backupUrl'], 'not base64'],
  ])('%j is refused with no call, and not repeated', async (input, path, message) => {
    await expectRefused('importBackup', { ...record, ...input }, refusal(path, message));
    expect(JSON.stringify((await mutate('importBackup', { ...record, ...input })).userErrors)).not.toContain('secret');
  });
});

describe('restoreBackup', () => {
  const store = { volumes: [volumeRow(1), volumeRow(2)], backups: [backupRow(1, 1)] };
  const answers = { 'POST /volumes': () => ({ volume: { id: volumeId(2) } }) };
  const description = 'auto-created_from_restore_from_backup';

  test('to a volume that is there, which is waited for', async () => {
    const calls = [`POST /backups/${id}/restore`, `GET /volumes/${volume}`];
    await expectCalls('restoreBackup', { id, volumeId: volume, wait }, calls, [{ restore: { volume_id: volume } }], { store });
  });

  test.each([[{}, `restore_backup_${id}`], [{ name: 'mine' }, 'mine']])('to a new volume: %j', async (input, name) => {
    const body = { volume: { backup_id: id, name, description } };
    const calls = ['POST /volumes', `GET /volumes/${volumeId(2)}`];
    await expectCalls('restoreBackup', { id: `Backup:${id}`, ...input, wait }, calls, [body], { store, answers });
  });

  test('a failure has the reasons that are kept under the backup, and under the volume', async () => {
    const broken = { ...store, volumes: [volumeRow(1, { status: 'error_restoring' })] };
    const run = await mutate('restoreBackup', { id, volumeId: volume, wait }, { store: broken });
    expect(run.userErrors).toMatchObject([{ __typename: 'ResourceFailureError' }]);
    expect(run.calls.filter((call) => call.startsWith('GET /messages'))).toEqual(
      [id, volume].map((about) => expect.stringContaining(`resource_uuid=${about}&request_id=req-1`) as string),
    );
  });

  test('is refused with no call', async () => {
    await expectRefused('restoreBackup', { id, volumeId: volume, name: 'a' }, refusal(['name'], 'give volumeId or name'));
    await expectRefused('restoreBackup', { id, volumeId: `Backup:${id}` }, refusal(['volumeId']));
    await expectRefused('restoreBackup', { id: '..' }, refusal(['id']));
    await expectRefused('restoreBackup', { id }, tooOld, { microversion: '3.46' });
  });
});
