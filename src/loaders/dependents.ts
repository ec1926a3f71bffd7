import type DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';
import { CinderError, isCinderError } from '../cinder/errors.ts';
import { filterQuery } from '../cinder/applied-filters.ts';
import { listAll } from '../cinder/list.ts';
import type { Backup } from '../cinder/resources/backups.ts';
import { batchLoader, settled } from './batch-loader.ts';
import type { TypeLoaders } from './type-loaders.ts';

/**
 * Loads the backups that depend directly on other backups.
 *
 * A record of a backup does not contain its parent. Therefore each backup requires one call (`GET
 * /backups/detail?parent_id=`).
 *
 * @throws CinderError `FORBIDDEN` except for administrators, unless the operator allows the filter
 */
export function dependentsLoader(
  client: CinderClient,
  typeLoaders: TypeLoaders<Backup>,
): DataLoader<string, readonly Backup[]> {
  async function dependentsOf(parentId: string): Promise<readonly Backup[]> {
    const filters = await filterQuery(client, typeLoaders.resource, { parentId }).catch((error: unknown) => {
      if (!isCinderError(error, 'BAD_USER_INPUT')) throw error;
      throw new CinderError('FORBIDDEN', 'Only administrators can find the backups that depend on another backup.');
    });
    const dependents = await listAll(client, typeLoaders.resource, { filters, allProjects: true });
    dependents.forEach(typeLoaders.prime);
    return dependents;
  }

  return batchLoader(client, (ids) => Promise.all(ids.map((id) => settled(dependentsOf(id)))));
}
