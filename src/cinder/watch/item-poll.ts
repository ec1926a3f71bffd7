import type { CinderClient } from '../client.ts';
import { idsInOneList, listIn } from '../list-in.ts';
import { listAll } from '../list.ts';
import { largestPage } from '../paging.ts';
import { cheapest, type Plan } from '../plan/cost.ts';
import { expectedLength } from '../plan/list-lengths.ts';
import { parallel } from '../plan/parallel.ts';
import type { Resource } from '../resource.ts';
import type { Watched } from './change.ts';
import type { Clock } from './clock.ts';
import { readOne } from './list-poll.ts';
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
 * @param list the length of the whole list, as far as known, and its projects
 * @throws CinderError of the calls; earlier responses have updated their topics by then
 */
export async function pollItems<T extends Watched>(
  client: CinderClient,
  topics: readonly Topic<T>[],
  resource: Resource<T>,
  clock: Clock,
  { length, allProjects }: { length: number; allProjects: boolean },
): Promise<void> {
  const byId = new Map(topics.map((topic) => [topic.id ?? '', topic]));
  const known = length || expectedLength({ client, resource, allProjects });
  const plan = itemPlan(client, byId.size, known, resource.idLookup.acceptsIdList(client));
  if (plan !== 'gets') {
    const read = clock.begin(client.isAdmin);
    const records =
      plan === 'id lists'
        ? await listIn(client, resource, 'id', [...byId.keys()])
        : await listAll(client, resource, { allProjects });
    for (const record of records) {
      byId.get(record.id)?.take(record.id, record, read, client.token.hash);
      byId.delete(record.id);
    }
    if (plan === 'id lists') {
      for (const [id, topic] of byId) topic.take(id, null, read, client.token.hash);
      return;
    }
    // The resource of an administrator can belong to another project, so that the list of the project proves nothing.
  }
  await parallel([...byId], ([id, topic]) => readOne(client, topic, id, resource, clock));
}
