import { groupSnapshots } from '../../cinder/resources/group-snapshots.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { GroupSnapshotConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { GroupSnapshotRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { GroupSnapshotStatus } from './group-snapshot.ts';

const family = (loaders: Loaders): Loaders['groupSnapshot'] => loaders.groupSnapshot;

showField('groupSnapshot', {
  ref: GroupSnapshotRef,
  family,
  description: 'A group snapshot by its id; null where there is none. `GET /group_snapshots/{id}`, microversion 3.14.',
});

findField('findGroupSnapshot', {
  ref: GroupSnapshotRef,
  family,
  allProjects: true,
  description: 'A group snapshot by its id or name. `GET /group_snapshots/{id}`, then `GET /group_snapshots/detail?name=`; microversion 3.14.',
});

listField('groupSnapshots', {
  type: 'GroupSnapshot',
  description: 'Group snapshots. `GET /group_snapshots/detail`, microversion 3.14; with filter, order and `allProjects` 3.29.',
  connection: GroupSnapshotConnection,
  family,
  order: groupSnapshots,
  allProjects: true,
  filter: (t) => ({
    name: t.string({ description: 'The exact name. Microversion 3.29.' }),
    nameContains: t.string({ description: 'A part of the name; large and small letters are alike to most databases. Administrators, unless the operator opens it (`name~` in `/resource_filters`). Microversion 3.34.' }),
    status: t.field({ type: GroupSnapshotStatus.ref, description: 'The status. Microversion 3.29.' }),
    rawStatus: t.string({ description: 'The exact status as Cinder spells it, for values that the enum does not list. Cannot be combined with `status`. Microversion 3.29.' }),
    groupId: t.id({ description: 'The id of the group. Microversion 3.29.' }),
    id: t.id({ description: 'The id. Administrators, unless the operator opens it (`/resource_filters`); microversion 3.29.' }),
    groupTypeId: t.id({ description: 'The id of the group type. Administrators, unless the operator opens it; microversion 3.29.' }),
    projectId: t.id({ description: 'The project that owns it, with `allProjects` only. Administrators; microversion 3.29.' }),
    userId: t.id({ description: 'The user who created the group snapshot. Most databases of Cinder ignore case, accents and trailing blanks. Administrators, unless the operator opens it; microversion 3.29.' }),
  }),
});
