import { childrenBy } from '../../resolvers/children.ts';
import { snapshotsOfConsistencyGroup } from '../../resolvers/consistency-groups.ts';
import { ConsistencyGroupSnapshotConnection, SnapshotConnection, VolumeConnection } from '../connections.ts';
import { GroupSnapshotStatus } from '../group-snapshot/group-snapshot.ts';
import { volumeTypesField } from '../group/type-fields.ts';
import { NodeRef } from '../node.ts';
import { openEnum } from '../open-enum.ts';
import { pagingArgs } from '../paging-args.ts';
import { reference, referenceIds } from '../reference.ts';
import { ConsistencyGroupRef, ConsistencyGroupSnapshotRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';

/** Consistency group statuses (Cinder's `ConsistencyGroupStatus`, and one that the groups that stand for them have). */
export const ConsistencyGroupStatus = openEnum('ConsistencyGroupStatus', 'What a consistency group is doing.', {
  creating: 'It is being made.',
  available: 'It is ready.',
  'in-use': 'It is in use.',
  updating: 'Volumes are being added to it or taken out.',
  deleting: 'It is being deleted.',
  deleted: 'It is deleted.',
  error: 'Making it, or another action, failed.',
  error_deleting: 'Deleting it failed.',
});

ConsistencyGroupRef.implement({
  description: 'A consistency group, the forerunner of groups. Cinder keeps them as groups, and shows every group as one of these, too. `GET /consistencygroups/{id}`.',
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, ConsistencyGroupStatus),
    name: t.exposeString('name', { description: 'Its name, up to 255 characters; several may have the same.' }),
    description: t.exposeString('description', { description: 'What its owner says about it, up to 255 characters.' }),
    availabilityZone: t.exposeString('availabilityZone', { description: 'The availability zone that it is in.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    ...volumeTypesField(t),
    volumes: t.field({
      type: VolumeConnection,
      description: 'Its volumes. One call for all of an answer (`GET /volumes/detail?group_id=[…]`). Microversion 3.13.',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.volumesOfGroup),
    }),
    consistencyGroupSnapshots: t.field({
      type: ConsistencyGroupSnapshotConnection,
      description: 'Its snapshots, the newest first. One call for all of an answer (`GET /cgsnapshots/detail`); for administrators, to whom that list shows their own project alone, by the snapshots of its volumes (`GET /volumes/detail`, `GET /snapshots/detail`). To administrators microversion 3.14.',
      args: pagingArgs,
      resolve: (group, args, context) => snapshotsOfConsistencyGroup(group, args, context),
    }),
  }),
});

ConsistencyGroupSnapshotRef.implement({
  description: 'A consistency group snapshot, the forerunner of group snapshots. Cinder shows every group snapshot as one of these, too. `GET /cgsnapshots/{id}`.',
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, GroupSnapshotStatus),
    ...referenceIds(t, { consistencyGroupId: ['ConsistencyGroup'] }),
    name: t.exposeString('name', { description: 'Its name, up to 255 characters; several may have the same.' }),
    description: t.exposeString('description', { description: 'What its owner says about it, up to 255 characters.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was asked for.' }),
    consistencyGroup: t.field({
      type: ConsistencyGroupRef,
      description: 'The consistency group that it is of. Its ids cost nothing.',
      resolve: ({ consistencyGroupId }, _, { loaders }, info) =>
        reference('ConsistencyGroup', consistencyGroupId, loaders.consistencyGroup.byId, info),
    }),
    snapshots: t.field({
      type: SnapshotConnection,
      description: 'The snapshots that it consists of, one a volume. One call (`GET /snapshots/detail`): filtered for administrators, the project\'s list for others. Microversion 3.14.',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.snapshotsOfGroupSnapshot),
    }),
  }),
});
