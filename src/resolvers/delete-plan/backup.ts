import type { Backup } from '../../cinder/resources/backups.ts';
import { dependentsOfBackup } from '../backup/backup-chain.ts';
import type { OperationContext } from '../common/context.ts';
import { planOf, stepOn, wrongStatus, type DeletePlan, type Found, type Reference } from './delete-plan.ts';

/** The statuses in which Cinder deletes a backup. */
const deletable: readonly string[] = ['available', 'error'];
/** The number of backups in a chain that a plan names. */
const longestChain = 100;

/**
 * The plan to delete a backup. Administrators get the backups that depend on it, directly and indirectly. Cinder does not
 * tell them to others, who only get that there are some.
 *
 * @throws CinderError of the calls
 */
export async function deletePlanOfBackup(context: OperationContext, backup: Backup): Promise<DeletePlan> {
  const { client } = context;
  const found: Found[] = deletable.includes(backup.status) ? [] : [wrongStatus(backup.status, deletable)];
  if (client.isAdmin) {
    const dependents = await allDependentsOf(context, backup);
    found.push(...dependents.toReversed().map(dependsOnIt));
  } else if (backup.hasDependentBackups) {
    const reason = 'Incremental backups are based on the backup.';
    found.push({ code: 'HAS_DEPENDENT_BACKUPS', reason, by: null, isCleared: false, cleared: null });
  }
  const of: Reference = { kind: 'Backup', id: backup.id };
  return planOf(found, { mutation: 'deleteBackup', of, mayForce: client.isAdmin });
}

/** The backups that depend on a backup, each after the one on which it is based. */
async function allDependentsOf(context: OperationContext, backup: Backup): Promise<Backup[]> {
  const all: Backup[] = [];
  for (let level: readonly Backup[] = [backup]; level.length > 0 && all.length < longestChain;) {
    level = (await Promise.all(level.map((each) => dependentsOfBackup(context, each)))).flat();
    all.push(...level);
  }
  return all;
}

function dependsOnIt({ id, name, status }: Backup): Found {
  const by: Reference = { kind: 'Backup', id };
  const isFree = deletable.includes(status);
  const reason = `The backup ${name ?? id} is based on it.${isFree ? '' : ` ${wrongStatus(status, deletable).reason}`}`;
  const cleared = isFree ? [stepOn('deleteBackup', by)] : null;
  return { code: 'HAS_DEPENDENT_BACKUPS', reason, by, isCleared: false, cleared };
}
