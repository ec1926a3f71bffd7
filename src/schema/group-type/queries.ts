import { groupTypes } from '../../cinder/resources/group-types.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { GroupTypeConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { GroupTypeRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';

const family = (loaders: Loaders): Loaders['groupType'] => loaders.groupType;

showField('groupType', {
  ref: GroupTypeRef,
  family,
  hasDefault: true,
  description: 'A group type by its id; null where there is none. `GET /group_types/{id}`, microversion 3.11.',
});

findField('findGroupType', {
  ref: GroupTypeRef,
  family,
  allProjects: false,
  description: 'A group type by its id or name. `GET /group_types/{id}`, then `GET /group_types`; microversion 3.11.',
});

listField('groupTypes', {
  type: 'GroupType',
  description: 'Group types: to administrators all, to others the public ones. `GET /group_types`, microversion 3.11.',
  connection: GroupTypeConnection,
  family,
  order: groupTypes,
  allProjects: false,
  filter: (t) => ({
    isPublic: t.boolean({ description: 'Whether every project may use it. Administrators only.' }),
  }),
});
