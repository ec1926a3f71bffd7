import type DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';
import { hasList, takesAllTenants } from '../cinder/paging.ts';
import { isVisible, show, type Identified, type Resource } from '../cinder/resource.ts';
import { listIn } from '../cinder/list-in.ts';
import { parallel } from '../cinder/plan/parallel.ts';
import { reserve } from '../cinder/plan/reserving.ts';
import { batchLoader, settled } from './batch-loader.ts';
import type { RecordCache } from './record-cache.ts';
import type { WholeList } from './whole-list.ts';

export type ByIdLoader<T> = DataLoader<string, T | null>;

/**
 * Loads resources by ID, each once per operation. Null for a resource that does not exist or is not visible to the
 * caller.
 *
 * Few IDs are loaded with parallel GETs. Many IDs are loaded with IN lists, if the caller can send them (administrators,
 * volumes). Otherwise, the unfiltered list is read as long as that is cheaper than a GET for each ID that is still
 * missing.
 *
 * @param cache the records that are known from other responses
 * @param parents the loader of the parents, if the parent determines who can see a resource
 */
export function byIdLoader<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  whole: WholeList<T>,
  cache: RecordCache<T>,
  parents?: ByIdLoader<Identified>,
): ByIdLoader<T> {
  const showParent = async (parent: Resource, id: string): Promise<Identified | null> =>
    parents ? parents.load(id) : show(client, parent, id);

  async function showOne(using: CinderClient, id: string): Promise<T | null> {
    const item = await show(using, resource, id);
    return item && (await isVisible(client, resource, item, showParent)) ? item : null;
  }

  const showAll = (ids: readonly string[], reserved = reserve(client, ids.length)): Promise<(T | null | Error)[]> =>
    reserved((using) => parallel(ids, (id) => settled(showOne(using, id))));

  const load = async (ids: readonly string[]): Promise<(T | null | Error)[]> => {
    if (ids.length <= resource.idLookup.mostGets || !hasList(client, resource)) return showAll(ids);
    if (resource.idLookup.acceptsIdList(client)) return inOrder(ids, await listIn(client, resource, 'id', ids));
    const rows = await whole.readUnless((read) => {
      const gets = missingFrom(read, ids).length;
      return { calls: gets, rows: gets };
    });
    // A list without `all_tenants` does not show an administrator the resources of other projects.
    if (rows.complete && (!client.isAdmin || takesAllTenants(client, resource))) return inOrder(ids, rows.items);
    const missing = missingFrom(rows.items, ids);
    const results = await showAll(missing, rows.complete ? undefined : rows.reserved);
    const shown = new Map(results.map((result, index) => [missing[index], result]));
    return inOrder(ids, rows.items).map((item, index) => item ?? shown.get(ids[index]) ?? null);
  };

  return batchLoader(client, load, cache);
}

function missingFrom(items: readonly Identified[], ids: readonly string[]): string[] {
  const there = new Set(items.map(({ id }) => id));
  return ids.filter((id) => !there.has(id));
}

function inOrder<T extends Identified>(ids: readonly string[], items: readonly T[]): (T | null)[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.map((id) => byId.get(id) ?? null);
}
