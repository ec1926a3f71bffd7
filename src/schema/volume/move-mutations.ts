import { omitNullish } from '../../cinder/writes.ts';
import {
  completeExtend,
  completeMigration,
  migrateVolume,
  retypeVolume,
} from '../../cinder/resources/volume-actions.ts';
import { targetOf } from '../../resolvers/common/backend-target.ts';
import { idOrNameOf } from '../../resolvers/common/type-reference.ts';
import { BackendTargetInput } from '../backend-target-input.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { operationFailed, volumeHidden } from '../facts/null-conditions.ts';
import { VolumeRef } from '../refs.ts';
import { action } from '../subject.ts';
import { VolumeTypeReferenceInput } from '../type-reference-inputs.ts';
import { volume } from './mutations.ts';

const MigrationPolicy = builder.enumType('MigrationPolicy', {
  description: 'Whether a retype may migrate the volume to another backend.',
  values: {
    NEVER: {
      value: 'never',
      description: 'The volume stays on its backend. A retype that requires a migration fails.',
    },
    ON_DEMAND: { value: 'on-demand', description: 'The volume is migrated if the new type requires it.' },
  } as const,
});

action(volume, 'retypeVolume', {
  description:
    'Changes the type of a volume. The volume must be `AVAILABLE` or `IN_USE`. The type is kept if the new one requires another backend and `migrationPolicy` is `NEVER`.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-retype',
        transition: 'retyping → available or in-use (the former status)',
        sdk: ['retype_volume'],
      },
    ],
    roles: ['member'],
  },
  input: (t) => ({
    newType: t.field({ type: VolumeTypeReferenceInput, required: true, description: 'The new volume type.' }),
    migrationPolicy: t.field({
      type: MigrationPolicy,
      description: 'Whether the volume may be migrated. Defaults to `NEVER`.',
    }),
  }),
  ids: { newType: { id: 'VolumeType' } },
  run: ({ client }, { id, newType, migrationPolicy }) =>
    retypeVolume(client, id, idOrNameOf(newType), migrationPolicy ?? undefined),
  transition: {
    status: ['available', 'in-use'],
    failures: ['error'],
    changed: ({ volumeTypeName, volumeTypeId }, { newType }) =>
      [volumeTypeName, volumeTypeId].includes(idOrNameOf(newType)),
  },
});

action(volume, 'migrateVolume', {
  description:
    'Migrates a volume to another backend. The volume must have no snapshots and be in no group. A `wait` follows the migration status.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-migrate_volume',
        transition:
          'migration_status starting → migrating → completing → success or error; status maintenance while `lockVolume` on an available volume',
        sdk: ['migrate_volume'],
      },
    ],
    roles: ['admin'],
  },
  input: (t) => ({
    target: t.field({
      type: BackendTargetInput,
      required: true,
      description: 'The host or cluster to which the volume is migrated, including the pool.',
    }),
    forceHostCopy: t.boolean({
      description: 'Whether Cinder copies the data instead of the backend. Defaults to false.',
    }),
    lockVolume: t.boolean({
      description:
        'Whether the volume is set to `MAINTENANCE` during the migration, so that no other action interrupts it. Defaults to false.',
    }),
  }),
  run: (context, { id, target, forceHostCopy, lockVolume }) =>
    migrateVolume(context.client, id, targetOf(context, target), omitNullish({ forceHostCopy, lockVolume })),
  transition: { attribute: 'migrationStatus', status: ['success'], failures: ['error'] },
});

action(volume, 'completeVolumeMigration', {
  description:
    'Completes a migration for which Nova has copied the data: the copy replaces the volume. Both volumes must be part of a migration. Cinder responds after the replacement.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-migrate_volume_completion',
        transition: 'migration_status completing → success',
        sdk: ['complete_volume_migration'],
      },
    ],
    roles: ['admin'],
  },
  input: (t) => ({
    newVolumeId: t.id({
      required: true,
      description: 'The copy, whose raw migration status is `target:` followed by the ID of the volume.',
    }),
    error: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the copy failed. If true, the copy is deleted and the volume is kept.',
    }),
  }),
  ids: { newVolumeId: 'Volume' },
  run: ({ client }, { id, newVolumeId, error }) => completeMigration(client, id, newVolumeId, error),
  payload: (t) => ({
    savedVolume: t.field({
      type: VolumeRef,
      description: 'The volume that is kept.',
      extensions: cinder({ rest: ['GET /volumes/{id}'], calls: 'one', nullIf: [operationFailed, volumeHidden] }),
      resolve: ({ result }, _, { loaders }) => (result === undefined ? null : loaders.volume.byId.load(result)),
    }),
  }),
});

action(volume, 'completeVolumeExtend', {
  description:
    'Completes the extension of an attached volume after Nova has extended the device. The volume must be `EXTENDING`.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-extend_volume_completion',
        transition: 'extending → in-use or error_extending',
        sdk: ['complete_volume_extend'],
      },
    ],
    since: '3.71',
    roles: ['admin', 'service'],
  },
  input: (t) => ({
    error: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether the extension failed. If true, the volume keeps its size.',
    }),
  }),
  run: ({ client }, { id, error }) => completeExtend(client, id, error),
  transition: { status: ['in-use', 'available'], failures: ['error', 'error_extending'] },
});
