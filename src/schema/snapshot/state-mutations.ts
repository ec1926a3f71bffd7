import { resetStatus } from '../../cinder/resources/admin-actions.ts';
import { setSnapshotStatus } from '../../cinder/resources/snapshot-actions.ts';
import { snapshots } from '../../cinder/resources/snapshots.ts';
import { percent, settableStatus } from '../../resolvers/common/inputs.ts';
import { builder } from '../builder.ts';
import { metadataMutations } from '../metadata-mutations.ts';
import { action } from '../subject.ts';
import { snapshot } from './mutations.ts';
import { SnapshotStatus } from './snapshot.ts';

metadataMutations(snapshot, snapshots);

export const snapshotReset = action(snapshot, 'resetSnapshotStatus', {
  description: 'Resets the status of a snapshot in the database of Cinder. The backend is neither checked nor changed.',
  cinder: {
    rest: [
      {
        call: 'POST /snapshots/{id}/action',
        action: 'os-reset_status',
        transition: 'set at once',
        sdk: ['reset_snapshot_status', 'reset_snapshot'],
      },
    ],
    roles: ['admin'],
  },
  input: (t) => ({
    status: t.field({ type: SnapshotStatus.ref, required: true, description: 'The new status of the snapshot.' }),
  }),
  check: settableStatus,
  run: ({ client }, { id, status }) => resetStatus(client, snapshots, id, status),
});

const SnapshotProgressStatus = builder.enumType('SnapshotProgressStatus', {
  description: 'A status that a service can report for a snapshot that is being created or deleted.',
  values: {
    CREATING: { value: 'creating', description: 'The snapshot is being created. The status must be `CREATING`.' },
    AVAILABLE: { value: 'available', description: 'The snapshot is ready. The status must be `CREATING`.' },
    ERROR: { value: 'error', description: 'The creation failed. The status must be `CREATING`.' },
    DELETING: { value: 'deleting', description: 'The snapshot is being deleted. The status must be `DELETING`.' },
    ERROR_DELETING: { value: 'error_deleting', description: 'The deletion failed. The status must be `DELETING`.' },
  },
});

action(snapshot, 'setSnapshotStatus', {
  description:
    'Reports the status of a snapshot that a service, such as Nova, creates or deletes. The snapshot must be `CREATING` or `DELETING`.',
  cinder: {
    rest: [
      {
        call: 'POST /snapshots/{id}/action',
        action: 'os-update_snapshot_status',
        transition: 'creating → creating, available or error; deleting → deleting or error_deleting',
        sdk: ['set_snapshot_status'],
      },
    ],
    roles: ['member'],
  },
  input: (t) => ({
    status: t.field({ type: SnapshotProgressStatus, required: true, description: 'The new status of the snapshot.' }),
    progress: t.int({ description: 'The progress of the creation or deletion, in percent.' }),
  }),
  check: percent,
  run: ({ client }, { id, status, progress }) => setSnapshotStatus(client, id, status, progress ?? undefined),
});
