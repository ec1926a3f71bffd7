import { AVAILABILITY_ZONE } from '../backend/backend.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { BackupRow, GroupRow, Metadata, SnapshotRow, VolumeRow, VolumeTypeRow } from '../store/records.ts';
import type { Image } from '../images/images.ts';
import { buildVolume } from './build-volume.ts';

/** What a new volume is made from, and the group that it joins. */
export interface Origin {
  snapshot: SnapshotRow | undefined;
  source: VolumeRow | undefined;
  backup: BackupRow | undefined;
  group: GroupRow | undefined;
}

export interface VolumePlan {
  /** GiB */
  size: number;
  name: string | null;
  description: string | null;
  type: VolumeTypeRow;
  metadata?: Metadata;
  origin?: Origin;
  image?: Image | undefined;
}

/**
 * Adds a volume to the caller's project and has it built.
 * @throws Fault 413 where a quota does not allow it
 */
export function makeVolume(request: CinderRequest, plan: VolumePlan): VolumeRow {
  const {
    cloud: { quotas, store },
    context,
  } = request;
  const { size, type, origin } = plan;
  quotas.requireVolumeSize(context.projectId, size);
  const claim = { volumes: 1, gigabytes: size };
  quotas.require(context.projectId, 'volumes', claim, { gigabytes: size, typeName: type.name });
  const copied = origin?.source ?? (origin?.snapshot && store.volumes.get(origin.snapshot.volume_id));
  const volume = store.volumes.insert({
    display_name: plan.name,
    display_description: plan.description,
    status: 'creating',
    previous_status: null,
    attach_status: 'detached',
    migration_status: null,
    replication_status: null,
    size,
    availability_zone: AVAILABILITY_ZONE,
    host: null,
    cluster_name: null,
    provider_id: null,
    _name_id: null,
    service_uuid: null,
    shared_targets: true,
    volume_type_id: type.id,
    snapshot_id: origin?.snapshot?.id ?? null,
    source_volid: origin?.source?.id ?? null,
    group_id: origin?.group?.id ?? null,
    consistencygroup_id: null,
    encryption_key_id: null,
    bootable: copied?.bootable ?? false,
    multiattach: type.extra_specs['multiattach'] === '<is> True',
    use_quota: true,
    metadata: plan.metadata ?? {},
    admin_metadata: {},
    image_metadata: copied?.bootable ? { ...copied.image_metadata } : {},
    project_id: context.projectId,
    user_id: context.userId,
  });
  // Cinder refuses the request then, but leaves the volume.
  if (origin?.group?.host !== null) buildVolume(request, volume, type, origin?.backup, plan.image);
  return volume;
}
