import type { Backup } from '../../cinder/resources/backups.ts';
import type { OperationContext } from '../common/context.ts';
import { checkDepth, joined, walk, type Followed, type Lineage, type Member } from './lineage.ts';

/**
 * The backups on which a backup is based, up to the volume or snapshot that was backed up, and the backups that are based
 * on it. Cinder tells on which backup an incremental one is based only by a filter: one call for each backup of the volume
 * that has dependents.
 *
 * @param depth the number of levels in each direction
 * @throws CinderError `BAD_USER_INPUT` for an invalid depth; `FORBIDDEN` except for administrators, if the volume has
 *   incremental backups; otherwise as the calls
 */
export async function chainOfBackup(context: OperationContext, backup: Backup, depth: number): Promise<Lineage> {
  checkDepth(depth);
  const dependentsOf = await dependentsByParent(context, backup);
  const parentOf = new Map(
    [...dependentsOf.values()].flatMap(({ parent, all }) => all.map((child) => [child.id, parent] as const)),
  );
  const increment = (parent: Backup, child: Backup, at: number): Followed<Backup>['edge'] => ({
    kind: 'INCREMENT',
    depth: at,
    parent: { kind: 'Backup', id: parent.id },
    child: { kind: 'Backup', id: child.id },
  });
  const ancestors = await walk<Backup>(backup, depth, ([child], at) => {
    if (!child) return Promise.resolve([]);
    const parent = parentOf.get(child.id);
    if (parent) return Promise.resolve([{ edge: increment(parent, child, -at), to: parent }]);
    const edge = {
      kind: 'BACKUP',
      depth: -at,
      parent: backedUp(child),
      child: { kind: 'Backup', id: child.id },
    } as const;
    return Promise.resolve([{ edge, to: null }]);
  });
  const descendants = await walk<Backup>(backup, depth, (level, at) =>
    Promise.resolve(
      level.flatMap((parent) =>
        (dependentsOf.get(parent.id)?.all ?? []).map((child) => ({ edge: increment(parent, child, at), to: child })),
      ),
    ),
  );
  return joined(ancestors, descendants);
}

interface Dependents {
  parent: Backup;
  all: readonly Backup[];
}

/** The dependents of the backups of the volume, by the ID of the backup on which they are based. */
async function dependentsByParent(
  { loaders }: OperationContext,
  { volumeId }: Backup,
): Promise<Map<string, Dependents>> {
  const backups = await loaders.backup.byParent('volumeId').load(volumeId);
  if (!backups.some(({ isIncremental }) => isIncremental)) return new Map();
  // `hasDependentBackups` ignores increments that are being created, or that have failed.
  const entries = backups.map(async (parent): Promise<[string, Dependents]> => [
    parent.id,
    { parent, all: await loaders.dependentsOfBackup.load(parent.id) },
  ]);
  return new Map(await Promise.all(entries));
}

function backedUp({ volumeId, snapshotId }: Backup): Member {
  return snapshotId === null ? { kind: 'Volume', id: volumeId } : { kind: 'Snapshot', id: snapshotId };
}
