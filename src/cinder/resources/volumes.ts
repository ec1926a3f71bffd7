import { action, create, remove, update, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { dateTime, decoder, flag, integer, list, optionalStringMap, required, status, text, type Decoded } from '../decode.ts';
import { atLeast, requireMicroversion } from '../microversion.ts';
import { orNull } from '../or-null.ts';
import type { Resource } from '../resource.ts';
import { valueIfIntact } from '../value-if-intact.ts';

const decodeVolumeAttachment = decoder('VolumeAttachment', {
  attachmentId: required(),
  volumeId: required(),
  serverId: text(),
  hostName: text(),
  device: text(),
  attachedAt: dateTime(),
});

/** An attachment as the volume's own record carries it. */
export type VolumeAttachment = ReturnType<typeof decodeVolumeAttachment>;

const fields = {
  id: required(),
  status: status(),
  size: integer(),
  name: text(),
  description: text(),
  availabilityZone: text(),
  createdAt: dateTime(),
  updatedAt: dateTime(),
  volumeTypeName: text('volume_type'),
  volumeTypeId: text(),
  snapshotId: text(),
  sourceVolumeId: text('source_volid'),
  // Of a volume whose group was deleted Cinder shows neither this nor most other fields.
  metadata: optionalStringMap(),
  userId: text(),
  bootable: flag(),
  encrypted: flag(),
  multiattach: flag(),
  replicationStatus: text(),
  consistencyGroupId: text('consistencygroup_id'),
  attachments: list(decodeVolumeAttachment),
  migrationStatus: text(),
  groupId: text(),
  providerId: text(),
  sharedTargets: flag(),
  serviceUuid: text(),
  clusterName: text(),
  encryptionKeyId: text(),
  consumesQuota: flag(),
  projectId: text('os-vol-tenant-attr:tenant_id'),
  host: text('os-vol-host-attr:host'),
  migrationNameId: text('os-vol-mig-status-attr:name_id'),
  imageMetadata: optionalStringMap('volume_image_metadata'),
};

/** A volume's detail record (`GET /volumes/{id}`). */
export type Volume = Decoded<'Volume', typeof fields>;

/** Statuses that Cinder finds by their own names, and shows by others. */
const statusShownAs = { managing: 'creating', error_managing: 'error', error_managing_deleting: 'deleting' };

export const volumes: Resource<Volume> = {
  kind: 'Volume',
  noun: 'volume',
  route: '/volumes',
  listRoute: '/volumes/detail',
  key: 'volume',
  listKey: 'volumes',
  groupMayBeMissing: true,
  decode: decoder('Volume', fields),
  // What a migration copies to, until it takes the place of the volume.
  isHidden: (volume) => isTarget(volume),
  countedSince: '3.45',
  allTenants: true,
  inLists: true,
  filterName: 'volume',
  filters: {
    name: { wire: 'name', exact: 'name', member: true, verbatim: true },
    nameContains: { wire: 'name~', member: false, since: '3.34', contains: true },
    status: { wire: 'status', member: true, status: true },
    rawStatus: { wire: 'status', exact: 'status', vocabulary: true, shownAs: statusShownAs, member: true },
    metadata: { wire: 'metadata', exact: 'metadata', member: true },
    bootable: { wire: 'bootable', member: true },
    availabilityZone: { wire: 'availability_zone', exact: 'availabilityZone', vocabulary: true, member: true },
    groupId: { wire: 'group_id', member: true, since: '3.10', idOf: 'Group' },
    size: { wire: 'size', member: true, since: '3.31' },
    migrationStatus: { wire: 'migration_status', member: true, since: '3.31', status: true },
    rawMigrationStatus: { wire: 'migration_status', exact: 'migrationStatus', vocabulary: true, member: true, since: '3.31' },
    consumesQuota: { wire: 'consumes_quota', member: true, since: '3.65' },
    createdAt: { wire: 'created_at', member: true, since: '3.60', time: true },
    updatedAt: { wire: 'updated_at', member: true, since: '3.60', time: true },
    imageMetadata: { wire: 'glance_metadata', exact: 'imageMetadata', member: false, since: '3.4' },
    multiattach: { wire: 'multiattach', member: false },
    replicationStatus: { wire: 'replication_status', member: false, status: true },
    rawReplicationStatus: { wire: 'replication_status', exact: 'replicationStatus', vocabulary: true, member: false },
    ids: { wire: 'id', member: false, idOf: 'Volume' },
    volumeTypeId: { wire: 'volume_type_id', member: false, idOf: 'VolumeType' },
    snapshotId: { wire: 'snapshot_id', member: false, idOf: 'Snapshot' },
    sourceVolumeId: { wire: 'source_volid', member: false, idOf: 'Volume' },
    host: { wire: 'host', member: false },
    clusterName: { wire: 'cluster_name', member: false },
    projectId: { wire: 'project_id', exact: 'projectId', vocabulary: true, member: 'never', owner: true },
    userId: { wire: 'user_id', exact: 'userId', vocabulary: true, member: false },
  },
  sortKeys: {
    id: 'id',
    name: 'name',
    status: 'status',
    size: 'size',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    bootable: 'bootable',
    availabilityZone: 'availability_zone',
  },
  markerlessSortKeys: ['name', 'updated_at', 'bootable', 'availability_zone'],
};

/** Whether a migration copies to it; a volume whose `migration_status` makes no sense is shown. */
function isTarget(volume: Volume): boolean {
  return valueIfIntact(volume, 'migrationStatus')?.startsWith('target:') === true;
}

const decodeEncryption = decoder('VolumeEncryption', {
  encryptionKeyId: text(),
  provider: text(),
  controlLocation: text(),
  cipher: text(),
  keySize: integer(),
});

/** How a volume is encrypted: its key, and what its type says. */
export type VolumeEncryption = ReturnType<typeof decodeEncryption>;

/** `GET /volumes/{id}/encryption`; null where there is no such volume. */
export async function encryptionOf(client: CinderClient, id: string): Promise<VolumeEncryption | null> {
  return orNull(async () => {
    const { body } = await client.call('GET', '/volumes/{id}/encryption', { params: { id } });
    return decodeEncryption(body);
  });
}

/** What a new volume is made of; undefined keys are not sent. Sizes in GiB. */
export interface NewVolume {
  size?: number | undefined;
  name?: string | undefined;
  description?: string | undefined;
  volume_type?: string | undefined;
  availability_zone?: string | undefined;
  metadata?: Readonly<Record<string, string>> | undefined;
  snapshot_id?: string | undefined;
  source_volid?: string | undefined;
  imageRef?: string | undefined;
  backup_id?: string | undefined;
  group_id?: string | undefined;
}

/**
 * `POST /volumes`: Cinder accepts, the volume is `creating`.
 *
 * @param schedulerHints sent as `OS-SCH-HNT:scheduler_hints`
 */
export function createVolume(
  client: CinderClient,
  volume: NewVolume,
  schedulerHints?: Readonly<Record<string, unknown>>,
): Promise<Accepted> {
  return create(client, volumes, { ...volume }, schedulerHints && { 'OS-SCH-HNT:scheduler_hints': schedulerHints });
}

/** `PUT /volumes/{id}`; `metadata` takes the place of the whole map. */
export function updateVolume(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, volumes, id, changes);
}

/** `POST /volumes/{id}/action` with `os-extend`; `size` in GiB. Volumes in use from microversion 3.42 on. */
export function extendVolume(client: CinderClient, id: string, size: number): Promise<Accepted> {
  return action(client, volumes, id, { 'os-extend': { new_size: size } });
}

/**
 * `DELETE /volumes/{id}`; `cascade` takes the snapshots along, `force` (administrators) ignores the status. A cloud older
 * than 3.23 deletes by force with `os-force_delete`, which would leave the snapshots.
 *
 * @throws CinderError also `MICROVERSION_TOO_LOW` for both at once on such a cloud
 */
export function deleteVolume(
  client: CinderClient,
  id: string,
  { cascade, force }: { cascade: boolean; force: boolean },
): Promise<Accepted> {
  const { microversion } = client.endpoint;
  if (force && cascade) requireMicroversion(microversion, '3.23', 'Deleting by force with its snapshots');
  if (force && !atLeast(microversion, '3.23')) return action(client, volumes, id, { 'os-force_delete': null });
  // A flag that is not set is not sent: whoever may not force is refused for naming it at all.
  return remove(client, volumes, id, { ...(cascade && { cascade }), ...(force && { force }) });
}
