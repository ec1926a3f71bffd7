import { ensure, type Collection, type Row } from './fixture.ts';
import type { Json, Rest } from './rest.ts';

/** What the tests of messages find, all of bob's: what failed, and messages enough for three pages of seven. */
export interface MessagesFixture {
  volumeId: string;
  snapshotId: string;
  backupId: string;
}

export interface RestMessage extends Json {
  id: string;
  request_id: string;
  resource_uuid?: string;
}

const collection = (key: string, status: string): Collection => ({
  path: `/${key}s`,
  list: `/${key}s/detail?limit=1000`,
  listKey: `${key}s`,
  key,
  status,
});
const idOf = ([row]: readonly Row[]): string => row?.id ?? '';

/** The messages of a project's requests by Cinder's own list, as an administrator asks for them. */
export async function messagesOf(admin: Rest, projectId: string): Promise<RestMessage[]> {
  return ((await admin.get(`/messages?project_id=${projectId}&limit=1000`)) as { messages: RestMessage[] }).messages;
}

/** Makes what is missing of it. Volumes that were made for their messages alone are deleted: those stay. */
export async function furnishMessages(admin: Rest, bob: Rest): Promise<MessagesFixture> {
  const failing = (name: string, fail: string): Json => ({ volume: { name, size: 1, metadata: { 'lab:fail': fail } } });
  const volumes = await ensure(bob, collection('volume', 'error'), ['behaviour-messages-failed'], (name) => failing(name, 'create'));
  const sources = await ensure(bob, collection('volume', 'available'), ['behaviour-messages-source'], (name) => failing(name, 'snapshot'));
  const volume_id = idOf(sources);
  const snapshots = await ensure(bob, collection('snapshot', 'error'), ['behaviour-messages-failed'], (name) => ({
    snapshot: { name, volume_id },
  }));
  const backups = await ensure(bob, collection('backup', 'error'), ['behaviour-messages-failed'], (name) => ({
    backup: { name, volume_id, container: '/proc/nowhere' },
  }));
  const missing = 21 - (await messagesOf(admin, bob.projectId)).length;
  // Each leaves two at least: one of the backend, one of the scheduler.
  const names = Array.from({ length: Math.max(0, Math.ceil(missing / 2)) }, (_, index) => `behaviour-messages-gone-${index}`);
  const gone = await ensure(bob, collection('volume', 'error'), names, (name) => failing(name, 'create'));
  await Promise.all(gone.map(({ id }) => bob.delete(`/volumes/${id}`)));
  return { volumeId: idOf(volumes), snapshotId: idOf(snapshots), backupId: idOf(backups) };
}
