import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { call, makeVolume, messageOf, resourceOf, untilGone, untilStatus, type Answer } from '../support/client.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ seed: false, transitionSeconds: 0.1 });
});
afterAll(() => sandbox.close());

const service = 'cinder.backup.drivers.posix.PosixBackupDriver';
const encode = (record: object): string => Buffer.from(JSON.stringify(record)).toString('base64');
const take = (backup_url: string, backup_service = service): Promise<Answer> =>
  call(sandbox, 'POST /backups/import_record', {
    as: 'admin',
    body: { 'backup-record': { backup_service, backup_url } },
  });
const needed = {
  size: 1,
  display_name: 'taken',
  display_description: null,
  container: '/proc/nowhere',
  service_metadata: 'v',
  object_count: 1,
};

it('imports an exported backup after its deletion, but not before', async () => {
  const body = { backup: { volume_id: await makeVolume(sandbox), name: 'mine' } };
  const { id } = resourceOf(await call(sandbox, 'POST /backups', { body }));
  await untilStatus(sandbox, `/backups/${id}`, /available/);
  const exported = await call(sandbox, `GET /backups/${id}/export_record`, { as: 'admin' });
  const { backup_url: url } = (exported.body as { 'backup-record': { backup_url: string } })['backup-record'];
  expect(messageOf(await take(url))).toBe('Invalid backup: Backup already exists in database.');
  await call(sandbox, `POST /backups/${id}/action`, { as: 'admin', body: { 'os-force_delete': null } });
  await untilGone(sandbox, `/backups/${id}`);
  expect((await take(url)).status).toBe(201);
  expect(await untilStatus(sandbox, `/backups/${id}`, /available/)).toMatchObject({ name: 'mine', size: 1 });
});

it.each([
  [
    'a record of another driver',
    needed,
    'some.Driver',
    'Import record failed, cannot find backup service to perform the import. Request service some.Driver.',
  ],
  [
    'an incomplete record',
    { size: 1 },
    service,
    'Driver successfully decoded imported backup data, but there are missing fields (display_name, display_description, container, service_metadata, object_count).',
  ],
])('fails on %s', async (_, record, of, reason) => {
  const id = randomUUID();
  await take(encode({ ...record, id }), of);
  expect(await untilStatus(sandbox, `/backups/${id}`, /error/)).toMatchObject({ fail_reason: reason });
});

it.each([
  ['aGFsbG8=', "Invalid input received: Can't parse backup record."],
  [encode({}), 'Invalid input received: Provided backup record is missing an id'],
  [encode({ id: 'x' }), 'Invalid input received: Provided backup record is missing size attribute'],
])('refuses %s', async (url, message) => {
  expect(messageOf(await take(url))).toBe(message);
});

it('a restore of a backup without data fails, with a message', async () => {
  const id = randomUUID();
  await take(encode({ ...needed, id }));
  await untilStatus(sandbox, `/backups/${id}`, /available/);
  const volume = await makeVolume(sandbox);
  await call(sandbox, `POST /backups/${id}/restore`, { body: { restore: { volume_id: volume } } });
  await untilStatus(sandbox, `/volumes/${volume}`, /^error_restoring$/);
  const { body } = await call(sandbox, `GET /messages?resource_uuid=${id}`);
  expect(body).toMatchObject({
    messages: [{ user_message: 'restore backup:Backup driver failed to restore backup.' }],
  });
});
