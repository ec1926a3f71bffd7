import { omitNullish } from '../../cinder/writes.ts';
import {
  createGroup,
  createGroupFromSource,
  deleteGroup,
  resetStatus,
  updateGroup,
} from '../../cinder/resources/group-actions.ts';
import { groups } from '../../cinder/resources/groups.ts';
import { groupChangesBody, limitedGroupChanges, newGroup, newGroupBody } from '../../resolvers/group/groups.ts';
import { idOrNameOf } from '../../resolvers/common/type-reference.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { GroupRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';
import { GroupTypeReferenceInput } from '../type-reference-inputs.ts';
import { groupChangesInput, nameInput, newGroupInput } from './inputs.ts';
import { resetStatusInput } from './reset-status.ts';

export const group = subject('group', GroupRef, (loaders) => loaders.group);
const since = '3.13';
const toAvailable = { status: ['available'], failures: ['error'] };

creation(group, 'createGroup', {
  description: 'Creates an empty group.',
  cinder: {
    rest: [{ call: 'POST /groups', transition: 'creating → available or error', sdk: ['create_group'] }],
    since,
    roles: ['member'],
  },
  input: (t) => ({
    ...newGroupInput(t),
    groupType: t.field({ type: GroupTypeReferenceInput, required: true, description: 'The type of the group.' }),
  }),
  ids: { groupType: { id: 'GroupType' }, volumeTypes: { id: 'VolumeType' } },
  check: newGroup,
  run: ({ client }, { groupType, ...fields }) =>
    createGroup(client, { ...newGroupBody(fields), group_type: idOrNameOf(groupType) }),
  transition: toAvailable,
});

const GroupSourceInput = builder.inputType('GroupSourceInput', {
  description: 'The resource from which a group is created: a group or group snapshot. Exactly one field is required.',
  isOneOf: true,
  fields: (t) => ({
    groupSnapshotId: t.id({
      description: 'The group snapshot to copy.',
      extensions: cinder({ idOf: 'GroupSnapshot' }),
    }),
    groupId: t.id({ description: 'The group to copy.', extensions: cinder({ idOf: 'Group' }) }),
  }),
});

creation(group, 'createGroupFromSource', {
  description: 'Creates a group from another group or from a group snapshot, with copies of the volumes.',
  cinder: {
    rest: [
      {
        call: 'POST /groups/action',
        action: 'create-from-src',
        transition: 'group creating → available or error; each new volume creating → available or error',
        sdk: ['create_group_from_source'],
      },
    ],
    since: '3.14',
    roles: ['member'],
  },
  input: (t) => ({
    ...nameInput(t),
    source: t.field({ type: GroupSourceInput, required: true, description: 'The group or group snapshot to copy.' }),
  }),
  ids: { source: { groupSnapshotId: 'GroupSnapshot', groupId: 'Group' } },
  run: ({ client }, { name, description, source: { groupSnapshotId, groupId: sourceGroupId } }) =>
    createGroupFromSource(client, omitNullish({ name, description, groupSnapshotId, sourceGroupId })),
  transition: toAvailable,
});

action(group, 'updateGroup', {
  description:
    'Updates the name, description or volumes of a group. Without a change of volumes, the status is set to `AVAILABLE` at once.',
  cinder: {
    rest: [
      {
        call: 'PUT /groups/{id}',
        transition:
          'available → updating → available or error with `addVolumes` or `removeVolumes`, otherwise → available',
        sdk: ['update_group'],
      },
    ],
    since,
    roles: ['member'],
  },
  input: groupChangesInput,
  ids: { addVolumes: 'Volume', removeVolumes: 'Volume' },
  check: limitedGroupChanges,
  run: ({ client }, { id, ...changes }) => updateGroup(client, id, groupChangesBody(changes)),
  transition: toAvailable,
});

action(group, 'resetGroupStatus', {
  description: 'Resets the status of a group.',
  cinder: {
    rest: [
      {
        call: 'POST /groups/{id}/action',
        action: 'reset_status',
        transition: '→ the given status',
        sdk: ['reset_group_status', 'reset_group_state'],
      },
    ],
    since: '3.20',
    roles: ['admin'],
  },
  input: resetStatusInput,
  run: ({ client }, { id, status }) => resetStatus(client, groups, id, status),
});

deletion(group, 'deleteGroup', {
  description: 'Deletes a group.',
  cinder: {
    rest: [
      {
        call: 'POST /groups/{id}/action',
        action: 'delete',
        transition: 'group deleting → deleted or error; its volumes deleting → deleted with `deleteVolumes`',
        sdk: ['delete_group'],
      },
    ],
    since,
    roles: ['member'],
  },
  input: (t) => ({
    deleteVolumes: t.boolean({
      required: true,
      defaultValue: false,
      description:
        'Whether the volumes of the group are deleted too, in any status of the group. If false, a group with volumes cannot be deleted.',
    }),
  }),
  run: ({ client }, { id, deleteVolumes }) => deleteGroup(client, id, deleteVolumes),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
