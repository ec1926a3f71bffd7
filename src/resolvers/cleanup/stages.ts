import { remove, type Accepted } from '../../cinder/writes.ts';
import type { CinderClient } from '../../cinder/client.ts';
import type { Resource } from '../../cinder/resource.ts';
import { backups } from '../../cinder/resources/backups.ts';
import { snapshots } from '../../cinder/resources/snapshots.ts';
import { volumes } from '../../cinder/resources/volumes.ts';
import type { Cleanable } from './cleanup-filter.ts';

/** One resource type of a cleanup, and the deletion of its resources. */
export interface Stage {
  resource: Resource<Cleanable>;
  remove: (client: CinderClient, id: string) => Promise<Accepted>;
}

/** The order matters: a backup can be based on a snapshot, and a snapshot prevents the deletion of its volume. */
export const stages: readonly Stage[] = [
  { resource: backups, remove: (client, id) => remove(client, backups, id) },
  { resource: snapshots, remove: (client, id) => remove(client, snapshots, id) },
  { resource: volumes, remove: (client, id) => remove(client, volumes, id) },
];
