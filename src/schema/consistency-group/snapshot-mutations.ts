import { omitNullish } from '../../cinder/writes.ts';
import {
  createConsistencyGroupSnapshot,
  deleteConsistencyGroupSnapshot,
} from '../../cinder/resources/consistency-groups.ts';
import { cinder } from '../facts/facts.ts';
import { nameInput } from '../group/inputs.ts';
import { ConsistencyGroupSnapshotRef } from '../refs.ts';
import { creation, deletion, subject } from '../subject.ts';

const snapshot = subject(
  'consistencyGroupSnapshot',
  ConsistencyGroupSnapshotRef,
  (loaders) => loaders.consistencyGroupSnapshot,
);
const roles = ['member'] as const;

creation(snapshot, 'createConsistencyGroupSnapshot', {
  description: 'Creates snapshots of all volumes of a consistency group at the same time.',
  deprecationReason: 'Use `createGroupSnapshot` instead.',
  cinder: {
    rest: [
      {
        call: 'POST /cgsnapshots',
        transition: 'creating → available or error',
        sdk: ['create_consistency_group_snapshot'],
      },
    ],
    roles,
  },
  input: (t) => ({
    consistencyGroupId: t.id({
      required: true,
      description: 'The consistency group to snapshot. The consistency group must have volumes.',
      extensions: cinder({ idOf: 'ConsistencyGroup' }),
    }),
    ...nameInput(t),
  }),
  ids: { consistencyGroupId: 'ConsistencyGroup' },
  run: ({ client }, { consistencyGroupId, name, description }) =>
    createConsistencyGroupSnapshot(client, omitNullish({ consistencygroupId: consistencyGroupId, name, description })),
  transition: { status: ['available'], failures: ['error'] },
});

deletion(snapshot, 'deleteConsistencyGroupSnapshot', {
  description: 'Deletes a consistency group snapshot and all snapshots in it.',
  deprecationReason: 'Use `deleteGroupSnapshot` instead.',
  cinder: {
    rest: [
      {
        call: 'DELETE /cgsnapshots/{id}',
        transition: 'deleting → deleted or error',
        sdk: ['delete_consistency_group_snapshot'],
      },
    ],
    roles,
  },
  run: ({ client }, { id }) => deleteConsistencyGroupSnapshot(client, id),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
