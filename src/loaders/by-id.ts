import type DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';
import { hasList, takesAllTenants } from '../cinder/paging.ts';
import { isVisible, show, type Identified, type Resource } from '../cinder/resource.ts';
import { listIn } from '../cinder/list-in.ts';
import { batchLoader } from './batch-loader.ts';
import type { WholeList } from './whole-list.ts';

export type ByIdLoader<T> = DataLoader<string, T | null>;

/** Up to so many, one GET each is no dearer than the floor of one call by more than one. */
const fewIds = 2;

/**
 * Loads resources by id, each once in an operation; null where there is none that the caller may see.
 *
 * Few: GETs in parallel. Many: one IN list where the caller may send one (administrators, volumes); else the list of
 * all, and for ids that its first page lacks the cheaper of GETs and the remaining pages (as many pages as GETs are
 * tried where Cinder does not count).
 *
 * @param parents where what it hangs on is loaded, if that decides who may see it
 */
export function byIdLoader<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  whole: WholeList<T>,
  parents?: ByIdLoader<Identified>,
): ByIdLoader<T> {
  const showParent = async (parent: Resource, id: string): Promise<Identified | null> => (parents ? parents.load(id) : show(client, parent, id));

  async function showOne(id: string): Promise<T | null> {
    const item = await show(client, resource, id);
    return item && (await isVisible(client, resource, item, showParent)) ? item : null;
  }

  const showAll = (ids: readonly string[]): Promise<(T | null | Error)[]> =>
    Promise.all(ids.map((id) => showOne(id).catch((error: unknown) => error as Error)));

  return batchLoader(client, async (ids) => {
    if (ids.length <= (resource.short ? 1 : fewIds) || !hasList(client, resource)) return showAll(ids);
    if (resource.inLists && client.isAdmin) return inOrder(ids, await listIn(client, resource, 'id', ids));
    const { items: firstRows } = await whole.first();
    const { items, complete } = await whole.upTo(missingFrom(firstRows, ids).length - 1);
    // A list that takes no `all_tenants` tells an administrator nothing of other projects.
    if (complete && (!client.isAdmin || takesAllTenants(client, resource))) return inOrder(ids, items);
    const missing = missingFrom(items, ids);
    const shown = new Map((await showAll(missing)).map((result, index) => [missing[index], result]));
    return inOrder(ids, items).map((item, index) => item ?? shown.get(ids[index]) ?? null);
  });
}

function missingFrom(items: readonly Identified[], ids: readonly string[]): string[] {
  const there = new Set(items.map(({ id }) => id));
  return ids.filter((id) => !there.has(id));
}

function inOrder<T extends Identified>(ids: readonly string[], items: readonly T[]): (T | null)[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  return ids.map((id) => byId.get(id) ?? null);
}
