import type { OwnedRow, SnapshotRow, VolumeRow } from '../store/records.ts';

/** The columns of a new snapshot of a volume, unless the request says otherwise. */
export function newSnapshot(volume: VolumeRow): Omit<SnapshotRow, keyof OwnedRow | 'display_name'> {
  return {
    display_description: null,
    volume_id: volume.id,
    volume_type_id: volume.volume_type_id,
    volume_size: volume.size,
    status: 'creating',
    progress: '0%',
    group_snapshot_id: null,
    use_quota: true,
    metadata: {},
  };
}
