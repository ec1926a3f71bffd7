import { childrenOf } from '../../resolvers/common/connection.ts';
import { SnapshotConnection } from '../connections.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { callFailed, noDescription, noName } from '../facts/null-conditions.ts';
import { groupTypeField } from '../group/type-fields.ts';
import { NodeRef } from '../node.ts';
import { projectField } from '../owner-fields.ts';
import { openEnum } from '../open-enum.ts';
import { pagingArgs } from '../paging-args.ts';
import { reference, referenceIds } from '../reference.ts';
import { GroupRef, GroupSnapshotRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';

/** The statuses of group snapshots (`GroupSnapshotStatus` in Cinder). */
export const GroupSnapshotStatus = openEnum(
  'GroupSnapshotStatus',
  'The status of a group snapshot or consistency group snapshot.',
  {
    creating: 'The snapshot is being created.',
    available: 'The snapshot can be used.',
    updating: 'The snapshot is being updated.',
    deleting: 'The snapshot is being deleted.',
    deleted: 'The snapshot was deleted.',
    error: 'The creation failed.',
    error_deleting: 'The deletion failed.',
  },
);

const noGroupType = 'the group snapshot was converted from a consistency group snapshot';

GroupSnapshotRef.implement({
  description: 'A group snapshot: snapshots of all volumes of a group, taken at the same time.',
  extensions: cinder({ rest: ['GET /group_snapshots/{id}'], since: '3.14' }),
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, GroupSnapshotStatus),
    ...referenceIds(t, { groupId: { kind: 'Group' }, groupTypeId: { kind: 'GroupType', nullIf: [noGroupType] } }),
    name: t.exposeString('name', {
      description:
        'The name of the group snapshot, up to 255 characters. Several group snapshots can have the same name.',
      extensions: nullIf(noName),
    }),
    description: t.exposeString('description', {
      description: 'The description given by the user, up to 255 characters.',
      extensions: nullIf(noDescription),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time when the group snapshot was created.',
    }),
    projectId: t.exposeID('projectId', {
      description: 'The ID of the project in Keystone.',
      extensions: cinder({ since: '3.58', roles: ['admin'] }),
    }),
    project: projectField(t, 'projectId', 'The project that owns the group snapshot.', {
      since: '3.58',
      roles: ['admin'],
    }),
    group: t.field({
      type: GroupRef,
      description: 'The group from which the group snapshot was created.',
      extensions: cinder({
        rest: ['GET /groups/{id}', 'GET /groups/detail'],
        calls: 'one per answer',
        free: ['id', 'cinderId'],
        nullIf: [callFailed],
      }),
      resolve: ({ groupId }, _, { loaders }, info) => reference('Group', groupId, loaders.group.byId, info),
    }),
    ...groupTypeField(t, 'The type of the group.', noGroupType),
    snapshots: t.field({
      type: SnapshotConnection,
      description: 'The snapshots in the group snapshot, one per volume of the group.',
      extensions: cinder({ rest: ['GET /snapshots/detail'], calls: 'one per answer', nullIf: [callFailed] }),
      args: pagingArgs,
      resolve: ({ id }, args, { loaders }) => childrenOf(loaders.snapshot.byParent('groupSnapshotId'), id, args),
    }),
  }),
});
