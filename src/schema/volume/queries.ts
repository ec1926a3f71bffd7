import { volumes } from '../../cinder/resources/volumes.ts';
import { VolumeConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { VolumeRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { MigrationStatus, VolumeStatus } from './status.ts';
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
  description: 'Volumes. `GET /volumes/detail`.',
  connection: VolumeConnection,
  family,
  sortKeys: volumes.sortKeys,
  allProjects: true,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    status: t.field({ type: VolumeStatus.ref, description: 'What it is doing.' }),
    metadata: t.field({ type: 'StringMap', description: 'Keys and values that its metadata must all have.' }),
    bootable: t.boolean({ description: 'Whether a server can boot from it.' }),
    availabilityZone: t.string({ description: 'The availability zone.' }),
    groupId: t.id({ description: 'The id of the group. Microversion 3.10.' }),
    size: t.int({ description: 'The size in GiB. Microversion 3.31.' }),
    migrationStatus: t.field({ type: MigrationStatus.ref, description: 'The migration status. Microversion 3.31.' }),
    consumesQuota: t.boolean({ description: 'Whether it counts against the quota. Microversion 3.65.' }),
    ids: t.idList({ description: 'Any of these ids. Administrators, unless the operator opens it (`/resource_filters`).' }),
    volumeTypeId: t.id({ description: 'The id of the type. Administrators, unless the operator opens it.' }),
    snapshotId: t.id({ description: 'The id of the snapshot that it was made from. Administrators, unless the operator opens it.' }),
    sourceVolumeId: t.id({ description: 'The id of the volume that it was cloned from. Administrators, unless the operator opens it.' }),
    host: t.string({ description: 'Where it is, `host@backend#pool`. Administrators, unless the operator opens it.' }),
    projectId: t.id({ description: 'The project that owns it; with `allProjects`. Administrators, unless the operator opens it.' }),
    userId: t.id({ description: 'The user who made it. Administrators, unless the operator opens it.' }),
  }),
});
