import type { CinderClient } from '../client.ts';
import { idsInOneList, listIn } from '../list-in.ts';
import { listAll } from '../list.ts';
import { largestPage } from '../paging.ts';
import { cheapest, type Plan } from '../plan/cost.ts';
import { expectedLength } from '../plan/list-lengths.ts';
import { parallel } from '../plan/parallel.ts';
import { show } from '../resource.ts';
import type { Watched } from './change.ts';
import type { Source } from './source.ts';
import type { Topic } from './topic.ts';

/** How to read resources: one GET per ID, lists of up to 100 IDs (`IN`), or the whole list. */
export type ItemPlan = 'gets' | 'id lists' | 'whole list';

/** Up to this number, single GETs are cheaper than a list. Single GETs are fast and run in parallel. */
const fewIds = 4;

/**
 * Returns the cheapest calls that read some resources.
 *
 * @param client the caller, whose cloud determines the cost
 * @param count the number of resources
 * @param listLength the length of the whole list, as far as known
 * @param acceptsIdList whether Cinder accepts lists of IDs from the caller
 */
export function itemPlan(client: CinderClient, count: number, listLength: number, acceptsIdList: boolean): ItemPlan {
  if (count <= fewIds) return 'gets';
  const gets: Plan & { name: ItemPlan } = { name: 'gets', calls: count, rows: count };
  const idLists: typeof gets = { name: 'id lists', calls: Math.ceil(count / idsInOneList), rows: count };
  const pages = Math.max(1, Math.ceil(listLength / largestPage));
  const wholeList: typeof gets = { name: 'whole list', calls: pages, rows: listLength };
  return cheapest(client, acceptsIdList ? [idLists, gets, wholeList] : [gets, wholeList]).name;
}

/**
 * Polls topics of single resources with the cheapest calls.
 *
 * @param listLength the length of the whole list, as far as known
 * @throws CinderError of the calls; earlier responses have updated their topics by then
 */
export async function pollItems<T extends Watched>(
  client: CinderClient,
  source: Source<T>,
  topics: readonly Topic<T>[],
  listLength: number,
): Promise<void> {
  const { resource, allProjects } = source;
  const { hash } = client.token;
  const rest = new Map(topics.map((topic) => [topic.id ?? '', topic]));
  const length = listLength || expectedLength({ client, resource, allProjects });
  const plan = itemPlan(client, rest.size, length, resource.idLookup.acceptsIdList(client));
  const lists: Record<ItemPlan, () => Promise<readonly T[]>> = {
    gets: () => Promise.resolve([]),
    'id lists': () => listIn(client, resource, 'id', [...rest.keys()]),
    'whole list': () => listAll(client, resource, { allProjects }),
  };
  const read = source.begin(client.isAdmin);
  for (const record of await lists[plan]()) {
    rest.get(record.id)?.take(record.id, record, read, hash);
    rest.delete(record.id);
  }
  if (plan === 'id lists') for (const [id, topic] of rest) topic.take(id, null, read, hash);
  // The resource of an administrator can belong to another project, so that the list of the project proves nothing.
  else await parallel([...rest], ([id, topic]) => pollItem(client, source, topic, id));
}

/** Reads one resource, and updates a topic: its own one, or the list. @throws CinderError as `show` */
export async function pollItem<T extends Watched>(
  client: CinderClient,
  source: Source<T>,
  topic: Topic<T>,
  id: string,
): Promise<void> {
  const read = source.begin(client.isAdmin);
  topic.take(id, await show(client, source.resource, id), read, client.token.hash);
}
