import { stableUuid } from '../identity.ts';
import type { SnapshotRow, VolumeRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { daysAgo } from './days-ago.ts';
import type { SeedVolumes } from './volumes.ts';

export type SeedSnapshots = Record<'shop-database before the sale', SnapshotRow>;

/** Three snapshots, of two volumes. */
export function seedSnapshots(store: Store, volumes: SeedVolumes): SeedSnapshots {
  const snapshot = (name: string, volume: VolumeRow, days: number): SnapshotRow =>
    store.snapshots.insert({
      id: stableUuid(`snapshot ${name}`),
      display_name: name,
      display_description: null,
      volume_id: volume.id,
      volume_type_id: volume.volume_type_id,
      volume_size: volume.size,
      status: 'available',
      progress: '100%',
      group_snapshot_id: null,
      use_quota: true,
      metadata: {},
      project_id: volume.project_id,
      user_id: volume.user_id,
      created_at: daysAgo(days),
      updated_at: daysAgo(days),
    });
  snapshot('shop-database fresh', volumes['shop-database'], 18);
  snapshot('analytics-raw 2025', volumes['analytics-raw'], 5);
  return { 'shop-database before the sale': snapshot('shop-database before the sale', volumes['shop-database'], 7) };
}
