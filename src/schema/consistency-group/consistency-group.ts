import { childrenBy } from '../../resolvers/common/children.ts';
import { snapshotsOfConsistencyGroup } from '../../resolvers/consistency-group/consistency-groups.ts';
import { ConsistencyGroupSnapshotConnection, SnapshotConnection, VolumeConnection } from '../connections.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { callFailed, noDescription, noName } from '../facts/null-conditions.ts';
import { GroupSnapshotStatus } from '../group-snapshot/group-snapshot.ts';
import { volumeTypesField } from '../group/type-fields.ts';
import { NodeRef } from '../node.ts';
import { openEnum } from '../open-enum.ts';
import { pagingArgs } from '../paging-args.ts';
import { reference, referenceIds } from '../reference.ts';
import { ConsistencyGroupRef, ConsistencyGroupSnapshotRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';

/** The statuses of consistency groups (`ConsistencyGroupStatus` in Cinder), and `in-use`, which groups can have. */
export const ConsistencyGroupStatus = openEnum('ConsistencyGroupStatus', 'The status of a consistency group.', {
  creating: 'The consistency group is being created.',
  available: 'The consistency group can be used.',
  'in-use': 'The consistency group is in use.',
  updating: 'Volumes are being added to the consistency group or removed from it.',
  deleting: 'The consistency group is being deleted.',
  deleted: 'The consistency group was deleted.',
  error: 'The creation or another operation failed.',
  error_deleting: 'The deletion failed.',
});

/** Cinder returns no ID of the group for such a snapshot. */
const noGroup = 'the consistency group was not converted to a group';

ConsistencyGroupRef.implement({
  description:
    'A consistency group, the predecessor of a group. Cinder also returns every group as a consistency group. Use `Group` instead.',
  extensions: cinder({ rest: ['GET /consistencygroups/{id}'] }),
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, ConsistencyGroupStatus),
    name: t.exposeString('name', {
      description:
        'The name of the consistency group, up to 255 characters. Several consistency groups can have the same name.',
      extensions: nullIf(noName),
    }),
    description: t.exposeString('description', {
      description: 'The description given by the user, up to 255 characters.',
      extensions: nullIf(noDescription),
    }),
    availabilityZone: t.exposeString('availabilityZone', {
      description: 'The availability zone of the consistency group.',
      extensions: nullIf('the scheduler has not chosen a backend'),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time when the consistency group was created.',
    }),
    ...volumeTypesField(t),
    volumes: t.field({
      type: VolumeConnection,
      description: 'The volumes of the consistency group.',
      extensions: cinder({
        rest: ['GET /volumes/detail'],
        since: '3.13',
        calls: 'one per answer',
        nullIf: [callFailed],
      }),
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.volume.byParent('groupId')),
    }),
    consistencyGroupSnapshots: t.field({
      type: ConsistencyGroupSnapshotConnection,
      description: 'The consistency group snapshots of the consistency group, the newest first.',
      deprecationReason: 'Use `Group.groupSnapshots` instead.',
      extensions: cinder({
        rest: ['GET /cgsnapshots/detail', 'GET /volumes/detail', 'GET /snapshots/detail', 'GET /cgsnapshots/{id}'],
        adminSince: '3.14',
        calls: 'one per answer',
        callsIf: 'for users other than administrators',
      }),
      args: pagingArgs,
      resolve: (group, args, context) => snapshotsOfConsistencyGroup(context, group, args),
    }),
  }),
});

ConsistencyGroupSnapshotRef.implement({
  description:
    'A consistency group snapshot, the predecessor of a group snapshot. Cinder also returns every group snapshot as a consistency group snapshot. Use `GroupSnapshot` instead.',
  extensions: cinder({ rest: ['GET /cgsnapshots/{id}'] }),
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, GroupSnapshotStatus),
    ...referenceIds(t, { consistencyGroupId: { kind: 'ConsistencyGroup', nullIf: [noGroup] } }),
    name: t.exposeString('name', {
      description: 'The name of the snapshot, up to 255 characters. Several snapshots can have the same name.',
      extensions: nullIf(noName),
    }),
    description: t.exposeString('description', {
      description: 'The description given by the user, up to 255 characters.',
      extensions: nullIf(noDescription),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time when the consistency group snapshot was created.',
    }),
    consistencyGroup: t.field({
      type: ConsistencyGroupRef,
      description: 'The consistency group from which the snapshot was created.',
      deprecationReason: 'Use `GroupSnapshot.group` instead.',
      extensions: cinder({
        rest: ['GET /consistencygroups/{id}', 'GET /consistencygroups/detail'],
        calls: 'one per answer',
        free: ['id', 'cinderId'],
        nullIf: [noGroup],
      }),
      resolve: ({ consistencyGroupId }, _, { loaders }, info) =>
        reference('ConsistencyGroup', consistencyGroupId, loaders.consistencyGroup.byId, info),
    }),
    snapshots: t.field({
      type: SnapshotConnection,
      description: 'The snapshots in the consistency group snapshot, one per volume.',
      extensions: cinder({
        rest: ['GET /snapshots/detail'],
        since: '3.14',
        calls: 'one per answer',
        nullIf: [callFailed],
      }),
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.snapshot.byParent('groupSnapshotId')),
    }),
  }),
});
