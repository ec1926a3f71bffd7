import { recordFailure } from '../backend/failures.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { BackupRow, VolumeRow } from '../store/records.ts';
import { isNoPlace } from './containers.ts';

/**
 * Ends a restore: the data come back, or there are none where the backup should be.
 * @returns the volume's status
 */
export function endRestore(
  request: CinderRequest,
  volume: VolumeRow,
  backup: BackupRow,
): 'available' | 'error_restoring' {
  const { store } = request.cloud;
  store.backups.update(backup, { status: 'available' });
  if (!isNoPlace(backup.container)) {
    fillFromBackup(volume, backup);
    return 'available';
  }
  recordFailure(store, request.context, {
    actionId: '015',
    detailId: '026',
    resourceType: 'VOLUME_BACKUP',
    resourceId: backup.id,
  });
  return 'error_restoring';
}

/**
 * What a backup knows of its volume comes back with the data: the metadata, and its name and description, where the
 * volume was made for it or has no name.
 */
function fillFromBackup(volume: VolumeRow, backup: BackupRow): void {
  const { name, description, metadata } = backup.volume_record;
  volume.metadata = { ...metadata, src_backup_id: backup.id };
  if (name !== null && (!volume.display_name || volume.display_name.startsWith('restore_backup_'))) {
    volume.display_name = name;
    volume.display_description = description;
  }
}
