import { groups } from '../../cinder/resources/groups.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { GroupConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { GroupRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { GroupStatus } from './group.ts';

const family = (loaders: Loaders): Loaders['group'] => loaders.group;

showField('group', { ref: GroupRef, family, description: 'A group by its id; null where there is none. `GET /groups/{id}`, microversion 3.13.' });

findField('findGroup', {
  ref: GroupRef,
  family,
  allProjects: true,
  description: 'A group by its id or name. `GET /groups/{id}`, then `GET /groups/detail?name=`; microversion 3.13.',
});

listField('groups', {
  type: 'Group',
  description: 'Groups. `GET /groups/detail`, microversion 3.13.',
  connection: GroupConnection,
  family,
  order: groups,
  allProjects: true,
  filter: (t) => ({
    name: t.string({ description: 'The exact name. Microversion 3.31.' }),
    nameContains: t.string({ description: 'A part of the name; large and small letters are alike to most databases. Administrators, unless the operator opens it (`name~` in `/resource_filters`). Microversion 3.34.' }),
    status: t.field({ type: GroupStatus.ref, description: 'The status. Administrators, unless the operator opens it (`/resource_filters`).' }),
    rawStatus: t.string({ description: 'The exact status as Cinder spells it, for values that the enum does not list. Cannot be combined with `status`. Administrators, unless the operator opens it (`/resource_filters`).' }),
    id: t.id({ description: 'The id. Administrators, unless the operator opens it.' }),
    groupTypeId: t.id({ description: 'The id of the group type. Administrators, unless the operator opens it.' }),
    availabilityZone: t.string({ description: 'The exact availability zone. Administrators, unless the operator opens it.' }),
    host: t.string({ description: 'The exact host, `host@backend` or `host@backend#pool` as Cinder stores it. Administrators, unless the operator opens it.' }),
    groupSnapshotId: t.id({ description: 'The id of the group snapshot that it was made from. Administrators, unless the operator opens it. Microversion 3.14.' }),
    sourceGroupId: t.id({ description: 'The id of the group that it was cloned from. Administrators, unless the operator opens it. Microversion 3.14.' }),
    projectId: t.id({ description: 'The project that owns it, with `allProjects` only. Administrators.' }),
  }),
});
