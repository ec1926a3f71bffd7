import { restoreBackup, restoreTarget } from '../../resolvers/restore-backup.ts';
import { BackupRef } from '../refs.ts';
import { creation } from '../subject.ts';
import { volume } from '../volume/mutations.ts';

creation(volume, 'restoreBackup', {
  description: 'Restores a backup: to a volume that is there (`POST /backups/{id}/restore`), or to a new one (`POST /volumes` with the backup as its source, which does not keep the caller waiting as the other does; microversion 3.47). Members. The backup goes to RESTORING and back to AVAILABLE; the volume to RESTORING_BACKUP, a new one to CREATING, and then to AVAILABLE, or ERROR_RESTORING. The wait is for the volume.',
  input: (t) => ({
    id: t.id({ required: true, description: 'The Backup to restore: its global id, or Cinder\'s own.' }),
    volumeId: t.id({ description: 'The volume to restore to, which loses what it holds: available, and no smaller than the backup. Without it one is made.' }),
    name: t.string({ description: 'The name of a new volume, up to 255 characters; without it that of the volume that the backup is of.' }),
  }),
  ids: { id: 'Backup', volumeId: 'Volume' },
  check: restoreTarget,
  run: (context, input) => restoreBackup(context, input),
  transition: { status: ['available'], failures: ['error', 'error_restoring'] },
  payload: (t) => ({
    backup: t.field({
      type: BackupRef,
      description: 'The backup that is restored; null where nothing is.',
      resolve: ({ result }, _, { loaders }) => (result ? loaders.backup.byId.load(result.backupId) : null),
    }),
  }),
});
