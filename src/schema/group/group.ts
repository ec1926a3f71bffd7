import type { ReplicationTarget } from '../../cinder/resources/groups.ts';
import { childrenBy } from '../../resolvers/children.ts';
import { builder } from '../builder.ts';
import { GroupSnapshotConnection, VolumeConnection } from '../connections.ts';
import { valueOf } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { openEnum } from '../open-enum.ts';
import { pagingArgs } from '../paging-args.ts';
import { loaded, referenceIds } from '../reference.ts';
import { GroupRef, GroupSnapshotRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';
import { ReplicationStatus } from '../volume/status.ts';
import { groupTypeField, volumeTypesField } from './type-fields.ts';

/** Group statuses (Cinder's `GroupStatus`). */
export const GroupStatus = openEnum('GroupStatus', 'What a group is doing.', {
  creating: 'It is being made.',
  available: 'It is ready.',
  'in-use': 'It is in use.',
  updating: 'Volumes are being added to it or taken out.',
  deleting: 'It is being deleted.',
  deleted: 'It is deleted.',
  error: 'Making it, or another action, failed.',
  error_deleting: 'Deleting it failed.',
});

const ReplicationTargetRef = builder.objectRef<ReplicationTarget>('ReplicationTarget').implement({
  description: 'A backend that can hold a group\'s replica.',
  fields: (t) => ({
    backendId: t.string({ description: 'What the operator calls the backend.', resolve: ({ configuration }) => valueOf(configuration, 'backend_id') }),
    configuration: t.expose('configuration', {
      type: 'StringMap',
      nullable: false,
      description: 'The `replication_device` of the operator\'s configuration; to all but administrators `backend_id` alone.',
    }),
  }),
});

GroupRef.implement({
  description: 'A group: volumes that are snapshotted or replicated together. `GET /groups/{id}`, microversion 3.13.',
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, GroupStatus),
    ...referenceIds(t, {
      groupTypeId: ['GroupType'],
      groupSnapshotId: ['GroupSnapshot', 'Null if the group was not created from a group snapshot.'],
      sourceGroupId: ['Group', 'Null if the group was not created from another group.'],
    }),
    name: t.exposeString('name', { description: 'Its name, up to 255 characters; several groups may have the same.' }),
    description: t.exposeString('description', { description: 'What its owner says about it, up to 255 characters.' }),
    availabilityZone: t.exposeString('availabilityZone', { description: 'The availability zone that it is in.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    projectId: t.exposeID('projectId', { description: 'The project that owns it, an id of Keystone\'s. Administrators only; microversion 3.58.' }),
    replicationStatus: t.field({
      type: ReplicationStatus.ref,
      description: 'Whether it is replicated. Microversion 3.38.',
      resolve: (group) => (group.replicationStatus === null ? null : ReplicationStatus.of(group.replicationStatus)),
    }),
    ...volumeTypesField(t),
    ...groupTypeField(t, 'Its type.'),
    groupSnapshot: t.field({
      type: GroupSnapshotRef,
      description: 'The group snapshot that it was made from; null where it was not, or where that is gone. Microversion 3.14.',
      resolve: ({ groupSnapshotId }, _, { loaders }) => loaded(groupSnapshotId, loaders.groupSnapshot.byId),
    }),
    groupSnapshots: t.field({
      type: GroupSnapshotConnection,
      description: 'Its snapshots, the newest first. One call for all groups of an answer, as a rule (`GET /group_snapshots/detail`). Microversion 3.14; to administrators 3.29.',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.groupSnapshotsOfGroup),
    }),
    replicationTargets: t.field({
      type: [ReplicationTargetRef],
      nullable: { list: true, items: false },
      description: 'Where its replica can be kept; null where it is not of a type that is replicated. One call a group, which asks its backend (`POST /groups/{id}/action`, `list_replication_targets`). Members; microversion 3.38.',
      resolve: ({ id }, _, { loaders }) => loaders.replicationTargetsOfGroup.load(id),
    }),
    sourceGroup: t.field({
      type: GroupRef,
      description: 'The group that it was made from; null where it was not, or where that is gone. Microversion 3.14.',
      resolve: ({ sourceGroupId }, _, { loaders }) => loaded(sourceGroupId, loaders.group.byId),
    }),
    volumes: t.field({
      type: VolumeConnection,
      description: 'Its volumes. One call for all groups of an answer (`GET /volumes/detail?group_id=[…]`).',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.volumesOfGroup),
    }),
  }),
});
