import { given } from '../../cinder/changes.ts';
import { completeExtend, completeMigration, migrateVolume, retypeVolume } from '../../cinder/resources/volume-actions.ts';
import { onePlace, placeOf } from '../../resolvers/backend-place.ts';
import { idOrName } from '../../resolvers/ids.ts';
import { retype } from '../../resolvers/inputs.ts';
import { builder } from '../builder.ts';
import { VolumeRef } from '../refs.ts';
import { action } from '../subject.ts';
import { volume } from './mutations.ts';

const MigrationPolicy = builder.enumType('MigrationPolicy', {
  description: 'Whether a volume may move to another backend.',
  values: {
    NEVER: { value: 'never', description: 'It stays where it is; what needs a move does not happen.' },
    ON_DEMAND: { value: 'on-demand', description: 'It moves if it has to.' },
  } as const,
});

action(volume, 'retypeVolume', {
  description: 'Changes a volume\'s type. `POST /volumes/{id}/action`, `os-retype`. Members; AVAILABLE or IN_USE. It goes to RETYPING and back; where the new type needs another backend and it may not move, its type stays.',
  input: (t) => ({
    newType: t.string({ required: true, description: 'The name or id of the type that it is to have.' }),
    migrationPolicy: t.field({ type: MigrationPolicy, description: 'Whether it may move to another backend for that; without it, never.' }),
  }),
  check: retype,
  run: ({ client }, { id, newType, migrationPolicy }) =>
    retypeVolume(client, id, idOrName('VolumeType', newType), migrationPolicy ?? undefined),
  transition: {
    status: ['available', 'in-use'],
    failures: ['error'],
    changed: ({ volumeTypeName, volumeTypeId }, { newType }) =>
      [volumeTypeName, volumeTypeId].includes(idOrName('VolumeType', newType)),
  },
});

action(volume, 'migrateVolume', {
  description: 'Moves a volume to another backend. `POST /volumes/{id}/action`, `os-migrate_volume`. Administrators; no snapshots, no group. Its migration status goes from STARTING over MIGRATING to SUCCESS, or ERROR: a `wait` looks at that.',
  input: (t) => ({
    host: t.string({ description: 'Where to: `host@backend#pool`. Either this or a cluster.' }),
    cluster: t.string({ description: 'The cluster to move it to. Microversion 3.16.' }),
    forceHostCopy: t.boolean({ description: 'Whether Cinder copies the data itself, and does not leave it to the backend; without it, no.' }),
    lockVolume: t.boolean({ description: 'Whether it is in MAINTENANCE meanwhile, so that nothing interrupts the migration; without it, no.' }),
  }),
  check: onePlace,
  run: (context, { id, forceHostCopy, lockVolume, ...place }) =>
    migrateVolume(context.client, id, placeOf(context, place), given({ forceHostCopy, lockVolume })),
  transition: { attribute: 'migrationStatus', status: ['success'], failures: ['error'] },
});

action(volume, 'completeVolumeMigration', {
  description: 'Puts the copy of a volume in its place, as Nova does once it has copied the data. `POST /volumes/{id}/action`, `os-migrate_volume_completion`. Administrators; both must be in a migration. Cinder answers once it is done.',
  input: (t) => ({
    newVolumeId: t.id({ required: true, description: 'The copy, whose migration status is `target:` and this volume\'s id.' }),
    error: t.boolean({ required: true, defaultValue: false, description: 'That copying failed: the copy is thrown away.' }),
  }),
  ids: { newVolumeId: 'Volume' },
  run: ({ client }, { id, newVolumeId, error }) => completeMigration(client, id, newVolumeId, error),
  payload: (t) => ({
    savedVolume: t.field({
      type: VolumeRef,
      description: 'The volume that is kept (`save_volume_id`). One call (`GET /volumes/{id}`).',
      resolve: ({ result }, _, { loaders }) => (result === undefined ? null : loaders.volume.byId.load(result)),
    }),
  }),
});

action(volume, 'completeVolumeExtend', {
  description: 'Ends the extending of a volume in use, as Nova does. `POST /volumes/{id}/action`, `os-extend_volume_completion`. Administrators and services; EXTENDING. Microversion 3.71. It goes to IN_USE or AVAILABLE, or to ERROR_EXTENDING.',
  input: (t) => ({
    error: t.boolean({ required: true, defaultValue: false, description: 'That it failed: the volume keeps its size.' }),
  }),
  since: '3.71',
  run: ({ client }, { id, error }) => completeExtend(client, id, error),
  transition: { status: ['in-use', 'available'], failures: ['error', 'error_extending'] },
});
