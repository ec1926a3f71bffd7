import { consistencyGroups } from '../../cinder/resources/consistency-groups.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { ConsistencyGroupConnection, ConsistencyGroupSnapshotConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
import { listField } from '../list-field.ts';
import { ConsistencyGroupRef, ConsistencyGroupSnapshotRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { ConsistencyGroupStatus } from './consistency-group.ts';
import { TimeFilter } from '../time-filter.ts';

const groups = (loaders: Loaders): Loaders['consistencyGroup'] => loaders.consistencyGroup;
const snapshots = (loaders: Loaders): Loaders['consistencyGroupSnapshot'] => loaders.consistencyGroupSnapshot;

showField('consistencyGroup', {
  ref: ConsistencyGroupRef,
  typeLoaders: groups,
  description: 'A consistency group by ID.',
  deprecationReason: 'Use `group` instead.',
  cinder: {
    rest: [{ call: 'GET /consistencygroups/{id}', sdk: ['get_consistency_group'] }],
    nullIf: ['the consistency group does not exist', 'the consistency group is not visible to the caller'],
  },
});

findField('findConsistencyGroup', {
  ref: ConsistencyGroupRef,
  typeLoaders: groups,
  allProjects: true,
  description: 'A consistency group by ID or name.',
  deprecationReason: 'Use `findGroup` instead.',
  cinder: {
    rest: [
      { call: 'GET /consistencygroups/{id}', sdk: ['find_consistency_group'] },
      { call: 'GET /consistencygroups/detail', when: 'if no ID matches' },
    ],
  },
});

listField('consistencyGroups', {
  type: 'ConsistencyGroup',
  description: 'The consistency groups of the project, and all of its groups.',
  deprecationReason: 'Use `groups` instead.',
  cinder: {
    rest: [{ call: 'GET /consistencygroups/detail', sdk: ['consistency_groups'] }],
    covers: [{ call: 'GET /consistencygroups', sdk: ['consistency_groups(details=False)'] }],
  },
  connection: ConsistencyGroupConnection,
  typeLoaders: groups,
  resource: consistencyGroups,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    search: t.string({ description: 'A part of the name or ID, in upper or lower case.' }),
    statuses: t.field({
      type: [ConsistencyGroupStatus.ref],
      description: 'The statuses, of which the consistency group must have one.',
    }),
    rawStatuses: t.stringList({
      description:
        'The exact statuses as reported by Cinder, such as `error`, of which the consistency group must have one. Cannot be combined with `statuses`.',
    }),
    ids: t.idList({ description: 'The IDs of consistency groups, of which the consistency group must have one.' }),
    groupTypeId: t.id({
      description:
        'The ID of the group type. Groups that were created as consistency groups have the type `default_cgsnapshot_type`.',
    }),
    availabilityZone: t.string({ description: 'The exact availability zone.' }),
    projectId: t.id({
      description: 'The ID of the project. Requires `allProjects`.',
      extensions: cinder({ idOf: 'project', isLoose: true }),
    }),
    createdAt: t.field({ type: TimeFilter, description: 'The date and time when the consistency group was created.' }),
  }),
});

showField('consistencyGroupSnapshot', {
  ref: ConsistencyGroupSnapshotRef,
  typeLoaders: snapshots,
  description: 'A consistency group snapshot by ID.',
  deprecationReason: 'Use `groupSnapshot` instead.',
  cinder: {
    rest: [{ call: 'GET /cgsnapshots/{id}', sdk: ['get_consistency_group_snapshot'] }],
    nullIf: [
      'the consistency group snapshot does not exist',
      'the consistency group snapshot is not visible to the caller',
    ],
  },
});

findField('findConsistencyGroupSnapshot', {
  ref: ConsistencyGroupSnapshotRef,
  typeLoaders: snapshots,
  allProjects: false,
  description: 'A consistency group snapshot by ID or name. Names are searched for only in the project of the caller.',
  deprecationReason: 'Use `findGroupSnapshot` instead.',
  cinder: {
    rest: [
      { call: 'GET /cgsnapshots/{id}', sdk: ['find_consistency_group_snapshot'] },
      { call: 'GET /cgsnapshots/detail', when: 'if no ID matches' },
    ],
  },
});

listField('consistencyGroupSnapshots', {
  type: 'ConsistencyGroupSnapshot',
  description:
    'The consistency group snapshots of the project, and all of its group snapshots, the newest first. Cinder cannot filter or sort this list.',
  deprecationReason: 'Use `groupSnapshots` instead.',
  cinder: {
    rest: [{ call: 'GET /cgsnapshots/detail', sdk: ['consistency_group_snapshots'] }],
    covers: [{ call: 'GET /cgsnapshots', sdk: ['consistency_group_snapshots(details=False)'] }],
  },
  connection: ConsistencyGroupSnapshotConnection,
  typeLoaders: snapshots,
});
