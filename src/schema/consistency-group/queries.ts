import { consistencyGroups } from '../../cinder/resources/consistency-groups.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { ConsistencyGroupConnection, ConsistencyGroupSnapshotConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { ConsistencyGroupRef, ConsistencyGroupSnapshotRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { ConsistencyGroupStatus } from './consistency-group.ts';

const groups = (loaders: Loaders): Loaders['consistencyGroup'] => loaders.consistencyGroup;
const snapshots = (loaders: Loaders): Loaders['consistencyGroupSnapshot'] => loaders.consistencyGroupSnapshot;

showField('consistencyGroup', {
  ref: ConsistencyGroupRef,
  family: groups,
  description: 'A consistency group by its id; null where there is none. `GET /consistencygroups/{id}`.',
});

findField('findConsistencyGroup', {
  ref: ConsistencyGroupRef,
  family: groups,
  allProjects: true,
  description: 'A consistency group by its id or name. `GET /consistencygroups/{id}`, then `GET /consistencygroups/detail?name=`.',
});

listField('consistencyGroups', {
  type: 'ConsistencyGroup',
  description: 'Consistency groups, and all other groups. `GET /consistencygroups/detail`.',
  connection: ConsistencyGroupConnection,
  family: groups,
  order: consistencyGroups,
  allProjects: true,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    status: t.field({ type: ConsistencyGroupStatus.ref, description: 'The status that they have.' }),
    rawStatus: t.string({ description: 'The exact status as Cinder spells it, for values that the enum does not list. Cannot be combined with `status`.' }),
    id: t.id({ description: 'The id of the group.' }),
    groupTypeId: t.id({ description: 'The id of the group type: that of `default_cgsnapshot_type` leaves true consistency groups alone.' }),
    availabilityZone: t.string({ description: 'The exact availability zone.' }),
    projectId: t.id({ description: 'The project that owns the group, with `allProjects` only. Most databases of Cinder ignore case, accents and trailing blanks. Administrators only.' }),
  }),
});

showField('consistencyGroupSnapshot', {
  ref: ConsistencyGroupSnapshotRef,
  family: snapshots,
  description: 'A consistency group snapshot by its id; null where there is none. `GET /cgsnapshots/{id}`.',
});

findField('findConsistencyGroupSnapshot', {
  ref: ConsistencyGroupSnapshotRef,
  family: snapshots,
  allProjects: false,
  description: 'A consistency group snapshot by its id or, in the caller\'s project, its name. `GET /cgsnapshots/{id}`, then `GET /cgsnapshots/detail`.',
});

listField('consistencyGroupSnapshots', {
  type: 'ConsistencyGroupSnapshot',
  description: 'Consistency group snapshots of the caller\'s project, and all its other group snapshots, the newest first. `GET /cgsnapshots/detail`, which Cinder neither filters nor sorts.',
  connection: ConsistencyGroupSnapshotConnection,
  family: snapshots,
  allProjects: false,
});
