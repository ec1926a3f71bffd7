import type DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';
import { listAll } from '../cinder/list.ts';
import { requireAllTenants } from '../cinder/paging.ts';
import { requireMicroversion } from '../cinder/microversion.ts';
import type { Plan } from '../cinder/plan/cost.ts';
import { knownLength, noteLength } from '../cinder/plan/list-lengths.ts';
import { parallel } from '../cinder/plan/parallel.ts';
import type { Identified, Resource } from '../cinder/resource.ts';
import { listIn } from '../cinder/list-in.ts';
import { batchLoader } from './batch-loader.ts';
import type { WholeList } from './whole-list.ts';

export type ByParentLoader<T> = DataLoader<string, readonly T[]>;

/** The fields of a record with IDs, which can be those of parents. */
export type ParentKey<T> = { [Key in keyof T]: T[Key] extends string | null ? Key : never }[keyof T] & string;

/**
 * Loads the children of parents, in the order of Cinder (newest first).
 *
 * Uses one IN list if the caller can send one. Otherwise, makes one filtered call per parent, or reads the unfiltered
 * list, whichever is cheaper. The lengths of the lists are known from earlier reads, or estimated from the first page.
 *
 * @param key the field with the ID of the parent, and the name of the filter, if Cinder has one
 * @param prime receives each child
 * @throws CinderError `MICROVERSION_TOO_LOW` if the cloud does not report the parents
 */
export function byParentLoader<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  whole: WholeList<T>,
  key: ParentKey<T>,
  prime: (item: T) => void,
): ByParentLoader<T> {
  const { parameter = '', member, fieldSince } = resource.filters[key] ?? {};
  const canFilter = parameter !== '' && (member === true || client.isAdmin);

  const ofOneParent = { client, resource, allProjects: true, parent: key };

  async function childrenOf(parents: readonly string[]): Promise<readonly T[]> {
    if (!canFilter) return whole.all();
    if (resource.filterSyntax.hasLists && parents.length > 1) return listIn(client, resource, parameter, parents);
    const rows = await whole.readUnless((items, rest) => ({
      calls: parents.length,
      rows: childCount(parents, items, rest),
    }));
    const found = rows.complete ? rows.items : await rows.reserved((reserved) => filtered(reserved, parents));
    noteLength(ofOneParent, belongingTo(parents, found) / parents.length);
    return found;
  }

  async function filtered(reserved: CinderClient, parents: readonly string[]): Promise<readonly T[]> {
    const lists = await parallel(parents, (id) =>
      listAll(reserved, resource, { filters: { [parameter]: id }, allProjects: true }),
    );
    return lists.flat();
  }

  /** The expected number of children: as many per parent as before, or the same share of the rest as of the items. */
  function childCount(parents: readonly string[], items: readonly T[], rest: Plan): number {
    const known = knownLength(ofOneParent);
    if (known !== undefined) return known * parents.length;
    const count = belongingTo(parents, items);
    return items.length === 0 ? parents.length : count + rest.rows * (count / items.length);
  }

  function belongingTo(parents: readonly string[], items: readonly T[]): number {
    const ids = new Set<unknown>(parents);
    return items.filter((item) => ids.has(item[key])).length;
  }

  return batchLoader(client, async (parents) => {
    requireMicroversion(client.endpoint.microversion, fieldSince, `Listing ${resource.noun}s by "${parameter}"`);
    // Before this microversion, a list of an administrator omits other projects, as if they had no children.
    if (client.isAdmin) requireAllTenants(client, resource, `Listing ${resource.noun}s of other projects`);
    const children = await childrenOf(parents);
    children.forEach(prime);
    const byParent = grouped(children, key);
    return parents.map((id) => byParent.get(id) ?? []);
  });
}

function grouped<T>(items: readonly T[], parentKey: ParentKey<T>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key: unknown = item[parentKey];
    if (typeof key !== 'string') continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
