import type { PagedFixture } from './facts.ts';
import { backups, ids, idOf, make, names, snapshots, volumes, type Row } from './make.ts';
import type { Rest } from './rest.ts';

/** Three pages of three, of which the last one is exactly full. */
const wanted = 9;
const serverId = '7c0ffee0-0000-4000-8000-000000000002';

/** Creates the resources in bob's project. */
export async function furnishPages(bob: Rest): Promise<PagedFixture> {
  const made = await make(bob, volumes, names('paged-volume', wanted), (name) => ({
    volume: { name, size: 1, metadata: { fixture: 'paged' } },
  }));
  const volumeId = idOf(made);
  const ofVolume = await make(bob, snapshots, names('paged-snapshot', wanted), (name) => ({
    snapshot: { name, volume_id: volumeId, force: true },
  }));
  // A backup locks its source. Each backup is of another snapshot, so that all can be created at once.
  const ofSnapshots = await make(bob, backups, names('paged-backup', wanted), (name, index) => ({
    backup: { name, volume_id: volumeId, snapshot_id: ofVolume[index]?.id, force: true },
  }));
  return {
    volumeIds: ids(made),
    snapshotIds: ids(ofVolume),
    backupIds: ids(ofSnapshots),
    attachmentIds: await makeAttachments(bob, made),
    volumeId,
    serverId,
  };
}

/** Creates one reserved attachment for each volume, all for one server. */
async function makeAttachments(bob: Rest, rows: readonly Row[]): Promise<string[]> {
  const made: string[] = [];
  for (const { id } of rows) {
    const { attachment } = (await bob.post('/attachments', {
      attachment: { volume_uuid: id, instance_uuid: serverId },
    })) as { attachment: { id: string } };
    made.push(attachment.id);
  }
  return made;
}
