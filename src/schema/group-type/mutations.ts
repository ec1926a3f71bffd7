import { given } from '../../cinder/changes.ts';
import {
  addGroupSpecs,
  createGroupType,
  deleteGroupSpec,
  deleteGroupType,
  setGroupSpec,
  updateGroupType,
} from '../../cinder/resources/group-types.ts';
import { changedGroupType, groupSpec, groupSpecs, groupTypeName } from '../../resolvers/group-types.ts';
import type { InputBuilder } from '../mutation.ts';
import { GroupTypeRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';

const groupType = subject('groupType', GroupTypeRef, (loaders) => loaders.groupType);
const since = '3.11';
const keyInput = (t: InputBuilder) => ({
  key: t.string({ required: true, description: 'The key of the spec: 1 to 255 letters, digits, hyphens, underscores, colons and periods.' }),
});

creation(groupType, 'createGroupType', {
  description: 'Makes a group type. `POST /group_types`. Administrators; microversion 3.11.',
  since,
  input: (t) => ({
    name: t.string({ required: true, description: 'Its name, 1 to 255 characters, which no other group type has.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters.' }),
    isPublic: t.boolean({ description: 'Whether every project may use it; yes, if this is not given.' }),
    groupSpecs: t.field({ type: 'StringMap', description: 'What a backend must be able to do to hold its groups, such as `consistent_group_snapshot_enabled: "<is> True"`.' }),
  }),
  check: groupTypeName.and(groupSpecs),
  run: ({ client }, fields) => createGroupType(client, given({ ...fields })),
});

action(groupType, 'updateGroupType', {
  description: 'Changes a group type\'s name, description, or who may use it. `PUT /group_types/{id}`. Administrators; microversion 3.11.',
  since,
  input: (t) => ({
    name: t.string({ description: 'Its new name, 1 to 255 characters.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters; null empties it.' }),
    isPublic: t.boolean({ description: 'Whether every project may use it.' }),
  }),
  check: changedGroupType,
  run: ({ client }, { id, name, description, isPublic }) =>
    updateGroupType(client, id, given({ name, description: description === null ? '' : description, isPublic })),
});

deletion(groupType, 'deleteGroupType', {
  description: 'Deletes a group type that no group has. `DELETE /group_types/{id}`. Administrators; microversion 3.11.',
  since,
  run: ({ client }, { id }) => deleteGroupType(client, id),
});

action(groupType, 'createGroupTypeGroupSpecs', {
  description: 'Adds to a group type\'s specs, or changes some; the others stay. `POST /group_types/{id}/group_specs`. Administrators; microversion 3.11.',
  since,
  input: (t) => ({
    groupSpecs: t.field({ type: 'StringMap', required: true, description: 'The specs: keys as `updateGroupTypeGroupSpecsProperty` takes them, values of up to 255 characters.' }),
  }),
  check: groupSpecs,
  run: ({ client }, { id, groupSpecs: specs }) => addGroupSpecs(client, id, specs),
});

action(groupType, 'updateGroupTypeGroupSpecsProperty', {
  description: 'Sets one of a group type\'s specs. `PUT /group_types/{id}/group_specs/{key}`. Administrators; microversion 3.11.',
  since,
  input: (t) => ({ ...keyInput(t), value: t.string({ required: true, description: 'Its new value, up to 255 characters.' }) }),
  check: groupSpec,
  run: ({ client }, { id, key, value }) => setGroupSpec(client, id, key, value),
});

action(groupType, 'deleteGroupTypeGroupSpecsProperty', {
  description: 'Deletes a group spec of a group type. `DELETE /group_types/{id}/group_specs/{key}`. Administrators; microversion 3.11.',
  since,
  input: (t) => ({
    ...keyInput(t),
    ignoreMissing: t.boolean({ required: true, defaultValue: true, description: 'If true, deleting a key that does not exist succeeds.' }),
  }),
  check: groupSpec,
  run: ({ client }, { id, key, ignoreMissing }) => deleteGroupSpec(client, id, key, ignoreMissing),
});
