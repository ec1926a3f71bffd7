import { cloud, fixture } from './gateway.ts';
import { messagesAbout, type RestMessage } from './messages-fixture.ts';
import { login, until, type Rest } from './rest.ts';
import { deleteAfterTest } from './volumes.ts';

export const bobs = await login(cloud.authUrl, 'bob', 'other');
/** What has failed of bob's, and left messages. */
export const { messages: failed } = fixture;
export const [snapshotId = '', ...otherSnapshotIds] = failed.snapshotIds;
export const [messageId = ''] = failed.messageIds;
/** The messages as Cinder shows them. */
export const [ofVolume = [], ofSnapshot = [], ofBackup = []] = await Promise.all(
  [failed.volumeId, snapshotId, failed.backupId].map((id) => messagesAbout(bobs, id)),
);

export const idOf = ([first]: readonly RestMessage[]): string => first?.id ?? '';

/** A volume that has failed, and is deleted after the test; its messages. */
export async function failure(rest: Rest): Promise<{ volumeId: string; messages: RestMessage[] }> {
  const body = { volume: { name: 'behaviour-messages-test', size: 1, metadata: { 'lab:fail': 'create' } } };
  const { volume } = (await rest.post('/volumes', body)) as { volume: { id: string } };
  deleteAfterTest(volume.id);
  await until(rest, `/volumes/${volume.id}`, 'volume', 'error');
  return { volumeId: volume.id, messages: await messagesAbout(rest, volume.id) };
}
