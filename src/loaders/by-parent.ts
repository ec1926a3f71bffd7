import type DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';
import { listAll } from '../cinder/list.ts';
import { requireAllTenants } from '../cinder/paging.ts';
import { requireMicroversion, type Microversion } from '../cinder/microversion.ts';
import type { Identified, Resource } from '../cinder/resource.ts';
import { listIn } from '../cinder/list-in.ts';
import { batchLoader } from './batch-loader.ts';
import type { WholeList } from './whole-list.ts';

export type ByParentLoader<T> = DataLoader<string, readonly T[]>;

/** How the children of a parent are found. */
export interface Parentage<T> {
  /** The filter of Cinder for the ID of the parent. */
  parameter: string;
  /** The ID of the parent in the record of a child. */
  parentOf(child: T): string | null;
  /** The microversion since which the record of a child contains the ID of its parent. */
  since?: Microversion;
  /** The callers who can use the filter with one value, and with a list of values. */
  one: 'everyone' | 'admin' | 'nobody';
  many: 'everyone' | 'admin' | 'nobody';
}

/**
 * Loads the children of parents, in the order of Cinder (newest first).
 *
 * Uses one IN list if the caller can send one, or one filtered call for a single parent. Otherwise, the first page of
 * the unfiltered list is read. If the list has more pages, these are read, or one filtered call is made per parent. The
 * alternative with fewer calls is used.
 *
 * @param seen receives each child
 * @throws CinderError `MICROVERSION_TOO_LOW` if the cloud does not report the parents
 */
export function byParentLoader<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  whole: WholeList<T>,
  parentage: Parentage<T>,
  seen: (item: T) => void,
): ByParentLoader<T> {
  const may = (who: Parentage<T>['many']): boolean => who === 'everyone' || (who === 'admin' && client.isAdmin);

  const filtered = (id: string): Promise<T[]> =>
    listAll(client, resource, { filters: { [parentage.parameter]: id }, allProjects: true });

  async function childrenOf(parents: readonly string[]): Promise<readonly T[]> {
    if (parents.length === 1 && parents[0] !== undefined && may(parentage.one)) return filtered(parents[0]);
    if (may(parentage.many)) return listIn(client, resource, parentage.parameter, parents);
    const { items, complete } = await whole.upTo(may(parentage.one) ? parents.length : Infinity);
    return complete ? items : (await Promise.all(parents.map(filtered))).flat();
  }

  return batchLoader(client, async (parents) => {
    requireMicroversion(
      client.endpoint.microversion,
      parentage.since,
      `Listing ${resource.noun}s by "${parentage.parameter}"`,
    );
    // Before this microversion, a list of an administrator omits other projects, as if they had no children.
    if (client.isAdmin) requireAllTenants(client, resource, `Listing ${resource.noun}s of other projects`);
    const children = await childrenOf(parents);
    children.forEach(seen);
    const byParent = grouped(children, (child) => parentage.parentOf(child));
    return parents.map((id) => byParent.get(id) ?? []);
  });
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
