import { steeringOf } from '../backend/steering.ts';
import { badRequest, Fault } from '../cinder/fault.ts';
import { accepted } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findGroupSnapshot } from '../group-snapshots/find-group-snapshot.ts';
import { refuseReserved } from '../group-types/find-group-type.ts';
import type { GroupRow, GroupSnapshotRow, SnapshotRow, VolumeRow } from '../store/records.ts';
import { findGroup } from './find-group.ts';
import { groupSummary } from './group-view.ts';

export interface GroupSource {
  name?: string | null;
  description?: string | null;
  group_snapshot_id?: string;
  source_group_id?: string;
}

/** `POST /groups/action` with `create-from-src`: 202; the group's volumes are copies of the source's. */
export function createGroupFromSource(request: CinderRequest): Reply {
  const { 'create-from-src': body } = request.body as { 'create-from-src': GroupSource };
  const groupSnapshot =
    body.group_snapshot_id === undefined ? undefined : findGroupSnapshot(request, body.group_snapshot_id);
  const source = findGroup(request, groupSnapshot?.group_id ?? body.source_group_id ?? '');
  refuseReserved(request, source.group_type_id);
  return accepted({ group: groupSummary(copyGroup(request, source, groupSnapshot, body)) });
}

/** Makes a group of copies, by whichever of its names. Cinder takes every refusal for one of its input; @throws Fault 400 */
export function copyGroup(
  request: CinderRequest,
  source: GroupRow,
  groupSnapshot: GroupSnapshotRow | undefined,
  body: GroupSource,
): GroupRow {
  try {
    return makeCopy(request, source, groupSnapshot, body);
  } catch (error) {
    throw error instanceof Fault ? badRequest(error.message.replace(/^\w+Exceeded: /, '')) : error;
  }
}

function makeCopy(
  request: CinderRequest,
  source: GroupRow,
  groupSnapshot: GroupSnapshotRow | undefined,
  body: GroupSource,
): GroupRow {
  const {
    cloud: { backend, quotas, store },
    context,
  } = request;
  request.authorize('group:create');
  quotas.require(context.projectId, 'groups', { groups: 1 }, {});
  const snapshots = groupSnapshot ? store.snapshots.where(({ group_snapshot_id: id }) => id === groupSnapshot.id) : [];
  const sources = groupSnapshot
    ? snapshots.flatMap(({ volume_id: id }) => store.volumes.get(id) ?? [])
    : store.volumes.where((volume) => volume.group_id === source.id);
  const copies = groupSnapshot ? copiesOfSnapshots(request, snapshots) : copiesOfVolumes(sources);
  if (copies.length === 0) {
    throw badRequest(
      `Invalid Group: ${groupSnapshot ? 'Group snapshot' : 'Source Group'} is empty. No group will be created.`,
    );
  }
  const owner = { project_id: context.projectId, user_id: context.userId };
  const group = store.groups.insert({
    name: body.name?.trim() ?? null,
    description: body.description?.trim() ?? null,
    status: 'creating',
    availability_zone: source.availability_zone,
    host: source.host,
    group_type_id: source.group_type_id,
    volume_type_ids: source.volume_type_ids,
    group_snapshot_id: groupSnapshot?.id ?? null,
    source_group_id: groupSnapshot ? null : source.id,
    replication_status: 'disabled',
    ...owner,
  });
  const volumes = copies.map((copy) => store.volumes.insert({ ...blank(group), ...copy, ...owner }));
  backend.run({
    name: 'group.create',
    metadata: steeringOf(sources, 'create_group'),
    failsAs: 'create_group',
    done: () => {
      for (const volume of volumes) store.volumes.update(volume, { status: 'available' });
      store.groups.update(group, { status: 'available' });
    },
    failed: () => {
      for (const volume of volumes) store.volumes.update(volume, { status: 'error' });
      store.groups.update(group, { status: 'error' });
    },
  });
  return group;
}

type Copy = Pick<VolumeRow, 'size' | 'volume_type_id' | 'snapshot_id' | 'source_volid' | 'bootable' | 'multiattach'>;

function copiesOfSnapshots(request: CinderRequest, snapshots: SnapshotRow[]): Copy[] {
  return snapshots.map(({ id, volume_id: volumeId, volume_size: size, volume_type_id }) => {
    const volume = request.cloud.store.volumes.get(volumeId);
    const { bootable = false, multiattach = false } = volume ?? {};
    return { size, volume_type_id, snapshot_id: id, source_volid: null, bootable, multiattach };
  });
}

function copiesOfVolumes(volumes: VolumeRow[]): Copy[] {
  return volumes.map(({ id, size, volume_type_id, bootable, multiattach }) => ({
    size,
    volume_type_id,
    snapshot_id: null,
    source_volid: id,
    bootable,
    multiattach,
  }));
}

function blank(group: GroupRow) {
  return {
    display_name: null,
    display_description: null,
    status: 'creating',
    previous_status: null,
    attach_status: 'detached',
    migration_status: null,
    replication_status: null,
    availability_zone: group.availability_zone,
    host: group.host,
    cluster_name: null,
    provider_id: null,
    _name_id: null,
    service_uuid: null,
    shared_targets: true,
    group_id: group.id,
    consistencygroup_id: null,
    encryption_key_id: null,
    use_quota: true,
    metadata: {},
    admin_metadata: {},
    image_metadata: {},
  };
}
