import { stableUuid } from '../identity.ts';
import type { SnapshotRow, VolumeRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { daysAgo } from './days-ago.ts';
import type { SeedVolumes } from './volumes.ts';
import { newSnapshot } from '../snapshots/new-snapshot.ts';

export type SeedSnapshots = Record<'shop-database before the sale', SnapshotRow>;

/** Three snapshots, of two volumes. */
export function seedSnapshots(store: Store, volumes: SeedVolumes): SeedSnapshots {
  const snapshot = (name: string, volume: VolumeRow, days: number): SnapshotRow =>
    store.snapshots.insert({
      id: stableUuid(`snapshot ${name}`),
      ...newSnapshot(volume),
      display_name: name,
      status: 'available',
      progress: '100%',
      project_id: volume.project_id,
      user_id: volume.user_id,
      created_at: daysAgo(days),
      updated_at: daysAgo(days),
    });
  snapshot('shop-database fresh', volumes['shop-database'], 18);
  snapshot('analytics-raw 2025', volumes['analytics-raw'], 5);
  return { 'shop-database before the sale': snapshot('shop-database before the sale', volumes['shop-database'], 7) };
}
