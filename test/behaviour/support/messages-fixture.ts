import { setTimeout as sleep } from 'node:timers/promises';
import type { MessagesFixture } from './facts.ts';
import { backups, idOf, ids, make, names, snapshots, volumes } from './make.ts';
import type { Json, Rest } from './rest.ts';

export interface RestMessage extends Json {
  id: string;
  request_id: string;
  resource_uuid?: string;
}

/** Creates failing resources of bob, for which Cinder creates messages. @param count the number of snapshots */
export async function furnishMessages(bob: Rest, count: number): Promise<MessagesFixture> {
  const failing = (name: string, fail: string): Json => ({ volume: { name, size: 1, metadata: { 'lab:fail': fail } } });
  const name = 'behaviour-messages-failed';
  const failed = make(bob, { ...volumes, status: 'error' }, [name], () => failing(name, 'create'));
  const volume_id = idOf(
    await make(bob, volumes, ['behaviour-messages-source'], (source) => failing(source, 'snapshot')),
  );
  const made = await make(bob, { ...snapshots, status: 'error' }, names('messages-snapshot', count), (snapshot) => ({
    snapshot: { name: snapshot, volume_id },
  }));
  const backup = await make(bob, { ...backups, status: 'error' }, [name], () => ({
    backup: { name, volume_id, container: '/proc/nowhere' },
  }));
  const ofSnapshots = await Promise.all(ids(made).map((id) => messagesAbout(bob, id)));
  return {
    volumeId: idOf(await failed),
    backupId: idOf(backup),
    snapshotIds: ids(made),
    messageIds: ofSnapshots.flatMap(([first]) => first?.id ?? []),
  };
}

/** Returns the messages about a failed resource. Cinder creates them with a delay, and returns them to any project. */
export async function messagesAbout(rest: Rest, resourceId: string): Promise<RestMessage[]> {
  for (let attempt = 0; attempt < 50; attempt++) {
    const { messages } = (await rest.get(`/messages?resource_uuid=${resourceId}`)) as { messages: RestMessage[] };
    if (messages.length > 0) return messages;
    await sleep(100);
  }
  throw new Error(`Cinder created no message about ${resourceId}.`);
}
