import { graphOf, type Translations } from './records.ts';
import type { Json } from './rest.ts';

type Translation = Translations[string];

/** Converts a value to an enum value: Cinder's `in-use` is IN_USE. */
function enumValue(value: unknown): string | null {
  return typeof value === 'string' ? value.toUpperCase().replaceAll('-', '_') : null;
}

const named =
  (field: string): Translation =>
  (value) => ({ [field]: value });
const enumOf =
  (field: string): Translation =>
  (value) => ({ [field]: enumValue(value) });
/** A reference by an ID, which becomes a field with the resource and a field with its global ID. */
const reference =
  (field: string, kind: string): Translation =>
  (id) => ({
    [field]: id === null ? null : { cinderId: id },
    [`${field}Id`]: typeof id === 'string' ? `${kind}:${id}` : null,
  });
const volumeTypeReferences: Translation = (ids) => ({
  volumeTypes: (ids as string[] | null)?.map((cinderId) => ({ cinderId })) ?? null,
  volumeTypeIds: (ids as string[] | null)?.map((id) => `VolumeType:${id}`) ?? null,
});
/** A time that is "" if it is not set. */
const timeOrNothing =
  (field: string): Translation =>
  (value) => ({ [field]: typeof value === 'string' && value !== '' ? `${value}Z` : null });
/** A key without a field. */
const nothing = (): Json => ({});

/** The keys of all types with an ID. */
const common: Translations = {
  id: named('cinderId'),
  status: (status) => ({ status: enumValue(status), rawStatus: status }),
  // The REST URLs of the resource.
  links: nothing,
};

const volumeAttachment: Translations = {
  // The ID of the volume. The ID of the attachment is `attachment_id`.
  id: nothing,
  attachment_id: named('cinderId'),
  volume_id: reference('volume', 'Volume'),
};

/** The conversions of keys of Cinder's records to fields, by type. */
export const translationsOf: Readonly<Record<string, Translations>> = {
  Volume: {
    ...common,
    volume_type: (name, { volume_type_id: id }) => ({ volumeType: { cinderId: id, name } }),
    volume_type_id: (id) => ({ volumeTypeId: `VolumeType:${String(id)}` }),
    snapshot_id: reference('snapshot', 'Snapshot'),
    source_volid: reference('sourceVolume', 'Volume'),
    group_id: reference('group', 'Group'),
    consistencygroup_id: reference('consistencyGroup', 'ConsistencyGroup'),
    bootable: (value) => ({ bootable: value === 'true' }),
    replication_status: enumOf('replicationStatus'),
    migration_status: (status) => ({ migrationStatus: enumValue(status), rawMigrationStatus: status }),
    // A duplicate of `migration_status`.
    'os-vol-mig-status-attr:migstat': nothing,
    'os-vol-mig-status-attr:name_id': named('migrationNameId'),
    'os-vol-tenant-attr:tenant_id': named('projectId'),
    'os-vol-host-attr:host': named('host'),
    volume_image_metadata: named('imageMetadata'),
    attachments: (rows) => ({
      attachments: (rows as Json[] | null)?.map((row) => graphOf(row, volumeAttachment)) ?? [],
    }),
  },
  Snapshot: {
    ...common,
    volume_id: reference('volume', 'Volume'),
    group_snapshot_id: reference('groupSnapshot', 'GroupSnapshot'),
    'os-extended-snapshot-attributes:project_id': named('projectId'),
    'os-extended-snapshot-attributes:progress': (value) => ({ progress: Number.parseInt(String(value)) }),
  },
  Backup: {
    ...common,
    volume_id: reference('volume', 'Volume'),
    snapshot_id: reference('snapshot', 'Snapshot'),
    'os-backup-project-attr:project_id': named('projectId'),
  },
  Attachment: {
    ...common,
    volume_id: reference('volume', 'Volume'),
    instance: named('serverId'),
    attached_at: timeOrNothing('attachedAt'),
    detached_at: timeOrNothing('detachedAt'),
    attach_mode: (mode) => ({ attachMode: mode === 'null' ? null : enumValue(mode) }),
  },
  Group: {
    ...common,
    group_type: reference('groupType', 'GroupType'),
    volume_types: volumeTypeReferences,
    group_snapshot_id: reference('groupSnapshot', 'GroupSnapshot'),
    source_group_id: reference('sourceGroup', 'Group'),
    replication_status: enumOf('replicationStatus'),
    // The IDs of the volumes, which Cinder returns for `list_volume`.
    volumes: (ids) => ({ volumes: { nodes: (ids as string[] | null)?.map((cinderId) => ({ cinderId })) ?? [] } }),
  },
  GroupSnapshot: {
    ...common,
    group_id: reference('group', 'Group'),
    group_type_id: reference('groupType', 'GroupType'),
  },
  GroupType: common,
  VolumeType: {
    ...common,
    'os-volume-type-access:is_public': named('isPublic'),
    qos_specs_id: reference('qosSpec', 'QosSpec'),
  },
  VolumeTypeEncryption: {
    volume_type_id: (id) => ({ volumeType: { cinderId: id } }),
    control_location: enumOf('controlLocation'),
  },
  VolumeTypeAccess: { volume_type_id: (id) => ({ volumeType: { cinderId: id } }) },
  DefaultVolumeType: { volume_type_id: reference('volumeType', 'VolumeType') },
  // Always `volume_types`.
  QosSpecAssociation: { ...common, association_type: nothing },
  QosSpec: { ...common, consumer: enumOf('consumer') },
  ConsistencyGroup: { ...common, volume_types: volumeTypeReferences },
  ConsistencyGroupSnapshot: { ...common, consistencygroup_id: reference('consistencyGroup', 'ConsistencyGroup') },
  Transfer: { ...common, volume_id: reference('volume', 'Volume') },
  Message: {
    ...common,
    message_level: enumOf('messageLevel'),
    resource_type: enumOf('resourceType'),
    resource_uuid: named('resourceId'),
  },
  Service: {
    status: (status) => ({ status: enumValue(status), rawStatus: status }),
    state: (state) => ({ state: enumValue(state), rawState: state }),
    backend_state: (state) => ({ backendState: enumValue(state), rawBackendState: state }),
    replication_status: (status) => ({ replicationStatus: enumValue(status), rawReplicationStatus: status }),
    cluster: (name) => ({ cluster: name === null ? null : { name } }),
  },
  // A map of keys to values.
  VolumeSummary: {
    metadata: (map) => ({
      metadata: Object.entries((map ?? {}) as Record<string, string[]>).map(([key, values]) => ({ key, values })),
    }),
  },
  // An object whose only key is `available`.
  AvailabilityZone: {
    zoneState: (state) => ({ available: (state as { available: boolean } | null)?.available ?? null }),
  },
};
