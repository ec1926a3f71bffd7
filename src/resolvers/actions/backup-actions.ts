import { atLeast } from '../../cinder/microversion.ts';
import type { Backup } from '../../cinder/resources/backups.ts';
import { refusedIf, sinceMicroversion, status } from './conditions.ts';
import type { ActionRules } from './rule.ts';

const available = status<Backup>(['available']);

/**
 * The rules of the actions on a backup, from `backup/api.py` of Cinder. A name is that of the mutation whose input has
 * the backup as `id` or source.
 */
export const backupActions = {
  updateBackup: [],
  deleteBackup: [
    status(['available', 'error'], {
      option: { name: 'force', adminOnly: true, remark: 'The backup driver must support the option.' },
    }),
    refusedIf(
      ({ hasDependentBackups }) => hasDependentBackups,
      'HAS_DEPENDENT_BACKUPS',
      'Incremental backups are based on the backup.',
    ),
  ],
  resetBackupStatus: [],
  exportBackupRecord: [available],
  restoreBackup: [
    available,
    refusedIf(
      (_, { microversion }) => !atLeast(microversion, '3.47'),
      'OPTION_REQUIRED',
      'On this cloud, the action requires a `volumeId`.',
    ),
  ],
  createVolume: [sinceMicroversion('3.47'), available],
} satisfies ActionRules<Backup>;
