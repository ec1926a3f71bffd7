import type { BackendPool } from '../cinder/resources/backend-pools.ts';
import type { Backup } from '../cinder/resources/backups.ts';
import type { Cluster } from '../cinder/resources/clusters.ts';
import type { Group } from '../cinder/resources/groups.ts';
import type { Service } from '../cinder/resources/services.ts';
import type { ConsistencyGroup, ConsistencyGroupSnapshot } from '../cinder/resources/consistency-groups.ts';
import type { GroupSnapshot } from '../cinder/resources/group-snapshots.ts';
import type { GroupType } from '../cinder/resources/group-types.ts';
import type { Message } from '../cinder/resources/messages.ts';
import type { QosSpec } from '../cinder/resources/qos-specs.ts';
import type { Snapshot } from '../cinder/resources/snapshots.ts';
import type { Transfer } from '../cinder/resources/transfers.ts';
import type { VolumeType } from '../cinder/resources/volume-types.ts';
import type { Volume } from '../cinder/resources/volumes.ts';
import type { AttachmentNode } from '../resolvers/attachment/attachments.ts';
import type { ServerNode } from '../resolvers/server/servers.ts';
import { builder } from './builder.ts';

/** The object types by name. Each is implemented in its own folder, and refers to the others through this file. */
export const VolumeRef = builder.objectRef<Volume>('Volume');
export const SnapshotRef = builder.objectRef<Snapshot>('Snapshot');
export const BackupRef = builder.objectRef<Backup>('Backup');
export const AttachmentRef = builder.objectRef<AttachmentNode>('Attachment');
export const GroupRef = builder.objectRef<Group>('Group');
export const VolumeTypeRef = builder.objectRef<VolumeType>('VolumeType');
export const ServiceRef = builder.objectRef<Service>('Service');
export const ClusterRef = builder.objectRef<Cluster>('Cluster');
export const BackendPoolRef = builder.objectRef<BackendPool>('BackendPool');
export const QosSpecRef = builder.objectRef<QosSpec>('QosSpec');
export const GroupTypeRef = builder.objectRef<GroupType>('GroupType');
export const GroupSnapshotRef = builder.objectRef<GroupSnapshot>('GroupSnapshot');
export const TransferRef = builder.objectRef<Transfer>('Transfer');
export const ConsistencyGroupRef = builder.objectRef<ConsistencyGroup>('ConsistencyGroup');
export const MessageRef = builder.objectRef<Message>('Message');
export const ConsistencyGroupSnapshotRef = builder.objectRef<ConsistencyGroupSnapshot>('ConsistencyGroupSnapshot');
/** Records of other services. A project or user has only its ID, and its name is loaded. */
export const ProjectRef = builder.objectRef<{ readonly id: string }>('Project');
export const UserRef = builder.objectRef<{ readonly id: string }>('User');
export const ServerRef = builder.objectRef<ServerNode>('Server');
