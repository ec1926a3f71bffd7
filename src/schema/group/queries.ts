import { groups } from '../../cinder/resources/groups.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { GroupConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
import { listField } from '../list-field.ts';
import { GroupRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { GroupStatus } from './group.ts';
import { TimeFilter } from '../time-filter.ts';

const typeLoaders = (loaders: Loaders): Loaders['group'] => loaders.group;
const since = '3.13';

showField('group', {
  ref: GroupRef,
  typeLoaders,
  description: 'A group by ID.',
  cinder: {
    rest: [{ call: 'GET /groups/{id}', sdk: ['get_group'] }],
    since,
    nullIf: ['the group does not exist', 'the group is not visible to the caller'],
  },
});

findField('findGroup', {
  ref: GroupRef,
  typeLoaders,
  allProjects: true,
  description: 'A group by ID or name.',
  cinder: {
    rest: [
      { call: 'GET /groups/{id}', sdk: ['find_group'] },
      { call: 'GET /groups/detail', when: 'if no ID matches' },
    ],
    since,
  },
});

listField('groups', {
  type: 'Group',
  description: 'The groups of the project.',
  cinder: {
    rest: [{ call: 'GET /groups/detail', sdk: ['groups'] }],
    covers: [{ call: 'GET /groups', sdk: ['groups(details=False)'] }],
    since,
  },
  connection: GroupConnection,
  typeLoaders,
  resource: groups,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    nameContains: t.string({ description: 'A part of the name. Most databases of Cinder ignore case.' }),
    search: t.string({ description: 'A part of the name or ID, in upper or lower case.' }),
    statuses: t.field({ type: [GroupStatus.ref], description: 'The statuses, of which the group must have one.' }),
    rawStatuses: t.stringList({
      description:
        'The exact statuses as reported by Cinder, such as `error`, of which the group must have one. Cannot be combined with `statuses`.',
    }),
    ids: t.idList({ description: 'The IDs of groups, of which the group must have one.' }),
    groupTypeId: t.id({ description: 'The ID of the group type.' }),
    availabilityZone: t.string({ description: 'The exact availability zone.' }),
    host: t.string({ description: 'The exact host in Cinder, such as `node-1@lvm` or `node-1@lvm#pool-1`.' }),
    groupSnapshotId: t.id({ description: 'The ID of the group snapshot from which the group was created.' }),
    sourceGroupId: t.id({ description: 'The ID of the group from which the group was copied.' }),
    projectId: t.id({
      description: 'The ID of the project. Requires `allProjects`.',
      extensions: cinder({ idOf: 'project' }),
    }),
    createdAt: t.field({ type: TimeFilter, description: 'The date and time when the group was created.' }),
  }),
});
