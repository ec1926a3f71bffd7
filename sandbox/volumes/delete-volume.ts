import { takeBoolean } from '../cinder/filters.ts';
import { invalidVolume } from '../cinder/fault.ts';
import { accepted, bare } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { SnapshotRow, VolumeRow } from '../store/records.ts';
import { findVolume } from './find-volume.ts';
import { isMigrating } from './migration.ts';

const DELETABLE = ['available', 'error', 'error_restoring', 'error_extending', 'error_managing'];

/** `DELETE /volumes/{id}?cascade&force`: 202, then the volume is `deleting`, then gone. */
export function deleteVolume(request: CinderRequest): Reply {
  const query = request.query.copy();
  const cascade = takeBoolean(query, 'cascade');
  const force = request.atLeast('3.23') && takeBoolean(query, 'force');
  const volume = findVolume(request, request.param('id'));
  if (force) request.authorize('volume:force_delete', volume.project_id);
  startDeletion(request, volume, { cascade, force });
  return bare(202);
}

/** `os-force_delete`: as delete, whatever the status is. */
export function forceDeleteVolume(request: CinderRequest): Reply {
  const volume = findVolume(request, request.param('id'));
  request.authorize('volume_extension:volume_admin_actions:force_delete', volume.project_id);
  startDeletion(request, volume, { cascade: false, force: true });
  return accepted();
}

function startDeletion(
  request: CinderRequest,
  volume: VolumeRow,
  { cascade, force }: { cascade: boolean; force: boolean },
): void {
  const { store } = request.cloud;
  request.authorize('volume:delete', volume.project_id);
  // A volume that no host ever held is gone at once.
  if (volume.host === null) {
    store.destroyVolume(volume);
    return;
  }
  const snapshots = store.snapshots.where((snapshot) => snapshot.volume_id === volume.id);
  requireDeletableVolume(request, volume, { cascade, force });
  store.volumes.update(volume, { status: 'deleting' });
  for (const snapshot of snapshots) store.snapshots.update(snapshot, { status: 'deleting' });
  request.cloud.backend.run({
    name: 'volume.delete',
    metadata: volume.metadata,
    failsAs: 'delete',
    done: () => {
      for (const snapshot of snapshots) store.snapshots.delete(snapshot);
      store.destroyVolume(volume);
    },
    failed: () => store.volumes.update(volume, { status: 'error_deleting' }),
  });
}

/** @throws Fault 400 where its status does not allow that it goes, or something else depends on it */
export function requireDeletableVolume(
  request: CinderRequest,
  volume: VolumeRow,
  { cascade, force }: { cascade: boolean; force: boolean },
): void {
  const snapshots = request.cloud.store.snapshots.where((snapshot) => snapshot.volume_id === volume.id);
  const free =
    volume.attach_status !== 'attached' &&
    volume.group_id === null &&
    !isMigrating(volume) &&
    (force || DELETABLE.includes(volume.status)) &&
    (cascade
      ? snapshots.every((snapshot) => force || isDeletable(snapshot, volume, request.context.isAdmin))
      : snapshots.length === 0);
  if (free) return;
  throw invalidVolume(
    `Volume ${force ? '' : `status must be ${DELETABLE.join(' or ')} and`} must not be migrating, ` +
      'attached, belong to a group, have snapshots, awaiting a transfer, or be disassociated from snapshots after ' +
      'volume transfer.',
  );
}

/** A transfer without snapshots leaves them to the project that made them, and only an administrator deletes both. */
function isDeletable(snapshot: SnapshotRow, volume: VolumeRow, asAdmin: boolean): boolean {
  return (
    ['available', 'error', 'deleting'].includes(snapshot.status) &&
    snapshot.group_snapshot_id === null &&
    (asAdmin || snapshot.project_id === volume.project_id)
  );
}
