import type { CinderClient } from '../client.ts';
import { idsInOneList, listIn } from '../list-in.ts';
import { listAll } from '../list.ts';
import { largestPage } from '../paging.ts';
import { show, type Resource } from '../resource.ts';
import type { Watched } from './change.ts';
import type { Clock, Read } from './clock.ts';

/** How to read resources: one GET per ID, lists of up to 100 IDs (`IN`), or the whole list. */
export type ItemPlan = 'gets' | 'id lists' | 'whole list';

/** Up to this number, single GETs are cheaper than a list. Single GETs are fast and run in parallel. */
const fewIds = 4;

/**
 * Returns the cheapest calls that read some resources.
 *
 * @param count the number of resources
 * @param listLength the length of the whole list, as far as known
 * @param acceptsIdList whether Cinder accepts lists of IDs from the caller
 */
export function itemPlan(count: number, listLength: number, acceptsIdList: boolean): ItemPlan {
  if (count <= fewIds) return 'gets';
  const pages = Math.max(1, Math.ceil(listLength / largestPage));
  if (acceptsIdList && Math.ceil(count / idsInOneList) <= pages) return 'id lists';
  return count <= pages ? 'gets' : 'whole list';
}

export interface ItemPoll<T extends Watched> {
  resource: Resource<T>;
  allProjects: boolean;
  clock: Clock;
  listLength: number;
  /** Receives the record of each ID; null if it does not exist. */
  take: (id: string, record: T | null, read: Read) => void;
}

/**
 * Reads some resources by their IDs with the cheapest calls.
 *
 * @throws CinderError of the calls; earlier responses have been taken by then
 */
export async function pollItems<T extends Watched>(
  client: CinderClient,
  ids: readonly string[],
  { resource, allProjects, clock, listLength, take }: ItemPoll<T>,
): Promise<void> {
  const plan = itemPlan(ids.length, listLength, resource.idLookup.acceptsIdList(client));
  const getEach = async (those: readonly string[]): Promise<void> => {
    await Promise.all(
      those.map(async (id) => {
        const read = clock.begin(client.isAdmin);
        take(id, await show(client, resource, id), read);
      }),
    );
  };
  if (plan === 'gets') return getEach(ids);
  const read = clock.begin(client.isAdmin);
  const list = plan === 'id lists' ? listIn(client, resource, 'id', ids) : listAll(client, resource, { allProjects });
  const records = new Map((await list).map((record) => [record.id, record]));
  const missing = ids.filter((id) => !records.has(id));
  for (const id of ids) {
    const record = records.get(id);
    if (record) take(id, record, read);
    else if (plan === 'id lists') take(id, null, read);
  }
  // The resource of an administrator can belong to another project, so that the list of the project proves nothing.
  return plan === 'whole list' ? getEach(missing) : undefined;
}
