import { action, create, remove, update, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import {
  dateTime,
  decoder,
  flag,
  integer,
  list,
  oneOf,
  optionalStringMap,
  required,
  status,
  text,
  type Decoded,
} from '../decode.ts';
import { atLeast, requireMicroversion } from '../microversion.ts';
import { orNull } from '../or-null.ts';
import { contains, hasEntries, isNumberWithin, isOneOf, isTimeWithin, someItem } from '../predicates.ts';
import type { Resource } from '../resource.ts';
import { fieldValue, leastOf } from '../sort-values.ts';
import { valueIfIntact } from '../value-if-intact.ts';
import { controlLocations } from './volume-types.ts';

const decodeVolumeAttachment = decoder('VolumeAttachment', {
  attachmentId: required(),
  volumeId: required(),
  serverId: text(),
  hostName: text(),
  device: text(),
  attachedAt: dateTime(),
});

/** An attachment in the record of its volume. */
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
  // If the group of a volume was deleted, Cinder returns the volume without this and most other keys.
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

/** The detail record of a volume (`GET /volumes/{id}`). */
export type Volume = Decoded<'Volume', typeof fields>;

/** The statuses that a filter matches by their own names, but that records show by other names. */
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
  // The target of a migration, until the target replaces the volume.
  isHidden: (volume) => isTarget(volume),
  countedSince: '3.45',
  allTenants: true,
  inLists: true,
  filterName: 'volume',
  filters: {
    name: { parameter: 'name', exact: 'name', member: true, verbatim: true },
    nameContains: { parameter: 'name~', member: false, since: '3.34', contains: true, matches: contains('name') },
    search: { matches: contains('name', 'id') },
    rawStatuses: {
      parameter: 'status',
      exact: 'status',
      vocabulary: true,
      shownAs: statusShownAs,
      member: true,
      single: true,
      matches: isOneOf('status'),
    },
    statuses: { parameter: 'status', member: true, single: true, status: true, matches: isOneOf('status') },
    metadata: { parameter: 'metadata', exact: 'metadata', member: true },
    bootable: { parameter: 'bootable', member: true },
    availabilityZone: { parameter: 'availability_zone', exact: 'availabilityZone', vocabulary: true, member: true },
    groupId: { parameter: 'group_id', member: true, since: '3.10', idOf: 'Group' },
    size: { parameter: 'size', member: true, since: '3.31', matches: isOneOf('size') },
    sizeRange: { matches: isNumberWithin('size') },
    encrypted: { matches: isOneOf('encrypted') },
    serverId: { matches: someItem('attachments', 'serverId') },
    migrationStatus: { parameter: 'migration_status', member: true, since: '3.31', status: true },
    rawMigrationStatus: {
      parameter: 'migration_status',
      exact: 'migrationStatus',
      vocabulary: true,
      member: true,
      since: '3.31',
    },
    consumesQuota: { parameter: 'consumes_quota', member: true, since: '3.65' },
    createdAt: { parameter: 'created_at', member: true, since: '3.60', time: true, matches: isTimeWithin('createdAt') },
    updatedAt: { parameter: 'updated_at', member: true, since: '3.60', time: true, matches: isTimeWithin('updatedAt') },
    imageMetadata: {
      parameter: 'glance_metadata',
      exact: 'imageMetadata',
      member: false,
      since: '3.4',
      matches: hasEntries('imageMetadata'),
    },
    multiattach: { parameter: 'multiattach', member: false, matches: isOneOf('multiattach') },
    replicationStatus: {
      parameter: 'replication_status',
      member: false,
      status: true,
      matches: isOneOf('replicationStatus'),
    },
    rawReplicationStatus: {
      parameter: 'replication_status',
      exact: 'replicationStatus',
      vocabulary: true,
      member: false,
      matches: isOneOf('replicationStatus'),
    },
    ids: { parameter: 'id', member: false, idOf: 'Volume', matches: isOneOf('id') },
    volumeTypeId: {
      parameter: 'volume_type_id',
      member: false,
      idOf: 'VolumeType',
      matches: isOneOf('volumeTypeId'),
      matchesSince: '3.63',
    },
    snapshotId: { parameter: 'snapshot_id', member: false, idOf: 'Snapshot', matches: isOneOf('snapshotId') },
    sourceVolumeId: { parameter: 'source_volid', member: false, idOf: 'Volume', matches: isOneOf('sourceVolumeId') },
    host: { parameter: 'host', member: false },
    clusterName: { parameter: 'cluster_name', member: false },
    projectId: { parameter: 'project_id', exact: 'projectId', vocabulary: true, member: 'never', owner: true },
    userId: { parameter: 'user_id', exact: 'userId', vocabulary: true, member: false, matches: isOneOf('userId') },
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
  computedSortKeys: {
    volumeType: fieldValue('volumeTypeName'),
    server: leastOf('attachments', 'serverId'),
    host: fieldValue('host'),
    project: fieldValue('projectId'),
  },
  markerlessSortKeys: ['name', 'updated_at', 'bootable', 'availability_zone'],
};

/** Whether a volume is the target of a migration. A volume with an invalid `migration_status` is not hidden. */
function isTarget(volume: Volume): boolean {
  return valueIfIntact(volume, 'migrationStatus')?.startsWith('target:') === true;
}

const decodeEncryption = decoder('VolumeEncryption', {
  encryptionKeyId: text(),
  provider: text(),
  controlLocation: oneOf(controlLocations),
  cipher: text(),
  keySize: integer(),
});

/** The encryption of a volume: the key of the volume, and the properties of its type. */
export type VolumeEncryption = ReturnType<typeof decodeEncryption>;

/** `GET /volumes/{id}/encryption`. Null if the volume does not exist. */
export async function encryptionOf(client: CinderClient, id: string): Promise<VolumeEncryption | null> {
  return orNull(async () => {
    const { body } = await client.call('GET', '/volumes/{id}/encryption', { params: { id } });
    return decodeEncryption(body);
  });
}

/** The properties of a new volume. Undefined keys are not sent. Sizes are in GiB. */
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
 * `POST /volumes`. The volume becomes `creating`.
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

/** `PUT /volumes/{id}`. `metadata` replaces the whole map. */
export function updateVolume(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, volumes, id, changes);
}

/**
 * `POST /volumes/{id}/action` with `os-extend`. Volumes in use require microversion 3.42.
 *
 * @param size the new size in GiB
 */
export function extendVolume(client: CinderClient, id: string, size: number): Promise<Accepted> {
  return action(client, volumes, id, { 'os-extend': { new_size: size } });
}

/**
 * `DELETE /volumes/{id}`. `cascade` also deletes the snapshots. `force` ignores the status, and is for administrators
 * only.
 *
 * Before microversion 3.23, `force` uses `os-force_delete`, which cannot delete the snapshots.
 *
 * @throws CinderError also `MICROVERSION_TOO_LOW` for `force` with `cascade` before 3.23
 */
export function deleteVolume(
  client: CinderClient,
  id: string,
  { cascade, force }: { cascade: boolean; force: boolean },
): Promise<Accepted> {
  const { microversion } = client.endpoint;
  if (force && cascade) requireMicroversion(microversion, '3.23', 'Deleting by force with its snapshots');
  if (force && !atLeast(microversion, '3.23')) return action(client, volumes, id, { 'os-force_delete': null });
  // A flag that is not set is not sent. Cinder refuses `force` to users even if the value is false.
  return remove(client, volumes, id, { ...(cascade && { cascade }), ...(force && { force }) });
}
