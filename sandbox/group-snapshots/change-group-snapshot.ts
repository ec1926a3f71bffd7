import { delayOfAll, failsAt } from '../backend/steering.ts';
import { badRequest, invalidVolume } from '../cinder/fault.ts';
import { accepted, bare } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findGroup } from '../groups/find-group.ts';
import type { GroupRow, GroupSnapshotRow, SnapshotRow, VolumeRow } from '../store/records.ts';
import { findGroupSnapshot, refuseReservedSnapshot } from './find-group-snapshot.ts';
import { groupSnapshotSummary } from './group-snapshot-view.ts';

interface CreateBody {
  group_id: string;
  name?: string | null;
  description?: string | null;
}

/** `POST /group_snapshots`: 202; a snapshot of each of the group's volumes is made, under the same name. */
export function createGroupSnapshot(request: CinderRequest): Reply {
  const {
    group_snapshot: { group_id: groupId, name = null, description = null },
  } = request.body as { group_snapshot: CreateBody };
  const group = findGroup(request, groupId);
  refuseReservedSnapshot(request, group);
  const made = snapshotGroup(request, group, { name, description });
  return accepted({ group_snapshot: { ...groupSnapshotSummary(made), group_type_id: made.group_type_id } });
}

/** Snapshots a group's volumes, by whichever of its names; @throws Fault 400, 403, 413 */
export function snapshotGroup(
  request: CinderRequest,
  group: GroupRow,
  { name, description }: Pick<GroupSnapshotRow, 'name' | 'description'>,
): GroupSnapshotRow {
  const {
    cloud: { backend, quotas, store },
    context,
  } = request;
  request.authorize('group:create_group_snapshot', group.project_id);
  if (group.host === null) throw invalidVolume('volume is not assigned to a host');
  const volumes = store.volumes.where((volume) => volume.group_id === group.id);
  if (volumes.length === 0 || ['creating', 'updating'].includes(group.status)) {
    throw badRequest(
      "Invalid Group: Source group cannot be empty or in 'creating' or 'updating' state. No group snapshot " +
        'will be created.',
    );
  }
  for (const volume of volumes) checkVolume(volume);
  const gigabytes = volumes.reduce((total, { size }) => total + size, 0);
  quotas.require(context.projectId, 'snapshots', { snapshots: volumes.length, gigabytes }, { gigabytes });
  const owner = { project_id: context.projectId, user_id: context.userId };
  const made = store.groupSnapshots.insert({
    name,
    description,
    status: 'creating',
    group_id: group.id,
    group_type_id: group.group_type_id,
    ...owner,
  });
  const snapshots = volumes.map((volume) =>
    store.snapshots.insert({
      display_name: name,
      display_description: description,
      volume_id: volume.id,
      volume_type_id: volume.volume_type_id,
      volume_size: volume.size,
      status: 'creating',
      progress: '0%',
      group_snapshot_id: made.id,
      use_quota: true,
      metadata: {},
      ...owner,
    }),
  );
  backend.run({
    name: 'group-snapshot.create',
    metadata: delayOfAll(volumes),
    done: () => {
      const failed = settle(request, snapshots, 'snapshot', { status: 'available', progress: '100%' });
      store.groupSnapshots.update(made, { status: failed ? 'error' : 'available' });
    },
  });
  return made;
}

function checkVolume({ host, status, migration_status: migration }: VolumeRow): void {
  if (host === null) {
    throw invalidVolume('The snapshot cannot be created because volume has not been scheduled to any host.');
  }
  if (status === 'maintenance') {
    throw invalidVolume('The snapshot cannot be created when the volume is in maintenance mode.');
  }
  if (migration !== null) throw invalidVolume('Snapshot cannot be created while volume is migrating.');
  if (status === 'error') throw invalidVolume('The snapshot cannot be created when the volume is in error status.');
}

/** `DELETE /group_snapshots/{id}`: 202, then it is `deleting` with its snapshots, then gone. */
export function deleteGroupSnapshot(request: CinderRequest): Reply {
  const made = findGroupSnapshot(request, request.param('id'));
  refuseReservedSnapshot(request, made);
  return removeGroupSnapshot(request, made);
}

/** Deletes a group snapshot, by whichever of its names; @throws Fault 400, 403 */
export function removeGroupSnapshot(request: CinderRequest, made: GroupSnapshotRow): Reply {
  const { backend, store } = request.cloud;
  request.authorize('group:delete_group_snapshot', made.project_id);
  const isSource =
    store.groups.where((group) => group.group_snapshot_id === made.id && group.status === 'creating').length > 0;
  if ((made.status !== 'available' && made.status !== 'error') || isSource) {
    throw badRequest(
      'Invalid GroupSnapshot: GroupSnapshot status must be available or error, and no Group can be ' +
        'currently using it as source for its creation.',
    );
  }
  const snapshots = store.snapshots.where((snapshot) => snapshot.group_snapshot_id === made.id);
  store.groupSnapshots.update(made, { status: 'deleting' });
  for (const snapshot of snapshots) store.snapshots.update(snapshot, { status: 'deleting' });
  backend.run({
    name: 'group-snapshot.delete',
    metadata: delayOfAll(snapshots.flatMap((snapshot) => store.volumes.get(snapshot.volume_id) ?? [])),
    done: () => {
      if (settle(request, snapshots, 'delete_snapshot', { status: 'deleted' })) {
        store.groupSnapshots.update(made, { status: 'error' });
        return;
      }
      for (const snapshot of snapshots) store.snapshots.delete(snapshot);
      store.groupSnapshots.delete(made);
    },
  });
  return bare(202);
}

/** Sets each snapshot to how its operation went. @returns whether one failed */
function settle(
  request: CinderRequest,
  snapshots: SnapshotRow[],
  operation: string,
  done: Partial<SnapshotRow>,
): boolean {
  const { snapshots: table, volumes } = request.cloud.store;
  const failing = snapshots.filter(({ volume_id: id }) => failsAt(volumes.get(id)?.metadata ?? {}, operation));
  for (const snapshot of snapshots) table.update(snapshot, failing.includes(snapshot) ? { status: 'error' } : done);
  return failing.length > 0;
}

/** `reset_status`: an administrator sets the status by hand. */
export function resetGroupSnapshotStatus(request: CinderRequest): Reply {
  const {
    reset_status: { status },
  } = request.body as { reset_status: { status: string } };
  const made = findGroupSnapshot(request, request.param('id'));
  request.authorize('group:reset_group_snapshot_status', made.project_id);
  request.cloud.store.groupSnapshots.update(made, { status: status.toLowerCase() });
  return bare(202);
}
