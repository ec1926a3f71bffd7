import type { Backup } from '../cinder/resources/backups.ts';
import type { ConsistencyGroup, ConsistencyGroupSnapshot } from '../cinder/resources/consistency-groups.ts';
import type { GroupSnapshot } from '../cinder/resources/group-snapshots.ts';
import type { GroupType } from '../cinder/resources/group-types.ts';
import type { Group } from '../cinder/resources/groups.ts';
import type { QosSpec } from '../cinder/resources/qos-specs.ts';
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
export const QosSpecRef = builder.objectRef<QosSpec>('QosSpec');
export const GroupTypeRef = builder.objectRef<GroupType>('GroupType');
export const GroupSnapshotRef = builder.objectRef<GroupSnapshot>('GroupSnapshot');
export const ConsistencyGroupRef = builder.objectRef<ConsistencyGroup>('ConsistencyGroup');
export const ConsistencyGroupSnapshotRef = builder.objectRef<ConsistencyGroupSnapshot>('ConsistencyGroupSnapshot');
