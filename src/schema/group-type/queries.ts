import { groupTypes } from '../../cinder/resources/group-types.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { GroupTypeConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { GroupTypeRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';

const typeLoaders = (loaders: Loaders): Loaders['groupType'] => loaders.groupType;
const since = '3.11';

showField('groupType', {
  ref: GroupTypeRef,
  typeLoaders,
  hasDefault: true,
  description: 'A group type by ID.',
  cinder: {
    rest: [{ call: 'GET /group_types/{id}', sdk: ['get_group_type'] }],
    since,
    nullIf: ['the group type does not exist', 'the group type is not visible to the caller'],
  },
});

findField('findGroupType', {
  ref: GroupTypeRef,
  typeLoaders,
  allProjects: false,
  description: 'A group type by ID or name.',
  cinder: {
    rest: [
      { call: 'GET /group_types/{id}', sdk: ['find_group_type'] },
      { call: 'GET /group_types', when: 'if no ID matches' },
    ],
    since,
  },
});

listField('groupTypes', {
  type: 'GroupType',
  description: 'The group types. Users other than administrators see only public group types.',
  cinder: { rest: [{ call: 'GET /group_types', sdk: ['group_types'] }], since },
  connection: GroupTypeConnection,
  typeLoaders,
  resource: groupTypes,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    search: t.string({ description: 'A part of the name or ID, in upper or lower case.' }),
    isPublic: t.boolean({ description: 'Whether the group type is available to all projects.' }),
  }),
});
