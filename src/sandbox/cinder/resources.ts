import { attachmentResource } from '../attachments/routes.ts';
import { backupResource } from '../backups/routes.ts';
import { consistencyGroupResource } from '../consistency-groups/routes.ts';
import { defaultTypeResource } from '../default-types/routes.ts';
import { groupSnapshotResource } from '../group-snapshots/routes.ts';
import { groupTypeResource } from '../group-types/routes.ts';
import { groupFromSourceResource, groupResource } from '../groups/routes.ts';
import { messageResource } from '../messages/routes.ts';
import { qosSpecResource } from '../qos-specs/routes.ts';
import { quotaResource } from '../quotas/routes.ts';
import { snapshotResource } from '../snapshots/routes.ts';
import { volumeTypeResource } from '../volume-types/routes.ts';
import { volumeResource } from '../volumes/routes.ts';
import { resourceFilterResource } from './resource-filters.ts';
import type { Resource } from './route.ts';

/** The table of Cinder's calls. */
export const RESOURCES: Resource[] = [
  volumeResource, snapshotResource, backupResource, attachmentResource, volumeTypeResource, groupResource,
  groupTypeResource, messageResource, quotaResource, resourceFilterResource, groupFromSourceResource,
  groupSnapshotResource, consistencyGroupResource, qosSpecResource, defaultTypeResource,
];
