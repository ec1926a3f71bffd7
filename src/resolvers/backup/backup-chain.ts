import type { Backup } from '../../cinder/resources/backups.ts';
import { valueIfIntact } from '../../cinder/value-if-intact.ts';
import type { OperationContext } from '../common/context.ts';

/**
 * Finds the backup on which an incremental backup is based. Null for a full backup.
 *
 * A record in Cinder does not contain the parent, but a filter finds its dependents. Therefore the dependents of the
 * other backups of the volume are listed one after the other. The latest earlier backup, which is usually the parent,
 * comes first.
 *
 * @throws CinderError `FORBIDDEN` except for administrators
 */
export async function parentOfBackup(context: OperationContext, backup: Backup): Promise<Backup | null> {
  if (!backup.isIncremental) return null;
  const siblings = await siblingsOf(context, backup);
  const latestFirst = siblings.toSorted((one, other) => distance(one, backup) - distance(other, backup));
  for (const candidate of latestFirst) {
    const dependents = await context.loaders.dependentsOfBackup.load(candidate.id);
    if (dependents.some(({ id }) => id === backup.id)) return candidate;
  }
  return null;
}

/**
 * Finds the backups that are directly based on a backup. No call is made if the volume has no incremental backups.
 *
 * @throws CinderError `FORBIDDEN` except for administrators, if the volume has incremental backups
 */
export async function dependentsOfBackup(context: OperationContext, backup: Backup): Promise<readonly Backup[]> {
  const siblings = await siblingsOf(context, backup);
  return siblings.some((sibling) => sibling.isIncremental) ? context.loaders.dependentsOfBackup.load(backup.id) : [];
}

/** The other backups of the volume. `hasDependentBackups` is not sufficient, because it ignores backups in creation. */
async function siblingsOf({ loaders }: OperationContext, { id, volumeId }: Backup): Promise<Backup[]> {
  const backups = await loaders.backup.byParent('volumeId').load(volumeId);
  return backups.filter((sibling) => sibling.id !== id);
}

/** The time between an earlier backup and a backup, in milliseconds. Later backups come last. */
function distance(candidate: Backup, backup: Backup): number {
  const milliseconds =
    Date.parse(backup.dataTimestamp ?? '') - Date.parse(valueIfIntact(candidate, 'dataTimestamp') ?? '');
  return milliseconds >= 0 ? milliseconds : Number.MAX_SAFE_INTEGER;
}
