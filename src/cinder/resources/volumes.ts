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
import { hasEntries, isNumberWithin, isOneOf, isTimeWithin, someItem } from '../predicates.ts';
import * as filter from '../common-filters.ts';
import { visibilityExcept } from '../visibility.ts';
import { getsOrIdList } from '../id-lookup.ts';
import { byUpdatedAt } from '../change-detection.ts';
import { pythonLiterals } from '../filter-syntax.ts';
import { byField, byLeastOf, byMarker, byPosition } from '../sort-keys.ts';
import { listWithMissingGroups } from '../missing-group.ts';
import { countedPages } from '../paging.ts';
import { resourceType } from '../resource-type.ts';
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

export const volumes = resourceType<Volume>({
  kind: 'Volume',
  noun: 'volume',
  route: '/volumes',
  listRoute: '/volumes/detail',
  key: 'volume',
  listKey: 'volumes',
  decode: decoder('Volume', fields),
  parent: 'groupId',
  paging: { ...countedPages, read: listWithMissingGroups },
  visibility: visibilityExcept(isTarget),
  idLookup: getsOrIdList,
  changeDetection: byUpdatedAt,
  filterName: 'volume',
  filterSyntax: pythonLiterals,
  filters: {
    name: filter.name({ verbatim: true }),
    nameContains: filter.nameContains,
    search: filter.search,
    rawStatuses: filter.rawStatus({ shownAs: statusShownAs }),
    statuses: filter.status(),
    metadata: { parameter: 'metadata', exact: 'metadata', member: true },
    bootable: { parameter: 'bootable', member: true },
    availabilityZone: filter.word('availability_zone', 'availabilityZone', { member: true }),
    groupId: { parameter: 'group_id', member: true, since: '3.10', fieldSince: '3.13', idOf: 'Group' },
    size: { parameter: 'size', member: true, since: '3.31', matches: isOneOf('size') },
    sizeRange: { matches: isNumberWithin('size') },
    encrypted: { matches: isOneOf('encrypted') },
    serverId: { matches: someItem('attachments', 'serverId') },
    migrationStatus: { parameter: 'migration_status', member: true, since: '3.31', status: true },
    rawMigrationStatus: filter.word('migration_status', 'migrationStatus', { member: true, since: '3.31' }),
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
    rawReplicationStatus: filter.word('replication_status', 'replicationStatus', {
      matches: isOneOf('replicationStatus'),
    }),
    ids: filter.ids('Volume', { single: false }),
    volumeTypeId: filter.idOf('VolumeType', 'volume_type_id', 'volumeTypeId', { fieldSince: '3.63' }),
    snapshotId: filter.idOf('Snapshot', 'snapshot_id', 'snapshotId'),
    sourceVolumeId: filter.idOf('Volume', 'source_volid', 'sourceVolumeId'),
    host: { parameter: 'host', member: false },
    clusterName: { parameter: 'cluster_name', member: false },
    projectId: filter.projectId('projectId'),
    userId: filter.word('user_id', 'userId', { matches: isOneOf('userId') }),
  },
  sortKeys: {
    id: byMarker('id'),
    name: byPosition('name'),
    status: byMarker('status'),
    size: byMarker('size'),
    createdAt: byMarker('created_at'),
    updatedAt: byPosition('updated_at'),
    bootable: byPosition('bootable'),
    availabilityZone: byPosition('availability_zone'),
    volumeType: byField('volumeTypeName'),
    server: byLeastOf('attachments', 'serverId'),
    host: byField('host'),
    project: byField('projectId'),
  },
});

/** Whether a volume is the target of a migration, until it replaces the volume. A volume with an invalid `migration_status` is not hidden. */
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
