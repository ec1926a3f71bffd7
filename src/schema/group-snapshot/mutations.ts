import { omitNullish } from '../../cinder/writes.ts';
import { resetStatus } from '../../cinder/resources/group-actions.ts';
import { createGroupSnapshot, deleteGroupSnapshot, groupSnapshots } from '../../cinder/resources/group-snapshots.ts';
import { cinder } from '../facts/facts.ts';
import { nameInput } from '../group/inputs.ts';
import { resetStatusInput } from '../group/reset-status.ts';
import { GroupSnapshotRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';

const groupSnapshot = subject('groupSnapshot', GroupSnapshotRef, (loaders) => loaders.groupSnapshot);
const since = '3.14';

creation(groupSnapshot, 'createGroupSnapshot', {
  description: 'Creates snapshots of all volumes of a group at the same time.',
  cinder: {
    rest: [
      {
        call: 'POST /group_snapshots',
        transition: 'group snapshot creating → available or error; its snapshots creating → available or error',
        sdk: ['create_group_snapshot'],
      },
    ],
    since,
    roles: ['member'],
  },
  input: (t) => ({
    groupId: t.id({
      required: true,
      description: 'The group to snapshot. The group must have volumes.',
      extensions: cinder({ idOf: 'Group' }),
    }),
    ...nameInput(t),
  }),
  ids: { groupId: 'Group' },
  run: ({ client }, { groupId, name, description }) =>
    createGroupSnapshot(client, omitNullish({ groupId, name, description })),
  transition: { status: ['available'], failures: ['error'] },
});

action(groupSnapshot, 'resetGroupSnapshotStatus', {
  description: 'Resets the status of a group snapshot.',
  cinder: {
    rest: [
      {
        call: 'POST /group_snapshots/{id}/action',
        action: 'reset_status',
        transition: '→ the given status',
        sdk: ['reset_group_snapshot_status', 'reset_group_snapshot_state'],
      },
    ],
    since: '3.19',
    roles: ['admin'],
  },
  input: resetStatusInput,
  run: ({ client }, { id, status }) => resetStatus(client, groupSnapshots, id, status),
});

deletion(groupSnapshot, 'deleteGroupSnapshot', {
  description: 'Deletes a group snapshot and all snapshots in it.',
  cinder: {
    rest: [
      {
        call: 'DELETE /group_snapshots/{id}',
        transition: 'deleting → deleted or error',
        sdk: ['delete_group_snapshot'],
      },
    ],
    since,
    roles: ['member'],
  },
  run: ({ client }, { id }) => deleteGroupSnapshot(client, id),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
