import { given } from '../../cinder/changes.ts';
import { createConsistencyGroupSnapshot, deleteConsistencyGroupSnapshot } from '../../cinder/resources/consistency-groups.ts';
import { nameInput } from '../group/inputs.ts';
import { ConsistencyGroupSnapshotRef } from '../refs.ts';
import { creation, deletion, subject } from '../subject.ts';

const snapshot = subject('consistencyGroupSnapshot', ConsistencyGroupSnapshotRef, (loaders) => loaders.consistencyGroupSnapshot);

creation(snapshot, 'createConsistencyGroupSnapshot', {
  description: 'Snapshots all volumes of a consistency group at one moment. `POST /cgsnapshots`. Members. It goes from CREATING to AVAILABLE, or ERROR.',
  input: (t) => ({
    consistencyGroupId: t.id({ required: true, description: 'The consistency group to snapshot; it has volumes.' }),
    ...nameInput(t),
  }),
  ids: { consistencyGroupId: 'ConsistencyGroup' },
  run: ({ client }, { consistencyGroupId, name, description }) =>
    createConsistencyGroupSnapshot(client, given({ consistencygroupId: consistencyGroupId, name, description })),
  transition: { status: ['available'], failures: ['error'] },
});

deletion(snapshot, 'deleteConsistencyGroupSnapshot', {
  description: 'Deletes a consistency group snapshot, and the snapshots that it consists of. `DELETE /cgsnapshots/{id}`. Members. It goes to DELETING and is gone, or to ERROR.',
  run: ({ client }, { id }) => deleteConsistencyGroupSnapshot(client, id),
  transition: { status: null, failures: ['error', 'error_deleting'] },
});
