import type { MessagesFixture } from './facts.ts';
import { furnish } from './furnish.ts';
import { fixture } from './gateway.ts';
import { messagesAbout, type RestMessage } from './messages-fixture.ts';
import { restAs } from './project.ts';
import { until, type Rest } from './rest.ts';
import { deleteAfterTest } from './volumes.ts';

/** Failed resources of bob, with their messages as Cinder returns them. */
export interface Failures {
  failed: MessagesFixture;
  snapshotId: string;
  otherSnapshotIds: readonly string[];
  messageId: string;
  ofVolume: RestMessage[];
  ofSnapshot: RestMessage[];
  ofBackup: RestMessage[];
}

/** Creates the failed resources. @param count the number of snapshots */
export async function furnishFailures(count: number): Promise<Failures> {
  await furnish({ messages: count, foreignVolume: true });
  const { messages: failed } = fixture;
  const [snapshotId = '', ...otherSnapshotIds] = failed.snapshotIds;
  const ids = [failed.volumeId, snapshotId, failed.backupId];
  const [ofVolume = [], ofSnapshot = [], ofBackup = []] = await Promise.all(
    ids.map((id) => messagesAbout(restAs('bob'), id)),
  );
  return {
    failed,
    snapshotId,
    otherSnapshotIds,
    messageId: failed.messageIds[0] ?? '',
    ofVolume,
    ofSnapshot,
    ofBackup,
  };
}

export const idOf = ([first]: readonly RestMessage[]): string => first?.id ?? '';

/** Creates a volume that fails, which is deleted after the test. @returns its ID and messages */
export async function failure(rest: Rest): Promise<{ volumeId: string; messages: RestMessage[] }> {
  const body = { volume: { name: 'behaviour-messages-test', size: 1, metadata: { 'lab:fail': 'create' } } };
  const { volume } = (await rest.post('/volumes', body)) as { volume: { id: string } };
  deleteAfterTest(volume.id);
  await until(rest, `/volumes/${volume.id}`, 'volume', 'error');
  return { volumeId: volume.id, messages: await messagesAbout(rest, volume.id) };
}
