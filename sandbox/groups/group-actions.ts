import { delayOfAll, failsAt } from '../backend/steering.ts';
import { badRequest } from '../cinder/fault.ts';
import { bare } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { refuseReserved } from '../group-types/find-group-type.ts';
import { lenientBoolean } from '../python/boolean.ts';
import type { GroupRow } from '../store/records.ts';
import { findGroup } from './find-group.ts';

/** `delete`: 202, then the group is `deleting` (with its volumes, if asked for), then gone. */
export function deleteGroup(request: CinderRequest): Reply {
  const { delete: body } = request.body as { delete: { 'delete-volumes'?: unknown } };
  const group = findGroup(request, request.param('id'));
  refuseReserved(request, group.group_type_id);
  return removeGroup(request, group, lenientBoolean(body['delete-volumes'] ?? false));
}

/**
 * Deletes a group, by whichever of its names.
 * @throws Fault 400, 403
 */
export function removeGroup(request: CinderRequest, group: GroupRow, deleteVolumes: boolean): Reply {
  const { backend, store } = request.cloud;
  request.authorize('group:delete', group.project_id);
  if (group.host === null) {
    store.groups.delete(group);
    return bare(202);
  }
  if (!deleteVolumes && group.status !== 'available' && group.status !== 'error') {
    throw badRequest(`Invalid Group: Group status must be available or error, but current status is: ${group.status}`);
  }
  if (store.groupSnapshots.where((snapshot) => snapshot.group_id === group.id).length > 0) {
    throw badRequest('Invalid Group: Group has existing snapshots.');
  }
  const volumes = store.volumes.where((volume) => volume.group_id === group.id);
  if (volumes.length > 0 && !deleteVolumes) {
    throw badRequest(
      `Invalid Group: Group ${group.id} still contains volumes. The delete-volumes flag is required to ` + 'delete it.',
    );
  }
  if (volumes.some((volume) => volume.attach_status === 'attached')) {
    throw badRequest(`Invalid Group: Volume in group ${group.id} is attached. Need to detach first.`);
  }
  if (volumes.some((volume) => store.snapshots.where((snapshot) => snapshot.volume_id === volume.id).length > 0)) {
    throw badRequest('Invalid Group: Volume in group still has dependent snapshots.');
  }
  store.groups.update(group, { status: 'deleting' });
  for (const volume of volumes) store.volumes.update(volume, { status: 'deleting' });
  backend.run({
    name: 'group.delete',
    metadata: delayOfAll(volumes),
    done: () => {
      if (volumes.some(({ metadata }) => failsAt(metadata, 'delete'))) {
        for (const volume of volumes) {
          store.volumes.update(volume, { status: failsAt(volume.metadata, 'delete') ? 'error' : 'deleted' });
        }
        store.groups.update(group, { status: 'error' });
        return;
      }
      for (const volume of volumes) store.destroyVolume(volume);
      store.groups.delete(group);
    },
  });
  return bare(202);
}

/** `reset_status`: an administrator sets the status by hand. */
export function resetGroupStatus(request: CinderRequest): Reply {
  const {
    reset_status: { status },
  } = request.body as { reset_status: { status: string } };
  const group = findGroup(request, request.param('id'));
  request.authorize('group:reset_status', group.project_id);
  request.cloud.store.groups.update(group, { status: status.toLowerCase() });
  return bare(202);
}
