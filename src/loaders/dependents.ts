import type DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';
import { CinderError, isCinderError } from '../cinder/errors.ts';
import { filterQuery } from '../cinder/filters.ts';
import { listAll } from '../cinder/list.ts';
import type { Backup } from '../cinder/resources/backups.ts';
import { batchLoader } from './batch-loader.ts';
import type { Family } from './family.ts';

/**
 * Loads the backups that were made directly on top of others. A backup's record does not name its parent, so that no
 * call can tell for several at once: one call a backup (`GET /backups/detail?parent_id=`).
 *
 * @throws CinderError `FORBIDDEN` for all but administrators, unless the operator opens the filter
 */
export function dependentsLoader(client: CinderClient, family: Family<Backup>): DataLoader<string, readonly Backup[]> {
  async function dependentsOf(parentId: string): Promise<readonly Backup[]> {
    const filters = await filterQuery(client, family.resource, { parentId }).catch((error: unknown) => {
      if (!isCinderError(error, 'BAD_USER_INPUT')) throw error;
      throw new CinderError('FORBIDDEN', 'Cinder tells only an administrator which backups build on which.');
    });
    const dependents = await listAll(client, family.resource, { filters, allProjects: true });
    dependents.forEach(family.seen);
    return dependents;
  }

  return batchLoader(client, (ids) =>
    Promise.all(ids.map((id) => dependentsOf(id).catch((error: unknown) => error as Error))),
  );
}
