import type { PagedFixture } from './facts.ts';
import { ensure, ids, idOf, type Row } from './fixture.ts';
import type { Rest } from './rest.ts';

/** More than three pages of seven, the last of them exactly full. */
const wanted = 21;
const serverId = '7c0ffee0-0000-4000-8000-000000000002';

/** Makes what is missing of it, in project other. */
export async function furnishPages(bob: Rest): Promise<PagedFixture> {
  const names = (kind: string): string[] => Array.from({ length: wanted }, (_, index) => `behaviour-paged-${kind}-${index}`);
  const collection = (listKey: string, key: string) => ({ path: `/${listKey}`, list: `/${listKey}/detail?limit=1000`, listKey, key });
  const volumes = await ensure(bob, collection('volumes', 'volume'), names('volume'), (name) => ({
    volume: { name, size: 1, metadata: { fixture: 'paged' } },
  }));
  const volumeId = idOf(volumes);
  const snapshots = await ensure(bob, collection('snapshots', 'snapshot'), names('snapshot'), (name) => ({
    snapshot: { name, volume_id: volumeId, force: true },
  }));
  // A backup holds what it is made of: each of a snapshot, they can be made at once.
  const backups = await ensure(bob, collection('backups', 'backup'), names('backup'), (name, index) => ({
    backup: { name, volume_id: volumeId, snapshot_id: snapshots[index]?.id, force: true },
  }));
  return {
    volumeIds: ids(volumes),
    snapshotIds: ids(snapshots),
    backupIds: ids(backups),
    attachmentIds: await furnishAttachments(bob, volumes),
    volumeId,
    serverId,
  };
}

/** One attachment a volume, all of one server, that are no more than promised. */
async function furnishAttachments(bob: Rest, volumes: readonly Row[]): Promise<string[]> {
  const { attachments } = (await bob.get(`/attachments?instance_id=${serverId}&limit=1000`)) as {
    attachments: { id: string; volume_id: string }[];
  };
  const made: string[] = [];
  for (const { id } of volumes) {
    const existing = attachments.find((attachment) => attachment.volume_id === id);
    const { attachment } = existing
      ? { attachment: existing }
      : ((await bob.post('/attachments', { attachment: { volume_uuid: id, instance_uuid: serverId } })) as { attachment: { id: string } });
    made.push(attachment.id);
  }
  return made;
}
