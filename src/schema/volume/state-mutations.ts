import { given } from '../../cinder/changes.ts';
import { resetVolumeStatus, revertToSnapshot, setBootable, setReadonly } from '../../cinder/resources/volume-actions.ts';
import { somethingOf } from '../../resolvers/inputs.ts';
import { action } from '../subject.ts';
import { volume } from './mutations.ts';
import { ResettableAttachStatus, ResettableMigrationStatus, ResettableVolumeStatus } from './resettable-status.ts';

action(volume, 'setVolumeReadonly', {
  description: 'Says whether a volume may only be attached for reading; it shows in its metadata as `readonly`. `POST /volumes/{id}/action`, `os-update_readonly_flag`. Members; the volume must be AVAILABLE.',
  input: (t) => ({ readonly: t.boolean({ required: true, description: 'Whether it is for reading only.' }) }),
  run: ({ client }, { id, readonly }) => setReadonly(client, id, readonly),
});

action(volume, 'setVolumeBootableStatus', {
  description: 'Says whether servers can boot from a volume. `POST /volumes/{id}/action`, `os-set_bootable`. Members.',
  input: (t) => ({ bootable: t.boolean({ required: true, description: 'Whether servers can boot from it.' }) }),
  run: ({ client }, { id, bootable }) => setBootable(client, id, bootable),
});

action(volume, 'resetVolumeStatus', {
  description: 'Sets statuses of a volume in Cinder\'s database, at once, whatever is really so. `POST /volumes/{id}/action`, `os-reset_status`. Administrators.',
  input: (t) => ({
    status: t.field({ type: ResettableVolumeStatus, description: 'The status that it is to show.' }),
    attachStatus: t.field({ type: ResettableAttachStatus, description: 'Whether it is attached; DETACHED deletes all its attachments.' }),
    migrationStatus: t.field({ type: ResettableMigrationStatus, description: 'How far its migration is; NONE takes that away.' }),
  }),
  check: somethingOf('status', 'attachStatus', 'migrationStatus'),
  run: ({ client }, { id, status, attachStatus, migrationStatus }) =>
    resetVolumeStatus(client, id, given({ status, attachStatus, migrationStatus })),
});

action(volume, 'revertVolumeToSnapshot', {
  description: 'Sets a volume back to its latest snapshot: what was written since is lost. `POST /volumes/{id}/action`, `revert`. Members; both must be AVAILABLE, and of the same size. Microversion 3.40. It goes from REVERTING to AVAILABLE, or ERROR.',
  input: (t) => ({ snapshotId: t.id({ required: true, description: 'Its latest snapshot; Cinder refuses any other.' }) }),
  ids: { snapshotId: 'Snapshot' },
  since: '3.40',
  run: ({ client }, { id, snapshotId }) => revertToSnapshot(client, id, snapshotId),
  transition: { status: ['available'], failures: ['error'] },
});
