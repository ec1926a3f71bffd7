import { childrenBy } from '../../resolvers/children.ts';
import { SnapshotConnection } from '../connections.ts';
import { groupTypeField } from '../group/type-fields.ts';
import { NodeRef } from '../node.ts';
import { openEnum } from '../open-enum.ts';
import { pagingArgs } from '../paging-args.ts';
import { reference, referenceIds } from '../reference.ts';
import { GroupRef, GroupSnapshotRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';

/** Group snapshot statuses (Cinder's `GroupSnapshotStatus`). */
export const GroupSnapshotStatus = openEnum('GroupSnapshotStatus', 'What a snapshot of a group is doing.', {
  creating: 'It is being made.',
  available: 'It is ready.',
  updating: 'It is being changed.',
  deleting: 'It is being deleted.',
  deleted: 'It is deleted.',
  error: 'Making it failed.',
  error_deleting: 'Deleting it failed.',
});

GroupSnapshotRef.implement({
  description: 'A group snapshot: snapshots of all volumes of a group, of one moment. `GET /group_snapshots/{id}`, microversion 3.14.',
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, GroupSnapshotStatus),
    ...referenceIds(t, { groupId: ['Group'], groupTypeId: ['GroupType'] }),
    name: t.exposeString('name', { description: 'Its name, up to 255 characters; several may have the same.' }),
    description: t.exposeString('description', { description: 'What its owner says about it, up to 255 characters.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    projectId: t.exposeID('projectId', { description: 'The project that owns it, an id of Keystone\'s. Administrators only; microversion 3.58.' }),
    group: t.field({
      type: GroupRef,
      description: 'The group that it is of. Its ids cost nothing.',
      resolve: ({ groupId }, _, { loaders }, info) => reference('Group', groupId, loaders.group.byId, info),
    }),
    ...groupTypeField(t, 'The type of its group.'),
    snapshots: t.field({
      type: SnapshotConnection,
      description: 'The snapshots that it consists of, one a volume. One call (`GET /snapshots/detail`): filtered for administrators, the project\'s list for others.',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.snapshotsOfGroupSnapshot),
    }),
  }),
});
