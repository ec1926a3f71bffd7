import { snapshots } from '../../cinder/resources/snapshots.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { SnapshotConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { SnapshotRef } from '../refs.ts';
import { findField, showField } from '../root-fields.ts';
import { SnapshotStatus } from './snapshot.ts';

const family = (loaders: Loaders): Loaders['snapshot'] => loaders.snapshot;

showField('snapshot', { ref: SnapshotRef, family, description: 'A snapshot by its id; null where there is none. `GET /snapshots/{id}`.' });

findField('findSnapshot', {
  ref: SnapshotRef,
  family,
  allProjects: true,
  description: 'A snapshot by its id or name. `GET /snapshots/{id}`, then `GET /snapshots/detail?name=`.',
});

listField('snapshots', {
  type: 'Snapshot',
  description: 'Snapshots. `GET /snapshots/detail`.',
  connection: SnapshotConnection,
  family,
  order: snapshots,
  allProjects: true,
  filter: (t) => ({
    name: t.string({ description: 'The exact name.' }),
    nameContains: t.string({ description: 'A part of the name; large and small letters are alike to most databases. Administrators, unless the operator opens it (`name~` in `/resource_filters`). Microversion 3.34.' }),
    status: t.field({ type: SnapshotStatus.ref, description: 'What it is doing.' }),
    rawStatus: t.string({ description: 'The exact status as Cinder spells it, for values that the enum does not list. Cannot be combined with `status`.' }),
    volumeId: t.id({ description: 'The id of the volume that it is of.' }),
    metadata: t.field({ type: 'StringMap', description: 'The exact keys and values that its metadata must all have. Microversion 3.22.' }),
    availabilityZone: t.string({ description: 'The availability zone of its volume. Most databases of Cinder ignore case, accents and trailing blanks. Beside it, Cinder understands `nameContains`, `metadata`, `host` and `clusterName` only. Microversion 3.31.' }),
    consumesQuota: t.boolean({ description: 'Whether it counts against the quota. Microversion 3.65.' }),
    id: t.id({ description: 'The id. Administrators, unless the operator opens it (`/resource_filters`).' }),
    groupSnapshotId: t.id({ description: 'The id of the group snapshot that it is a part of. Administrators, unless the operator opens it. Microversion 3.14.' }),
    host: t.string({ description: 'The host of its volume, `host@backend#pool`. A host or backend alone finds all of its pools. Beside it, as beside `availabilityZone`. Administrators, unless the operator opens it.' }),
    clusterName: t.string({ description: 'The cluster of its volume\'s backend; beside it, as beside `availabilityZone`. Administrators, unless the operator opens it.' }),
    projectId: t.id({ description: 'The project that owns it, with `allProjects` only. Administrators.' }),
    userId: t.id({ description: 'The user who made it. Administrators, unless the operator opens it.' }),
  }),
});
