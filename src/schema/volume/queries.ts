import { volumes } from '../../cinder/resources/volumes.ts';
import { VolumeConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
import { listField } from '../list-field.ts';
import { VolumeRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { TimeFilter } from '../time-filter.ts';
import { MigrationStatus, ReplicationStatus, VolumeStatus } from './status.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { SizeFilter } from '../size-filter.ts';

const typeLoaders = (loaders: Loaders): Loaders['volume'] => loaders.volume;

showField('volume', {
  ref: VolumeRef,
  typeLoaders,
  description: 'A volume by ID.',
  cinder: { rest: [{ call: 'GET /volumes/{id}', sdk: ['get_volume'] }], nullIf: ['the volume does not exist'] },
});

findField('findVolume', {
  ref: VolumeRef,
  typeLoaders,
  allProjects: true,
  description: 'A volume by ID or name.',
  cinder: {
    rest: [
      { call: 'GET /volumes/{id}', sdk: ['find_volume'] },
      { call: 'GET /volumes/detail', when: 'if no ID matches' },
    ],
  },
});

listField('volumes', {
  type: 'Volume',
  description:
    'A list of volumes. A volume whose group was deleted without the volume has only an ID and a name, and the status `UNKNOWN`.',
  cinder: {
    rest: [
      { call: 'GET /volumes/detail', sdk: ['volumes'] },
      {
        call: 'GET /volumes',
        when: 'if the group of a volume was deleted without the volume',
        sdk: ['volumes(details=False)'],
      },
    ],
  },
  connection: VolumeConnection,
  typeLoaders,
  resource: volumes,
  filter: (t) => ({
    name: t.string({ description: 'The exact name of the volume.' }),
    nameContains: t.string({ description: 'A part of the name. Most databases of Cinder ignore case.' }),
    search: t.string({ description: 'A part of the name or ID, in upper or lower case.' }),
    statuses: t.field({ type: [VolumeStatus.ref], description: 'The statuses, of which the volume must have one.' }),
    rawStatuses: t.stringList({
      description:
        'The exact statuses as reported by Cinder, such as `error`, of which the volume must have one. Cannot be combined with `statuses`.',
    }),
    metadata: t.field({ type: 'StringMap', description: 'The exact keys and values that the metadata must contain.' }),
    bootable: t.boolean({ description: 'Whether a server can boot from the volume.' }),
    encrypted: t.boolean({ description: 'Whether the volume is encrypted.' }),
    serverId: t.id({ description: 'The ID of a server in Nova to which the volume is attached.' }),
    availabilityZone: t.string({ description: 'The exact name of the availability zone.' }),
    groupId: t.id({ description: 'The group of the volume.' }),
    size: t.int({ description: 'The size of the volume, in GiB.' }),
    sizeRange: t.field({ type: SizeFilter, description: 'The bounds of the size, in GiB.' }),
    migrationStatus: t.field({ type: MigrationStatus.ref, description: 'The migration status of the volume.' }),
    rawMigrationStatus: t.string({
      description:
        'The exact migration status as reported by Cinder. Cannot be combined with `migrationStatus`. For users who are not administrators, most databases of Cinder ignore case and accents.',
    }),
    consumesQuota: t.boolean({ description: 'Whether the volume counts against the quota.' }),
    createdAt: t.field({ type: TimeFilter, description: 'The date and time when the volume was created.' }),
    updatedAt: t.field({ type: TimeFilter, description: 'The date and time when the volume was last updated.' }),
    ids: t.idList({ description: 'The IDs of volumes, of which the volume must have one.' }),
    volumeTypeId: t.id({ description: 'The type of the volume.' }),
    snapshotId: t.id({ description: 'The snapshot from which the volume was created.' }),
    sourceVolumeId: t.id({ description: 'The volume from which the volume was cloned.' }),
    host: t.string({
      description:
        'The host of the volume, such as `node-1@lvm#pool-1`. A host or backend without a pool matches all of its pools.',
    }),
    clusterName: t.string({
      description:
        'The cluster of the volume, such as `cluster-1@lvm#pool-1`. A cluster or backend without a pool matches all of its pools.',
    }),
    imageMetadata: t.field({
      type: 'StringMap',
      description: 'The exact keys and values that the image metadata must contain.',
    }),
    multiattach: t.boolean({ description: 'Whether the volume can be attached to several servers at once.' }),
    replicationStatus: t.field({ type: ReplicationStatus.ref, description: 'The replication status of the volume.' }),
    rawReplicationStatus: t.string({
      description: 'The exact replication status as reported by Cinder. Cannot be combined with `replicationStatus`.',
    }),
    projectId: t.id({
      description: 'The project that owns the volume. Requires `allProjects`.',
      extensions: cinder({ idOf: 'project' }),
    }),
    userId: t.id({ description: 'The user who created the volume.', extensions: cinder({ idOf: 'user' }) }),
  }),
});
