import { resetStatus } from '../../cinder/resources/admin-actions.ts';
import { setSnapshotStatus } from '../../cinder/resources/snapshot-actions.ts';
import { snapshots } from '../../cinder/resources/snapshots.ts';
import { percent, settableStatus } from '../../resolvers/inputs.ts';
import { builder } from '../builder.ts';
import { metadataMutations } from '../metadata-mutations.ts';
import { action } from '../subject.ts';
import { snapshot } from './mutations.ts';
import { SnapshotStatus } from './snapshot.ts';

metadataMutations(snapshot, snapshots);

action(snapshot, 'resetSnapshotStatus', {
  description: 'Sets a snapshot\'s status in Cinder\'s database, at once, whatever is really so. `POST /snapshots/{id}/action`, `os-reset_status`. Administrators.',
  input: (t) => ({ status: t.field({ type: SnapshotStatus.ref, required: true, description: 'The status to set.' }) }),
  check: settableStatus,
  run: ({ client }, { id, status }) => resetStatus(client, snapshots, id, status),
});

const SnapshotProgressStatus = builder.enumType('SnapshotProgressStatus', {
  description: 'What a service may say of a snapshot that is being made or deleted.',
  values: {
    CREATING: { value: 'creating', description: 'It is being made. From CREATING.' },
    AVAILABLE: { value: 'available', description: 'It is ready. From CREATING.' },
    ERROR: { value: 'error', description: 'Making it failed. From CREATING.' },
    DELETING: { value: 'deleting', description: 'It is being deleted. From DELETING.' },
    ERROR_DELETING: { value: 'error_deleting', description: 'Deleting it failed. From DELETING.' },
  },
});

action(snapshot, 'setSnapshotStatus', {
  description: 'Tells how making or deleting a snapshot goes on, as Nova does with a volume that it snapshots. `POST /snapshots/{id}/action`, `os-update_snapshot_status`. Members, meant for services; only while it is CREATING or DELETING.',
  input: (t) => ({
    status: t.field({ type: SnapshotProgressStatus, required: true, description: 'How it is now.' }),
    progress: t.int({ description: 'How far it is, in percent.' }),
  }),
  check: percent,
  run: ({ client }, { id, status, progress }) => setSnapshotStatus(client, id, status, progress ?? undefined),
});
