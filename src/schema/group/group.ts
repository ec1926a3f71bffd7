import { childrenBy } from '../../resolvers/children.ts';
import { VolumeConnection } from '../connections.ts';
import { NodeRef } from '../node.ts';
import { openEnum } from '../open-enum.ts';
import { pagingArgs } from '../paging-args.ts';
import { loaded } from '../reference.ts';
import { GroupRef, VolumeTypeRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';
import { ReplicationStatus } from '../volume/status.ts';

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

GroupRef.implement({
  description: 'A group: volumes that are snapshotted or replicated together. `GET /groups/{id}`, microversion 3.13.',
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, GroupStatus),
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
    volumeTypes: t.field({
      type: [VolumeTypeRef],
      nullable: { list: true, items: true },
      description: 'The types that its volumes may have; null in the place of one that is not shown to the caller. One call for all groups of an answer (`GET /types`).',
      resolve: ({ volumeTypeIds }, _, { loaders }) => volumeTypeIds.map((id) => loaders.volumeType.byId.load(id)),
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
