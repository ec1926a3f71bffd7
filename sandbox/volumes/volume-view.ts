import type { CinderRequest } from '../cinder/request.ts';
import { RESERVED_GROUP_TYPE } from '../group-types/find-group-type.ts';
import type { Metadata, VolumeRow } from '../store/records.ts';

/** What lists without details show of a volume. */
export function volumeSummary(request: CinderRequest, volume: VolumeRow): Record<string, unknown> {
  return { id: volume.id, name: volume.display_name, links: request.links.of('volumes', volume.id) };
}

/** What only taking a volume over brings is shown as what making one does. */
const SHOWN_AS: Readonly<Record<string, string>> = {
  managing: 'creating',
  error_managing: 'error',
  error_managing_deleting: 'deleting',
};

/** A volume as creating and updating answer it; `volumeDetail` adds what Cinder's extensions show. */
export function volumeView(request: CinderRequest, volume: VolumeRow): Record<string, unknown> {
  const { isAdmin } = request.context;
  const since = (version: string, fields: Record<string, unknown>): Record<string, unknown> =>
    request.atLeast(version) ? fields : {};
  return {
    ...volumeBase(request, volume),
    ...since('3.13', { group_id: volume.group_id }),
    ...(isAdmin ? since('3.21', { provider_id: volume.provider_id }) : {}),
    ...since('3.48', { shared_targets: volume.shared_targets, service_uuid: volume.service_uuid }),
    ...(isAdmin ? since('3.61', { cluster_name: volume.cluster_name }) : {}),
    ...since('3.63', { volume_type_id: volume.volume_type_id }),
    ...(volume.encryption_key_id === null ? {} : since('3.64', { encryption_key_id: volume.encryption_key_id })),
    ...since('3.65', { consumes_quota: volume.use_quota }),
  };
}

/** A volume as taking one over answers it, whatever the microversion. */
export function volumeBase(request: CinderRequest, volume: VolumeRow): Record<string, unknown> {
  const { isAdmin } = request.context;
  return {
    id: volume.id,
    status: SHOWN_AS[volume.status] ?? volume.status,
    size: volume.size,
    availability_zone: volume.availability_zone,
    created_at: volume.created_at,
    updated_at: volume.updated_at,
    name: volume.display_name,
    description: volume.display_description,
    volume_type: request.cloud.store.volumeTypes.get(volume.volume_type_id)?.name ?? volume.volume_type_id,
    snapshot_id: volume.snapshot_id,
    source_volid: volume.source_volid,
    metadata: visibleMetadata(volume),
    links: request.links.of('volumes', volume.id),
    user_id: volume.user_id,
    bootable: String(volume.bootable),
    encrypted: volume.encryption_key_id !== null,
    replication_status: volume.replication_status,
    consistencygroup_id: consistencyGroupOf(request, volume),
    multiattach: volume.multiattach,
    attachments: embeddedAttachments(request, volume),
    ...(isAdmin ? { migration_status: volume.migration_status } : {}),
  };
}

/** A volume as show and the detailed list answer it. */
export function volumeDetail(request: CinderRequest, volume: VolumeRow): Record<string, unknown> {
  return {
    ...volumeView(request, volume),
    'os-vol-tenant-attr:tenant_id': volume.project_id,
    ...(request.context.isAdmin
      ? {
          'os-vol-mig-status-attr:migstat': volume.migration_status,
          'os-vol-mig-status-attr:name_id': volume._name_id,
          'os-vol-host-attr:host': volume.host,
        }
      : {}),
    ...(Object.keys(volume.image_metadata).length > 0 ? { volume_image_metadata: volume.image_metadata } : {}),
  };
}

/** A group that was a consistency group once is shown as one. */
function consistencyGroupOf(request: CinderRequest, volume: VolumeRow): string | null {
  const { groups, groupTypes } = request.cloud.store;
  const group = volume.group_id === null ? undefined : groups.get(volume.group_id);
  const wasOne = group && groupTypes.get(group.group_type_id)?.name === RESERVED_GROUP_TYPE;
  return wasOne ? group.id : volume.consistencygroup_id;
}

/** The user's metadata, and the two administrator's keys that users may see. */
function visibleMetadata(volume: VolumeRow): Metadata {
  const admin = Object.entries(volume.admin_metadata).filter(([key]) => key === 'readonly' || key === 'attached_mode');
  return { ...volume.metadata, ...Object.fromEntries(admin) };
}

/** Only attachments that are complete; the host's name is for administrators. */
function embeddedAttachments(request: CinderRequest, volume: VolumeRow): Record<string, unknown>[] {
  const { attachments } = request.cloud.store;
  return attachments
    .where((attachment) => attachment.volume_id === volume.id && attachment.attach_status === 'attached')
    .map((attachment) => ({
      id: volume.id,
      attachment_id: attachment.id,
      volume_id: volume.id,
      server_id: attachment.instance_uuid,
      host_name: request.context.isAdmin ? attachment.attached_host : null,
      device: attachment.mountpoint,
      attached_at: attachment.attach_time,
    }));
}
