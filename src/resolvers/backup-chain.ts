import type { Backup } from '../cinder/resources/backups.ts';
import { valueIfIntact } from '../cinder/value-if-intact.ts';
import type { OperationContext } from './context.ts';

/**
 * The backup that an incremental one was made on top of; null for a full one. Cinder shows no backup's parent, but it
 * filters by it: the other backups of the volume are asked in turn whether this one depends on them, the latest before
 * it first, which it is as a rule.
 *
 * @throws CinderError `FORBIDDEN` for all but administrators
 */
export async function parentOfBackup(backup: Backup, context: OperationContext): Promise<Backup | null> {
  if (backup.isIncremental !== true || backup.volumeId === null) return null;
  const siblings = await siblingsOf(backup, context);
  const latestFirst = siblings.toSorted((one, other) => distance(one, backup) - distance(other, backup));
  for (const candidate of latestFirst) {
    const dependents = await context.loaders.dependentsOfBackup.load(candidate.id);
    if (dependents.some(({ id }) => id === backup.id)) return candidate;
  }
  return null;
}

/**
 * The backups that were made directly on top of this one. A volume of which there is no incremental backup needs no
 * call for it.
 *
 * @throws CinderError `FORBIDDEN` for all but administrators where there may be some
 */
export async function dependentsOfBackup(backup: Backup, context: OperationContext): Promise<readonly Backup[]> {
  if (backup.volumeId === null) return [];
  const siblings = await siblingsOf(backup, context);
  return siblings.some((sibling) => valueIfIntact(sibling, 'isIncremental') === true) ? context.loaders.dependentsOfBackup.load(backup.id) : [];
}

/** The other backups of the volume: `hasDependentBackups` alone does not count those that are still being made. */
async function siblingsOf({ id, volumeId }: Backup, { loaders }: OperationContext): Promise<Backup[]> {
  const backups = await loaders.backupsOfVolume.load(volumeId ?? '');
  return backups.filter((sibling) => sibling.id !== id);
}

/** How long before a backup another one is of; what is of a later moment comes last. */
function distance(candidate: Backup, backup: Backup): number {
  const milliseconds = Date.parse(backup.dataTimestamp ?? '') - Date.parse(valueIfIntact(candidate, 'dataTimestamp') ?? '');
  return milliseconds >= 0 ? milliseconds : Number.MAX_SAFE_INTEGER;
}
