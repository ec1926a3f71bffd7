import type { ReplicationTarget } from '../../cinder/resources/groups.ts';
import { childrenOf } from '../../resolvers/common/connection.ts';
import { builder } from '../builder.ts';
import { GroupSnapshotConnection, VolumeConnection } from '../connections.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { callFailed, noDescription, noName } from '../facts/null-conditions.ts';
import { valueOf } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { projectField } from '../owner-fields.ts';
import { openEnum } from '../open-enum.ts';
import { pagingArgs } from '../paging-args.ts';
import { loaded, referenceIds } from '../reference.ts';
import { GroupRef, GroupSnapshotRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';
import { ReplicationStatus } from '../volume/status.ts';
import { groupTypeField, volumeTypesField } from './type-fields.ts';

/** The statuses of groups (`GroupStatus` in Cinder). */
export const GroupStatus = openEnum('GroupStatus', 'The status of a group.', {
  creating: 'The group is being created.',
  available: 'The group can be used.',
  'in-use': 'The group is in use.',
  updating: 'Volumes are being added to the group or removed from it.',
  deleting: 'The group is being deleted.',
  deleted: 'The group was deleted.',
  error: 'The creation or another operation failed.',
  error_deleting: 'The deletion failed.',
});

const ReplicationTargetRef = builder.objectRef<ReplicationTarget>('ReplicationTarget').implement({
  description: 'A backend to which the replication of a group can fail over.',
  fields: (t) => ({
    backendId: t.string({
      description: 'The name of the backend, chosen by the operator.',
      extensions: nullIf('the operator configured no name'),
      resolve: ({ configuration }) => valueOf(configuration, 'backend_id'),
    }),
    configuration: t.expose('configuration', {
      type: 'StringMap',
      nullable: false,
      description:
        'The `replication_device` in the configuration of Cinder. Users other than administrators see only `backend_id`.',
    }),
  }),
});

GroupRef.implement({
  description: 'A group: volumes that are snapshotted or replicated together.',
  extensions: cinder({ rest: ['GET /groups/{id}'], since: '3.13' }),
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, GroupStatus),
    ...referenceIds(t, {
      groupTypeId: { kind: 'GroupType' },
      groupSnapshotId: {
        kind: 'GroupSnapshot',
        nullIf: ['the group was not created from a group snapshot'],
        since: '3.14',
      },
      sourceGroupId: { kind: 'Group', nullIf: ['the group was not created from another group'], since: '3.14' },
    }),
    name: t.exposeString('name', {
      description: 'The name of the group, up to 255 characters. Several groups can have the same name.',
      extensions: nullIf(noName),
    }),
    description: t.exposeString('description', {
      description: 'The description given by the user, up to 255 characters.',
      extensions: nullIf(noDescription),
    }),
    availabilityZone: t.exposeString('availabilityZone', {
      description: 'The availability zone of the group.',
      extensions: nullIf('the scheduler has not chosen a backend'),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time when the group was created.',
    }),
    projectId: t.exposeID('projectId', {
      description: 'The ID of the project in Keystone.',
      extensions: cinder({ since: '3.58', roles: ['admin'] }),
    }),
    project: projectField(t, 'projectId', 'The project that owns the group.', { since: '3.58', roles: ['admin'] }),
    replicationStatus: t.field({
      type: ReplicationStatus.ref,
      description: 'The replication status of the group.',
      extensions: cinder({ since: '3.38', nullIf: ['Cinder has stored no replication status'] }),
      resolve: (group) => (group.replicationStatus === null ? null : ReplicationStatus.of(group.replicationStatus)),
    }),
    ...volumeTypesField(t),
    ...groupTypeField(t, 'The type of the group.'),
    groupSnapshot: t.field({
      type: GroupSnapshotRef,
      description: 'The group snapshot from which the group was created.',
      extensions: cinder({
        rest: ['GET /group_snapshots/{id}', 'GET /group_snapshots/detail'],
        since: '3.14',
        calls: 'one per answer',
        nullIf: ['the group was not created from a group snapshot', 'the group snapshot no longer exists'],
      }),
      resolve: ({ groupSnapshotId }, _, { loaders }) => loaded(groupSnapshotId, loaders.groupSnapshot.byId),
    }),
    groupSnapshots: t.field({
      type: GroupSnapshotConnection,
      description: 'The group snapshots of the group, the newest first.',
      extensions: cinder({
        rest: ['GET /group_snapshots/detail'],
        since: '3.14',
        adminSince: '3.29',
        calls: 'one per answer',
        nullIf: [callFailed],
      }),
      args: pagingArgs,
      resolve: ({ id }, args, { loaders }) => childrenOf(loaders.groupSnapshot.byParent('groupId'), id, args),
    }),
    replicationTargets: t.field({
      type: [ReplicationTargetRef],
      nullable: { list: true, items: false },
      description:
        'The backends to which the replication of the group can fail over. The call waits for the backend of the group.',
      extensions: cinder({
        rest: [{ call: 'POST /groups/{id}/action', action: 'list_replication_targets' }],
        since: '3.38',
        roles: ['member'],
        calls: 'one per object',
        nullIf: ['the type of the group has no replication'],
      }),
      resolve: ({ id }, _, { loaders }) => loaders.replicationTargetsOfGroup.load(id),
    }),
    sourceGroup: t.field({
      type: GroupRef,
      description: 'The group from which the group was copied.',
      extensions: cinder({
        rest: ['GET /groups/{id}', 'GET /groups/detail'],
        since: '3.14',
        calls: 'one per answer',
        nullIf: ['the group was not created from another group', 'the other group no longer exists'],
      }),
      resolve: ({ sourceGroupId }, _, { loaders }) => loaded(sourceGroupId, loaders.group.byId),
    }),
    volumes: t.field({
      type: VolumeConnection,
      description: 'The volumes of the group.',
      extensions: cinder({ rest: ['GET /volumes/detail'], calls: 'one per answer', nullIf: [callFailed] }),
      args: pagingArgs,
      resolve: ({ id }, args, { loaders }) => childrenOf(loaders.volume.byParent('groupId'), id, args),
    }),
  }),
});
