import { groupSnapshots } from '../../cinder/resources/group-snapshots.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { GroupSnapshotConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
import { listField } from '../list-field.ts';
import { GroupSnapshotRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { GroupSnapshotStatus } from './group-snapshot.ts';
import { TimeFilter } from '../time-filter.ts';

const typeLoaders = (loaders: Loaders): Loaders['groupSnapshot'] => loaders.groupSnapshot;
const since = '3.14';

showField('groupSnapshot', {
  ref: GroupSnapshotRef,
  typeLoaders,
  description: 'A group snapshot by ID.',
  cinder: {
    rest: [{ call: 'GET /group_snapshots/{id}', sdk: ['get_group_snapshot'] }],
    since,
    nullIf: ['the group snapshot does not exist', 'the group snapshot is not visible to the caller'],
  },
});

findField('findGroupSnapshot', {
  ref: GroupSnapshotRef,
  typeLoaders,
  allProjects: true,
  description: 'A group snapshot by ID or name.',
  cinder: {
    rest: [
      { call: 'GET /group_snapshots/{id}', sdk: ['find_group_snapshot'] },
      { call: 'GET /group_snapshots/detail', when: 'if no ID matches' },
    ],
    since,
  },
});

listField('groupSnapshots', {
  type: 'GroupSnapshot',
  description: 'The group snapshots of the project.',
  cinder: {
    rest: [
      { call: 'GET /group_snapshots/detail', sdk: ['group_snapshots'] },
      { call: 'GET /group_snapshots/detail', when: 'with `filter`, `orderBy` or `allProjects`', since: '3.29' },
    ],
    covers: [{ call: 'GET /group_snapshots', sdk: ['group_snapshots(details=False)'] }],
    since,
  },
  connection: GroupSnapshotConnection,
  typeLoaders,
  resource: groupSnapshots,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    nameContains: t.string({ description: 'A part of the name. Most databases of Cinder ignore case.' }),
    search: t.string({ description: 'A part of the name or ID, in upper or lower case.' }),
    statuses: t.field({
      type: [GroupSnapshotStatus.ref],
      description: 'The statuses, of which the group snapshot must have one.',
    }),
    rawStatuses: t.stringList({
      description:
        'The exact statuses as reported by Cinder, such as `error`, of which the group snapshot must have one. Cannot be combined with `statuses`.',
    }),
    groupId: t.id({ description: 'The ID of the group.' }),
    ids: t.idList({ description: 'The IDs of group snapshots, of which the group snapshot must have one.' }),
    groupTypeId: t.id({ description: 'The ID of the group type.' }),
    projectId: t.id({
      description: 'The ID of the project. Requires `allProjects`.',
      extensions: cinder({ idOf: 'project' }),
    }),
    userId: t.id({
      description: 'The ID of the user who created the group snapshot.',
      extensions: cinder({ idOf: 'user', isLoose: true }),
    }),
    createdAt: t.field({ type: TimeFilter, description: 'The date and time when the group snapshot was created.' }),
  }),
});
