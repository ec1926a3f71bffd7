import { omitNullish } from '../../cinder/writes.ts';
import {
  addGroupSpecs,
  createGroupType,
  deleteGroupSpec,
  deleteGroupType,
  setGroupSpec,
  updateGroupType,
} from '../../cinder/resources/group-types.ts';
import { changedGroupType, groupSpec, groupSpecs, groupTypeName } from '../../resolvers/group-type/group-types.ts';
import type { InputBuilder } from '../mutation.ts';
import { GroupTypeRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';

const groupType = subject('groupType', GroupTypeRef, (loaders) => loaders.groupType);
const since = '3.11';
const roles = ['admin'] as const;
const keyInput = (t: InputBuilder) => ({
  key: t.string({
    required: true,
    description: 'The key of the group spec: 1 to 255 letters, digits, `-`, `_`, `:` and `.`.',
  }),
});

creation(groupType, 'createGroupType', {
  description: 'Creates a group type.',
  cinder: { rest: [{ call: 'POST /group_types', sdk: ['create_group_type'] }], since, roles },
  input: (t) => ({
    name: t.string({ required: true, description: 'The name, 1 to 255 characters. The name must be unique.' }),
    description: t.string({ description: 'The description, up to 255 characters.' }),
    isPublic: t.boolean({ description: 'Whether the group type is available to all projects. Defaults to true.' }),
    groupSpecs: t.field({
      type: 'StringMap',
      description:
        'The group specs, which a backend must fulfill, such as `consistent_group_snapshot_enabled` with the value `<is> True`.',
    }),
  }),
  check: groupTypeName.and(groupSpecs),
  run: ({ client }, fields) => createGroupType(client, omitNullish({ ...fields })),
});

action(groupType, 'updateGroupType', {
  description: 'Updates the name, description or visibility of a group type.',
  cinder: { rest: [{ call: 'PUT /group_types/{id}', sdk: ['update_group_type'] }], since, roles },
  input: (t) => ({
    name: t.string({ description: 'The new name, 1 to 255 characters.' }),
    description: t.string({ description: 'The new description, up to 255 characters. Null clears the description.' }),
    isPublic: t.boolean({ description: 'Whether the group type is available to all projects.' }),
  }),
  check: changedGroupType,
  run: ({ client }, { id, name, description, isPublic }) =>
    updateGroupType(client, id, omitNullish({ name, description: description === null ? '' : description, isPublic })),
});

deletion(groupType, 'deleteGroupType', {
  description: 'Deletes a group type. Fails if a group has the type.',
  cinder: { rest: [{ call: 'DELETE /group_types/{id}', sdk: ['delete_group_type'] }], since, roles },
  run: ({ client }, { id }) => deleteGroupType(client, id),
});

action(groupType, 'createGroupTypeGroupSpecs', {
  description: 'Sets group specs of a group type. Other group specs are kept.',
  cinder: {
    rest: [{ call: 'POST /group_types/{id}/group_specs', sdk: ['create_group_type_group_specs'] }],
    since,
    roles,
  },
  input: (t) => ({
    groupSpecs: t.field({
      type: 'StringMap',
      required: true,
      description:
        'The group specs to set. Keys consist of letters, digits, `-`, `_`, `:` and `.`. Values have up to 255 characters.',
    }),
  }),
  check: groupSpecs,
  run: ({ client }, { id, groupSpecs: specs }) => addGroupSpecs(client, id, specs),
});

action(groupType, 'updateGroupTypeGroupSpecsProperty', {
  description: 'Sets one group spec of a group type.',
  cinder: {
    rest: [{ call: 'PUT /group_types/{id}/group_specs/{key}', sdk: ['update_group_type_group_specs_property'] }],
    since,
    roles,
  },
  input: (t) => ({
    ...keyInput(t),
    value: t.string({ required: true, description: 'The new value, up to 255 characters.' }),
  }),
  check: groupSpec,
  run: ({ client }, { id, key, value }) => setGroupSpec(client, id, key, value),
});

action(groupType, 'deleteGroupTypeGroupSpecsProperty', {
  description: 'Deletes one group spec of a group type.',
  cinder: {
    rest: [{ call: 'DELETE /group_types/{id}/group_specs/{key}', sdk: ['delete_group_type_group_specs_property'] }],
    since,
    roles,
  },
  input: (t) => ({
    ...keyInput(t),
    ignoreMissing: t.boolean({
      required: true,
      defaultValue: true,
      description: 'If true, deleting a key that does not exist succeeds.',
    }),
  }),
  check: groupSpec,
  run: ({ client }, { id, key, ignoreMissing }) => deleteGroupSpec(client, id, key, ignoreMissing),
});
