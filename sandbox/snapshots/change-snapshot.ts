import { badRequest } from '../cinder/fault.ts';
import { accepted, bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findSnapshot } from './find-snapshot.ts';
import { snapshotView } from './snapshot-view.ts';

interface UpdateBody {
  name?: string | null;
  display_name?: string | null;
  description?: string | null;
  display_description?: string | null;
}

/** `PUT /snapshots/{id}`: name and description. */
export function updateSnapshot(request: CinderRequest): Reply {
  const { snapshot: body } = request.body as { snapshot: UpdateBody };
  const snapshot = findSnapshot(request, request.param('id'));
  request.authorize('volume:update_snapshot', snapshot.project_id);
  const { name = body.display_name, description = body.display_description } = body;
  request.cloud.store.snapshots.update(snapshot, {
    ...(name === undefined ? {} : { display_name: name?.trim() ?? null }),
    ...(description === undefined ? {} : { display_description: description?.trim() ?? null }),
  });
  return ok({ snapshot: snapshotView(request, snapshot) });
}

/** `os-reset_status`: an administrator sets the status by hand. */
export function resetSnapshotStatus(request: CinderRequest): Reply {
  const {
    'os-reset_status': { status },
  } = request.body as { 'os-reset_status': { status: string } };
  const snapshot = findSnapshot(request, request.param('id'));
  request.authorize('volume_extension:snapshot_admin_actions:reset_status', snapshot.project_id);
  request.cloud.store.snapshots.update(snapshot, { status: status.toLowerCase() });
  return accepted();
}

/** What a snapshot's status can be followed by, where somebody else than the backend makes or deletes it. */
const FOLLOWERS: Record<string, string[]> = {
  creating: ['creating', 'available', 'error'],
  deleting: ['deleting', 'error_deleting'],
};

/** `os-update_snapshot_status`: a service tells how making or deleting it goes on. */
export function updateSnapshotStatus(request: CinderRequest): Reply {
  const {
    'os-update_snapshot_status': { status, progress },
  } = request.body as {
    'os-update_snapshot_status': { status: string; progress?: string | null };
  };
  const snapshot = findSnapshot(request, request.param('id'));
  request.authorize('snapshot_extension:snapshot_actions:update_snapshot_status', snapshot.project_id);
  const followers = FOLLOWERS[snapshot.status];
  if (!followers) throw badRequest(`Snapshot status ${snapshot.status} not allowed for update_snapshot_status`);
  if (!followers.includes(status)) {
    throw badRequest(`Provided snapshot status ${status} not allowed for snapshot with status ${snapshot.status}.`);
  }
  request.cloud.store.snapshots.update(snapshot, { status, ...(progress ? { progress } : {}) });
  return bare(202);
}
