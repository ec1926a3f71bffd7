import type { BackupRow, VolumeRow } from '../store/records.ts';

/** What a backup knows of its volume comes back with the data: the metadata, and the names of a volume made for it. */
export function fillFromBackup(volume: VolumeRow, backup: BackupRow): void {
  const { name, description, metadata } = backup.volume_record;
  volume.metadata = { ...metadata, src_backup_id: backup.id };
  if (name !== null && volume.display_name?.startsWith('restore_backup_') === true) {
    volume.display_name = name;
    volume.display_description = description;
  }
}
