import { volumes } from '../../cinder/resources/volumes.ts';
import { VolumeConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { VolumeRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { TimeFilter } from '../time-filter.ts';
import { MigrationStatus, ReplicationStatus, VolumeStatus } from './status.ts';
import type { Loaders } from '../../loaders/loaders.ts';

const family = (loaders: Loaders): Loaders['volume'] => loaders.volume;

showField('volume', { ref: VolumeRef, family, description: 'A volume by its id; null where there is none. `GET /volumes/{id}`.' });

findField('findVolume', {
  ref: VolumeRef,
  family,
  allProjects: true,
  description: 'A volume by its id or name. `GET /volumes/{id}`, then `GET /volumes/detail?name=`.',
});

listField('volumes', {
  type: 'Volume',
  description: 'Volumes. `GET /volumes/detail`. Of a volume whose group was deleted without it, Cinder returns only the id and the name: its status is UNKNOWN, and its page takes further calls (`GET /volumes`).',
  connection: VolumeConnection,
  family,
  order: volumes,
  allProjects: true,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    nameContains: t.string({ description: 'A part of the name; large and small letters are alike to most databases. Administrators, unless the operator opens it (`name~` in `/resource_filters`). Microversion 3.34.' }),
    status: t.field({ type: VolumeStatus.ref, description: 'What it is doing.' }),
    rawStatus: t.string({ description: 'The exact status as Cinder spells it, for values that the enum does not list. Cannot be combined with `status`.' }),
    metadata: t.field({ type: 'StringMap', description: 'The exact keys and values that its metadata must all have.' }),
    bootable: t.boolean({ description: 'Whether a server can boot from it.' }),
    availabilityZone: t.string({ description: 'The exact availability zone.' }),
    groupId: t.id({ description: 'The id of the group. Microversion 3.10.' }),
    size: t.int({ description: 'The size in GiB. Microversion 3.31.' }),
    migrationStatus: t.field({ type: MigrationStatus.ref, description: 'The migration status. Microversion 3.31.' }),
    rawMigrationStatus: t.string({ description: 'The exact migration status as Cinder spells it, for values that the enum does not list. Cannot be combined with `migrationStatus`. Callers to whom Cinder does not show migrations find other spellings, too. Microversion 3.31.' }),
    consumesQuota: t.boolean({ description: 'Whether it counts against the quota. Microversion 3.65.' }),
    createdAt: t.field({ type: TimeFilter, description: 'When it was asked for. Microversion 3.60.' }),
    updatedAt: t.field({ type: TimeFilter, description: 'When its record last changed. Microversion 3.60.' }),
    ids: t.idList({ description: 'Any of these ids. Administrators, unless the operator opens it (`/resource_filters`).' }),
    volumeTypeId: t.id({ description: 'The id of the type. Administrators, unless the operator opens it.' }),
    snapshotId: t.id({ description: 'The id of the snapshot that it was made from. Administrators, unless the operator opens it.' }),
    sourceVolumeId: t.id({ description: 'The id of the volume that it was cloned from. Administrators, unless the operator opens it.' }),
    host: t.string({ description: 'The host, `host@backend#pool`. A host or backend alone finds all of its pools. Administrators, unless the operator opens it.' }),
    clusterName: t.string({ description: 'The cluster of its backend, `cluster@backend#pool`. A cluster or backend alone finds all of its pools. Administrators, unless the operator opens it.' }),
    imageMetadata: t.field({ type: 'StringMap', description: 'The exact keys and values that are all known of the image that it was made from (`glance_metadata`). Administrators, unless the operator opens it. Microversion 3.4.' }),
    multiattach: t.boolean({ description: 'Whether it can be attached to several servers at once. Administrators, unless the operator opens it.' }),
    replicationStatus: t.field({ type: ReplicationStatus.ref, description: 'Whether it is replicated. Administrators, unless the operator opens it.' }),
    rawReplicationStatus: t.string({ description: 'The exact replication status as Cinder spells it, for values that the enum does not list. Cannot be combined with `replicationStatus`. Administrators, unless the operator opens it.' }),
    projectId: t.id({ description: 'The project that owns it, with `allProjects` only. Administrators.' }),
    userId: t.id({ description: 'The user who made it. Administrators, unless the operator opens it.' }),
  }),
});
