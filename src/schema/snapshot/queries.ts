import { snapshots } from '../../cinder/resources/snapshots.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { SnapshotConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
import { listField } from '../list-field.ts';
import { SnapshotRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { SnapshotStatus } from './snapshot.ts';
import { SizeFilter } from '../size-filter.ts';
import { TimeFilter } from '../time-filter.ts';

const typeLoaders = (loaders: Loaders): Loaders['snapshot'] => loaders.snapshot;

showField('snapshot', {
  ref: SnapshotRef,
  typeLoaders,
  description: 'A snapshot by ID.',
  cinder: { rest: [{ call: 'GET /snapshots/{id}', sdk: ['get_snapshot'] }], nullIf: ['the snapshot does not exist'] },
});

findField('findSnapshot', {
  ref: SnapshotRef,
  typeLoaders,
  allProjects: true,
  description: 'A snapshot by ID or name.',
  cinder: {
    rest: [
      { call: 'GET /snapshots/{id}', sdk: ['find_snapshot'] },
      { call: 'GET /snapshots/detail', when: 'if no ID matches' },
    ],
  },
});

listField('snapshots', {
  type: 'Snapshot',
  description: 'A list of snapshots.',
  cinder: {
    rest: [{ call: 'GET /snapshots/detail', sdk: ['snapshots'] }],
    covers: [{ call: 'GET /snapshots', sdk: ['snapshots(details=False)'] }],
  },
  connection: SnapshotConnection,
  typeLoaders,
  resource: snapshots,
  filter: (t) => ({
    name: t.string({ description: 'The exact name of the snapshot.' }),
    nameContains: t.string({ description: 'A part of the name. Most databases of Cinder ignore case.' }),
    search: t.string({ description: 'A part of the name or ID, in upper or lower case.' }),
    statuses: t.field({
      type: [SnapshotStatus.ref],
      description: 'The statuses, of which the snapshot must have one.',
    }),
    rawStatuses: t.stringList({
      description:
        'The exact statuses as reported by Cinder, such as `error`, of which the snapshot must have one. Cannot be combined with `statuses`.',
    }),
    volumeId: t.id({ description: 'The volume of the snapshot.' }),
    metadata: t.field({ type: 'StringMap', description: 'The exact keys and values that the metadata must contain.' }),
    availabilityZone: t.string({
      description: 'The availability zone of the volume.',
      extensions: cinder({ isLoose: true }),
    }),
    consumesQuota: t.boolean({ description: 'Whether the snapshot counts against the quota.' }),
    ids: t.idList({ description: 'The IDs of snapshots, of which the snapshot must have one.' }),
    groupSnapshotId: t.id({ description: 'The group snapshot of the snapshot.' }),
    host: t.string({
      description:
        'The host of the volume, such as `node-1@lvm#pool-1`. A host or backend without a pool matches all of its pools.',
    }),
    clusterName: t.string({ description: 'The cluster of the volume, such as `cluster-1@lvm#pool-1`.' }),
    projectId: t.id({
      description: 'The project that owns the snapshot. Requires `allProjects`.',
      extensions: cinder({ idOf: 'project' }),
    }),
    userId: t.id({ description: 'The user who created the snapshot.', extensions: cinder({ idOf: 'user' }) }),
    sizeRange: t.field({ type: SizeFilter, description: 'The bounds of the size, in GiB.' }),
    createdAt: t.field({ type: TimeFilter, description: 'The date and time when the snapshot was created.' }),
    updatedAt: t.field({ type: TimeFilter, description: 'The date and time when the snapshot was last updated.' }),
  }),
});
