import { setTimeout as sleep } from 'node:timers/promises';
import type { MessagesFixture } from './facts.ts';
import { ensure, idOf, ids } from './fixture.ts';
import type { Rest } from './rest.ts';

/** More than three pages of seven, the last of them exactly full. */
const wanted = 21;

/** Snapshots of bob's that fail, for each of which Cinder leaves a message. */
export async function furnishMessages(bob: Rest): Promise<MessagesFixture> {
  const volumes = await ensure(
    bob,
    { path: '/volumes', list: '/volumes/detail?limit=1000', listKey: 'volumes', key: 'volume' },
    ['behaviour-messages-volume'],
    (name) => ({ volume: { name, size: 1, metadata: { 'lab:fail': 'snapshot' } } }),
  );
  const volumeId = idOf(volumes);
  const snapshots = await ensure(
    bob,
    { path: '/snapshots', list: '/snapshots/detail?limit=1000', listKey: 'snapshots', key: 'snapshot', status: 'error' },
    Array.from({ length: wanted }, (_, index) => `behaviour-messages-snapshot-${index}`),
    (name) => ({ snapshot: { name, volume_id: volumeId } }),
  );
  const snapshotIds = ids(snapshots);
  return { volumeId, snapshotIds, messageIds: await messagesAbout(bob, snapshotIds) };
}

/** The ids of the messages about resources, one of each: Cinder leaves them a little after the resource has failed. */
export async function messagesAbout(rest: Rest, resourceIds: readonly string[]): Promise<string[]> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const { messages } = (await rest.get('/messages?limit=1000')) as { messages: { id: string; resource_uuid: string }[] };
    const found = resourceIds.flatMap((id) => messages.find((message) => message.resource_uuid === id)?.id ?? []);
    if (found.length === resourceIds.length) return found;
    await sleep(200);
  }
  throw new Error('Cinder left no messages.');
}
