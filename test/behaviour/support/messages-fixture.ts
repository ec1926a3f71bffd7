import { setTimeout as sleep } from 'node:timers/promises';
import type { MessagesFixture } from './facts.ts';
import { ensure, idOf, ids, type Collection } from './fixture.ts';
import type { Json, Rest } from './rest.ts';

/** More than three pages of seven, the last of them exactly full. */
const wanted = 21;

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

/** What fails of bob's, for which Cinder leaves messages. */
export async function furnishMessages(bob: Rest): Promise<MessagesFixture> {
  const failing = (name: string, fail: string): Json => ({ volume: { name, size: 1, metadata: { 'lab:fail': fail } } });
  const failed = ['behaviour-messages-failed'];
  const volumes = await ensure(bob, collection('volume', 'error'), failed, (name) => failing(name, 'create'));
  const sources = await ensure(bob, collection('volume', 'available'), ['behaviour-messages-source'], (name) => failing(name, 'snapshot'));
  const volume_id = idOf(sources);
  const names = Array.from({ length: wanted }, (_, index) => `behaviour-messages-snapshot-${index}`);
  const snapshots = await ensure(bob, collection('snapshot', 'error'), names, (name) => ({ snapshot: { name, volume_id } }));
  const backups = await ensure(bob, collection('backup', 'error'), failed, (name) => ({
    backup: { name, volume_id, container: '/proc/nowhere' },
  }));
  const snapshotIds = ids(snapshots);
  const ofSnapshots = await Promise.all(snapshotIds.map((id) => messagesAbout(bob, id)));
  return { volumeId: idOf(volumes), backupId: idOf(backups), snapshotIds, messageIds: ofSnapshots.flatMap(([first]) => first?.id ?? []) };
}

/** Cinder's messages about a resource that has failed: it leaves them a little later, and to whoever asks. */
export async function messagesAbout(rest: Rest, resourceId: string): Promise<RestMessage[]> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const { messages } = (await rest.get(`/messages?resource_uuid=${resourceId}`)) as { messages: RestMessage[] };
    if (messages.length > 0) return messages;
    await sleep(100);
  }
  throw new Error(`Cinder left no message about ${resourceId}.`);
}
