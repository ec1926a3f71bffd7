import type { Store } from '../store/store.ts';
import { seedAttachments } from './attachments.ts';
import { seedBackups } from './backups.ts';
import { seedFailure } from './failure.ts';
import { seedGroupSnapshots } from './group-snapshots.ts';
import { seedGroups } from './groups.ts';
import { seedImage } from './image.ts';
import { seedServers } from './servers.ts';
import { seedCluster } from './services.ts';
import { seedSnapshots } from './snapshots.ts';
import { seedTransfer } from './transfers.ts';
import { seedTypes } from './types.ts';
import { seedVolumes } from './volumes.ts';

/**
 * Fills a cloud with examples: a web shop and an analytics team in project demo, a volume in project other, and a
 * backend that is not in use yet.
 * The ids are the same at each start.
 */
export function seed(store: Store): void {
  const types = seedTypes(store);
  const groups = seedGroups(store, types);
  const volumes = seedVolumes(store, types, groups);
  const snapshots = seedSnapshots(store, volumes);
  seedGroupSnapshots(store, groups, volumes);
  seedBackups(store, volumes);
  seedAttachments(store, volumes);
  seedServers(store);
  seedImage(store);
  seedTransfer(store, 'build cache for the others', volumes['build-cache']);
  seedFailure(store, volumes.reports.id);
  seedCluster(store);
  volumes['shop-database-copy'].snapshot_id = snapshots['shop-database before the sale'].id;
  volumes['shop-web-2'].source_volid = volumes['shop-web-1'].id;
}
