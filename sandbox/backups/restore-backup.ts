import { setTimeout as sleep } from 'node:timers/promises';
import { badRequest, crashed, invalidVolume } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { BackupRow, VolumeRow } from '../store/records.ts';
import { makeVolume } from '../volumes/make-volume.ts';
import { findVolume } from '../volumes/find-volume.ts';
import { defaultVolumeType } from '../volume-types/find-volume-type.ts';
import { endRestore } from './fill-from-backup.ts';
import { findBackup } from './find-backup.ts';

const POLL_MILLISECONDS = 50;

/**
 * `POST /backups/{id}/restore`: 202; the backup is `restoring`, the volume `restoring-backup`. Without a volume one is
 * made, and the answer waits until that is done.
 */
export async function restoreBackup(request: CinderRequest): Promise<Reply> {
  const { restore } = request.body as { restore: { volume_id?: string | null; name?: string | null } | null };
  if (restore === null) throw crashed();
  const { backend, store } = request.cloud;
  const backup = findBackup(request, request.param('id'));
  request.authorize('backup:restore', backup.project_id);
  if (backup.status !== 'available') throw badRequest('Invalid backup: Backup status must be available');
  const volume = restore.volume_id
    ? findVolume(request, restore.volume_id)
    : await newVolume(request, backup, restore.name ?? `restore_backup_${backup.id}`);
  if (volume.status !== 'available') throw invalidVolume('Volume to be restored to must be available');
  if (backup.size > volume.size) {
    throw invalidVolume(`volume size ${volume.size} is too small to restore backup of size ${backup.size}.`);
  }
  store.backups.update(backup, { status: 'restoring', restore_volume_id: volume.id });
  store.volumes.update(volume, { status: 'restoring-backup' });
  const reply = accepted({
    restore: { backup_id: backup.id, volume_id: volume.id, volume_name: volume.display_name },
  });
  backend.run({
    name: 'backup.restore',
    done: () => {
      store.volumes.update(volume, { status: endRestore(request, volume, backup) });
    },
  });
  return reply;
}

async function newVolume(request: CinderRequest, backup: BackupRow, name: string): Promise<VolumeRow> {
  const volume = makeVolume(request, {
    size: backup.size,
    name,
    description: 'auto-created_from_restore_from_backup',
    type: defaultVolumeType(request),
  });
  while (volume.status === 'creating') await sleep(POLL_MILLISECONDS, undefined, { ref: false });
  if (volume.status === 'error') {
    throw invalidVolume(`Error while creating volume ${volume.id} for restoring backup ${backup.id}.`);
  }
  return volume;
}
