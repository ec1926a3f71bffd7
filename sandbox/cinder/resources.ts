import { attachmentResource } from '../attachments/routes.ts';
import { backupResource } from '../backups/routes.ts';
import { capabilitiesResource } from '../capabilities/routes.ts';
import { clusterResource } from '../clusters/routes.ts';
import { extensionResource } from '../extensions/routes.ts';
import { groupTypeResource } from '../group-types/routes.ts';
import { hostResource } from '../hosts/routes.ts';
import { manageableResource } from '../manageable/routes.ts';
import { messageResource } from '../messages/routes.ts';
import { poolResource } from '../pools/routes.ts';
import { consistencyGroupResource } from '../consistency-groups/routes.ts';
import { defaultTypeResource } from '../default-types/routes.ts';
import { groupSnapshotResource } from '../group-snapshots/routes.ts';
import { groupFromSourceResource, groupResource } from '../groups/routes.ts';
import { qosSpecResource } from '../qos-specs/routes.ts';
import { quotaResource } from '../quotas/routes.ts';
import { serviceResource } from '../services/routes.ts';
import { snapshotResource } from '../snapshots/routes.ts';
import { transferResource } from '../transfers/routes.ts';
import { volumeTypeResource } from '../volume-types/routes.ts';
import { volumeResource } from '../volumes/routes.ts';
import { resourceFilterResource } from './resource-filters.ts';
import type { Resource } from './route.ts';

/** The table of Cinder's calls. */
export const RESOURCES: Resource[] = [
  volumeResource,
  snapshotResource,
  backupResource,
  attachmentResource,
  volumeTypeResource,
  groupResource,
  serviceResource,
  clusterResource,
  hostResource,
  poolResource,
  capabilitiesResource,
  manageableResource,
  extensionResource,
  groupTypeResource,
  messageResource,
  quotaResource,
  resourceFilterResource,
  groupFromSourceResource,
  groupSnapshotResource,
  consistencyGroupResource,
  qosSpecResource,
  defaultTypeResource,
  transferResource,
];
