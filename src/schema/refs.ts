import type { BackendPool } from '../cinder/resources/backend-pools.ts';
import type { Backup } from '../cinder/resources/backups.ts';
import type { Cluster } from '../cinder/resources/clusters.ts';
import type { Group } from '../cinder/resources/groups.ts';
import type { Service } from '../cinder/resources/services.ts';
import type { Snapshot } from '../cinder/resources/snapshots.ts';
import type { VolumeType } from '../cinder/resources/volume-types.ts';
import type { Volume } from '../cinder/resources/volumes.ts';
import type { AttachmentNode } from '../resolvers/attachments.ts';
import { builder } from './builder.ts';

/** The types of the graph, by name: each is filled in a folder of its own, and refers to the others through here. */
export const VolumeRef = builder.objectRef<Volume>('Volume');
export const SnapshotRef = builder.objectRef<Snapshot>('Snapshot');
export const BackupRef = builder.objectRef<Backup>('Backup');
export const AttachmentRef = builder.objectRef<AttachmentNode>('Attachment');
export const GroupRef = builder.objectRef<Group>('Group');
export const VolumeTypeRef = builder.objectRef<VolumeType>('VolumeType');
export const ServiceRef = builder.objectRef<Service>('Service');
export const ClusterRef = builder.objectRef<Cluster>('Cluster');
export const BackendPoolRef = builder.objectRef<BackendPool>('BackendPool');
