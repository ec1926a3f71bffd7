import { bulk } from '../bulk.ts';
import { snapshotDeletion } from './mutations.ts';
import { snapshotReset } from './state-mutations.ts';

bulk(snapshotDeletion, 'deleteSnapshots', { description: 'Deletes snapshots.' });

bulk(snapshotReset, 'resetSnapshotStatuses', {
  description: 'Resets the status of snapshots in the database of Cinder. The backend is neither checked nor changed.',
});
