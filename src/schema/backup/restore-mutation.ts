import { restoreBackup, restoreTarget } from '../../resolvers/backup/restore-backup.ts';
import { cinder } from '../facts/facts.ts';
import { operationFailed } from '../facts/null-conditions.ts';
import { BackupRef } from '../refs.ts';
import { creation } from '../subject.ts';
import { volume } from '../volume/mutations.ts';

creation(volume, 'restoreBackup', {
  description: 'Restores a backup to an existing volume or to a new volume. A `wait` follows the status of the volume.',
  cinder: {
    rest: [
      {
        call: 'POST /backups/{id}/restore',
        when: 'with `volumeId`',
        transition: 'backup restoring → available; volume restoring-backup → available or error_restoring',
        sdk: ['restore_backup'],
      },
      {
        call: 'POST /volumes',
        when: 'without `volumeId`',
        since: '3.47',
        transition: 'new volume creating → available or error_restoring',
      },
    ],
    roles: ['member'],
  },
  input: (t) => ({
    id: t.id({
      required: true,
      description: 'The backup to restore: the global ID, or the ID in Cinder.',
      extensions: cinder({ idOf: 'Backup' }),
    }),
    volumeId: t.id({
      description:
        'The volume to restore to, whose data is overwritten. The volume must be `AVAILABLE` and no smaller than the backup. By default a new volume is created.',
      extensions: cinder({ idOf: 'Volume' }),
    }),
    name: t.string({
      description:
        'The name of the new volume, up to 255 characters. Defaults to the name of the volume that was backed up.',
    }),
  }),
  ids: { id: 'Backup', volumeId: 'Volume' },
  check: restoreTarget,
  run: (context, input) => restoreBackup(context, input),
  transition: { status: ['available'], failures: ['error', 'error_restoring'] },
  payload: (t) => ({
    backup: t.field({
      type: BackupRef,
      description: 'The backup that is being restored.',
      extensions: cinder({ rest: ['GET /backups/{id}'], calls: 'one', nullIf: [operationFailed] }),
      resolve: ({ result }, _, { loaders }) => (result ? loaders.backup.byId.load(result.backupId) : null),
    }),
  }),
});
