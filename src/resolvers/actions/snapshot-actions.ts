import type { Snapshot } from '../../cinder/resources/snapshots.ts';
import { refusedIf, status } from './conditions.ts';
import type { ActionRules } from './rule.ts';

const available = status<Snapshot>(['available']);
const ownSnapshot = refusedIf<Snapshot>(
  ({ groupSnapshotId }) => groupSnapshotId !== null,
  'IN_GROUP',
  'The snapshot is part of a group snapshot.',
);
const removable = ['available', 'error'];

/**
 * The rules of the actions on a snapshot, from `volume/api.py` and `api/contrib/snapshot_actions.py` of Cinder. A name
 * is that of the mutation whose input has the snapshot as `id`, `snapshotId` or source.
 */
export const snapshotActions = {
  updateSnapshot: [],
  deleteSnapshot: [status(removable, { option: { name: 'force', adminOnly: true } }), ownSnapshot],
  setSnapshotMetadata: [],
  deleteSnapshotMetadata: [],
  resetSnapshotStatus: [],
  setSnapshotStatus: [status(['creating', 'deleting'])],
  unmanageSnapshot: [status(removable), ownSnapshot],
  // The volume must be available too, and the snapshot must be the latest one. Its record tells neither.
  revertVolumeToSnapshot: [available],
  createVolume: [available],
  createBackup: [available],
} satisfies ActionRules<Snapshot>;
