import { given } from '../../cinder/changes.ts';
import { createGroup, createGroupFromSource, deleteGroup, resetStatus, updateGroup } from '../../cinder/resources/group-actions.ts';
import { groups } from '../../cinder/resources/groups.ts';
import { groupChangesBody, limitedGroupChanges, newGroup, newGroupBody } from '../../resolvers/groups.ts';
import { idOrName } from '../../resolvers/ids.ts';
import { exactlyOne } from '../../resolvers/inputs.ts';
import { GroupRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';
import { groupChangesInput, nameInput, newGroupInput } from './inputs.ts';
import { resetStatusInput } from './reset-status.ts';

export const group = subject('group', GroupRef, (loaders) => loaders.group);
const since = '3.13';
const making = { status: ['available'], failures: ['error'] };

creation(group, 'createGroup', {
  description: 'Makes an empty group. `POST /groups`. Members; microversion 3.13. It goes from CREATING to AVAILABLE, or ERROR.',
  since,
  input: (t) => ({
    ...newGroupInput(t),
    groupType: t.string({ required: true, description: 'The name or id of its type.' }),
  }),
  check: newGroup,
  run: ({ client }, { groupType, ...fields }) =>
    createGroup(client, { ...newGroupBody(fields), group_type: idOrName('GroupType', groupType) }),
  transition: making,
});

creation(group, 'createGroupFromSource', {
  description: 'Makes a group of copies of the volumes of another, as they are now or in a snapshot of it. `POST /groups/action`, `create-from-src`. Members; microversion 3.14. It and its volumes go from CREATING to AVAILABLE, or ERROR.',
  since: '3.14',
  input: (t) => ({
    ...nameInput(t),
    groupSnapshotId: t.id({ description: 'The group snapshot to make it from; or else `sourceGroupId`.' }),
    sourceGroupId: t.id({ description: 'The group to copy; or else `groupSnapshotId`.' }),
  }),
  ids: { groupSnapshotId: 'GroupSnapshot', sourceGroupId: 'Group' },
  check: exactlyOne('groupSnapshotId', 'sourceGroupId'),
  run: ({ client }, { name, description, groupSnapshotId, sourceGroupId }) =>
    createGroupFromSource(client, given({ name, description, groupSnapshotId, sourceGroupId })),
  transition: making,
});

action(group, 'updateGroup', {
  description: 'Changes a group\'s name, description or volumes. `PUT /groups/{id}`. Members; microversion 3.13. With volumes it goes from AVAILABLE to UPDATING and back, or to ERROR; without them it is AVAILABLE at once.',
  since,
  input: groupChangesInput,
  ids: { addVolumes: 'Volume', removeVolumes: 'Volume' },
  check: limitedGroupChanges,
  run: ({ client }, { id, ...changes }) => updateGroup(client, id, groupChangesBody(changes)),
  transition: making,
});

action(group, 'resetGroupStatus', {
  description: 'Sets a group\'s status by hand. `POST /groups/{id}/action`, `reset_status`. Administrators; microversion 3.20.',
  since: '3.20',
  input: resetStatusInput,
  run: ({ client }, { id, status }) => resetStatus(client, groups, id, status),
});

deletion(group, 'deleteGroup', {
  description: 'Deletes a group. `POST /groups/{id}/action`, `delete`. Members; microversion 3.13. It goes to DELETING and is gone, or to ERROR.',
  since,
  input: (t) => ({
    deleteVolumes: t.boolean({ required: true, defaultValue: false, description: 'Delete its volumes too, whatever its status; without it a group with volumes is refused.' }),
  }),
  run: ({ client }, { id, deleteVolumes }) => deleteGroup(client, id, deleteVolumes),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
