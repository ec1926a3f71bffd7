import { given } from '../../cinder/changes.ts';
import { resetStatus } from '../../cinder/resources/group-actions.ts';
import { createGroupSnapshot, deleteGroupSnapshot, groupSnapshots } from '../../cinder/resources/group-snapshots.ts';
import { nameInput } from '../group/inputs.ts';
import { resetStatusInput } from '../group/reset-status.ts';
import { GroupSnapshotRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';

const groupSnapshot = subject('groupSnapshot', GroupSnapshotRef, (loaders) => loaders.groupSnapshot);
const since = '3.14';

creation(groupSnapshot, 'createGroupSnapshot', {
  description: 'Snapshots all volumes of a group at one moment. `POST /group_snapshots`. Members; microversion 3.14. It and its snapshots go from CREATING to AVAILABLE, or ERROR.',
  since,
  input: (t) => ({ groupId: t.id({ required: true, description: 'The group to snapshot; it has volumes.' }), ...nameInput(t) }),
  ids: { groupId: 'Group' },
  run: ({ client }, { groupId, name, description }) => createGroupSnapshot(client, given({ groupId, name, description })),
  transition: { status: ['available'], failures: ['error'] },
});

action(groupSnapshot, 'resetGroupSnapshotStatus', {
  description: 'Sets a group snapshot\'s status by hand. `POST /group_snapshots/{id}/action`, `reset_status`. Administrators; microversion 3.19.',
  since: '3.19',
  input: resetStatusInput,
  run: ({ client }, { id, status }) => resetStatus(client, groupSnapshots, id, status),
});

deletion(groupSnapshot, 'deleteGroupSnapshot', {
  description: 'Deletes a group snapshot, and the snapshots that it consists of. `DELETE /group_snapshots/{id}`. Members; microversion 3.14. It goes to DELETING and is gone, or to ERROR.',
  since,
  run: ({ client }, { id }) => deleteGroupSnapshot(client, id),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
