import { stableUuid } from '../identity.ts';
import type { BackupRow, VolumeRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { daysAgo } from './days-ago.ts';
import type { SeedVolumes } from './volumes.ts';

/** A full backup with an incremental one on top of it, and a full one of another volume. */
export function seedBackups(store: Store, volumes: SeedVolumes): void {
  const backup = (name: string, volume: VolumeRow, days: number, parent?: BackupRow): BackupRow => {
    if (parent) parent.num_dependent_backups += 1;
    const id = stableUuid(`backup ${name}`);
    return store.backups.insert({
      id,
      display_name: name,
      display_description: null,
      volume_id: volume.id,
      snapshot_id: null,
      parent_id: parent?.id ?? null,
      restore_volume_id: null,
      status: 'available',
      fail_reason: null,
      size: volume.size,
      object_count: volume.size,
      availability_zone: null,
      host: 'sandbox',
      service: 'cinder.backup.drivers.posix.PosixBackupDriver',
      container: `${id.slice(0, 2)}/${id.slice(2, 4)}/${id}`,
      service_metadata: null,
      num_dependent_backups: 0,
      data_timestamp: daysAgo(days),
      encryption_key_id: null,
      metadata: {},
      volume_record: { name: volume.display_name, description: volume.display_description, metadata: volume.metadata },
      project_id: volume.project_id,
      user_id: volume.user_id,
      created_at: daysAgo(days),
      updated_at: daysAgo(days),
    });
  };
  const full = backup('shop-database sunday', volumes['shop-database'], 8);
  backup('shop-database monday', volumes['shop-database'], 7.2, full);
  backup('mail-archive 2025', volumes['mail-archive'], 4);
}
