import { backupResource } from '../backups/routes.ts';
import { snapshotResource } from '../snapshots/routes.ts';
import { volumeTypeResource } from '../volume-types/routes.ts';
import { volumeResource } from '../volumes/routes.ts';
import type { Resource } from './route.ts';

/** The table of Cinder's calls. */
export const RESOURCES: Resource[] = [volumeResource, snapshotResource, backupResource, volumeTypeResource];
