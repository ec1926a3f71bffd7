import { recordFailure } from '../backend/failures.ts';
import { badRequest } from '../cinder/fault.ts';
import { accepted, bare } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { SnapshotRow } from '../store/records.ts';
import { findSnapshot } from './find-snapshot.ts';

/** `DELETE /snapshots/{id}`: 202, then the snapshot is `deleting`, then gone. */
export function deleteSnapshot(request: CinderRequest): Reply {
  startDeletion(request, findSnapshot(request, request.param('id')), false);
  return bare(202);
}

/** `os-force_delete`: as delete, whatever the status is. */
export function forceDeleteSnapshot(request: CinderRequest): Reply {
  const snapshot = findSnapshot(request, request.param('id'));
  request.authorize('volume_extension:snapshot_admin_actions:force_delete', snapshot.project_id);
  startDeletion(request, snapshot, true);
  return accepted();
}

function startDeletion(request: CinderRequest, snapshot: SnapshotRow, force: boolean): void {
  const { backend, store } = request.cloud;
  request.authorize('volume:delete_snapshot', snapshot.project_id);
  requireDeletableSnapshot(snapshot, force);
  store.snapshots.update(snapshot, { status: 'deleting' });
  backend.run({
    name: 'snapshot.delete',
    metadata: store.volumes.get(snapshot.volume_id)?.metadata ?? {},
    failsAs: 'delete_snapshot',
    done: () => store.snapshots.delete(snapshot),
    failed: () => failDeletion(request, snapshot),
  });
}

/** What Cinder leaves of a snapshot that its backend did not let go, whether of its data or of the record alone. */
export function failDeletion({ cloud: { store }, context }: CinderRequest, snapshot: SnapshotRow): void {
  store.snapshots.update(snapshot, { status: 'error_deleting' });
  recordFailure(store, context, {
    actionId: '010',
    detailId: '016',
    resourceType: 'VOLUME_SNAPSHOT',
    resourceId: snapshot.id,
  });
}

/** @throws Fault 400 where its status does not allow that it goes, or it is a group snapshot's */
export function requireDeletableSnapshot(snapshot: SnapshotRow, force: boolean): void {
  const deletable = force || snapshot.status === 'available' || snapshot.status === 'error';
  if (deletable && snapshot.group_snapshot_id === null) return;
  const status = force ? '' : 'status must be available or error and';
  throw badRequest(`Invalid snapshot: Snapshot ${status} must not be part of a group.`);
}
