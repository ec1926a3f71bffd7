import { omitNullish } from '../../cinder/writes.ts';
import {
  resetVolumeStatus,
  revertToSnapshot,
  setBootable,
  setReadonly,
} from '../../cinder/resources/volume-actions.ts';
import { somethingOf } from '../../resolvers/common/inputs.ts';
import { cinder } from '../facts/facts.ts';
import { action } from '../subject.ts';
import { volume } from './mutations.ts';
import { ResettableAttachStatus, ResettableMigrationStatus, ResettableVolumeStatus } from './resettable-status.ts';

action(volume, 'setVolumeReadonly', {
  description:
    'Sets whether a volume can only be attached read-only. The volume must be `AVAILABLE`. The key `readonly` of the metadata shows the value.',
  cinder: {
    rest: [{ call: 'POST /volumes/{id}/action', action: 'os-update_readonly_flag', sdk: ['set_volume_readonly'] }],
    roles: ['member'],
  },
  input: (t) => ({ readonly: t.boolean({ required: true, description: 'Whether the volume is read-only.' }) }),
  run: ({ client }, { id, readonly }) => setReadonly(client, id, readonly),
});

action(volume, 'setVolumeBootableStatus', {
  description: 'Sets whether a server can boot from a volume.',
  cinder: {
    rest: [{ call: 'POST /volumes/{id}/action', action: 'os-set_bootable', sdk: ['set_volume_bootable_status'] }],
    roles: ['member'],
  },
  input: (t) => ({
    bootable: t.boolean({ required: true, description: 'Whether a server can boot from the volume.' }),
  }),
  run: ({ client }, { id, bootable }) => setBootable(client, id, bootable),
});

export const volumeReset = action(volume, 'resetVolumeStatus', {
  description:
    'Resets statuses of a volume in the database of Cinder. The backend is neither checked nor changed. At least one status is required.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-reset_status',
        transition: 'set at once; attach_status detached also deletes all attachments',
        sdk: ['reset_volume_status'],
      },
    ],
    roles: ['admin'],
  },
  input: (t) => ({
    status: t.field({ type: ResettableVolumeStatus, description: 'The new status of the volume.' }),
    attachStatus: t.field({
      type: ResettableAttachStatus,
      description: 'The new attach status of the volume. `DETACHED` deletes all attachments.',
    }),
    migrationStatus: t.field({
      type: ResettableMigrationStatus,
      description: 'The new migration status of the volume. `NONE` clears the status.',
    }),
  }),
  check: somethingOf('status', 'attachStatus', 'migrationStatus'),
  run: ({ client }, { id, status, attachStatus, migrationStatus }) =>
    resetVolumeStatus(client, id, omitNullish({ status, attachStatus, migrationStatus })),
});

action(volume, 'revertVolumeToSnapshot', {
  description:
    'Reverts a volume to its latest snapshot. All data written since the snapshot is lost. Both must be `AVAILABLE` and have the same size.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'revert',
        transition: 'volume reverting → available or error; snapshot restoring → available',
        sdk: ['revert_volume_to_snapshot'],
      },
    ],
    since: '3.40',
    roles: ['member'],
  },
  input: (t) => ({
    snapshotId: t.id({
      required: true,
      description: 'The latest snapshot of the volume. Cinder refuses any other.',
      extensions: cinder({ idOf: 'Snapshot' }),
    }),
  }),
  ids: { snapshotId: 'Snapshot' },
  run: ({ client }, { id, snapshotId }) => revertToSnapshot(client, id, snapshotId),
  transition: { status: ['available'], failures: ['error'] },
});
