import type { CinderClient } from '../cinder/client.ts';
import { badInput, CinderError, isCinderError } from '../cinder/errors.ts';
import { filterQuery, type FilterValue } from '../cinder/filters.ts';
import { largestPage, listAll, listPage, type ListOptions, type Page } from '../cinder/list.ts';
import { canCount, pagingOf, requireAllTenants, requireMarkers } from '../cinder/paging.ts';
import type { Identified, Resource } from '../cinder/resource.ts';
import type { Family } from '../loaders/family.ts';
import type { OperationContext } from './context.ts';
import { cinderIdOf } from './ids.ts';
import { decodeCursor, defaultSort, encodeCursor } from './cursor.ts';
import { requireListed } from './listed.ts';

/** What every connection takes. */
export interface PageArgs {
  first: number;
  after?: string | null | undefined;
}

/** What a list of the root takes beside. */
export interface ListArgs extends PageArgs {
  filter?: Readonly<Record<string, FilterValue | null | undefined>> | null | undefined;
  /** `field` is Cinder's sort key. */
  orderBy?: readonly { field: string; direction: 'asc' | 'desc' }[] | null | undefined;
  allProjects?: boolean | null | undefined;
}

/** What of a connection was selected: the rest is not paid for. */
export interface ConnectionWants {
  items: boolean;
  totalCount: boolean;
}

export interface Connection<T> {
  edges: readonly { cursor: string; node: T }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  totalCount: number | null;
}

const nothing: Connection<never> = { edges: [], hasNextPage: false, hasPreviousPage: false, totalCount: null };

/**
 * One page of a list of Cinder's, in one call: one row more than asked for tells whether there is a next page, and the
 * count comes with it. Where Cinder keeps rows back, one row more may be one of those: as many are asked for as it gives.
 *
 * A list that Cinder does not page by markers is fetched whole, and paged here.
 *
 * @throws CinderError `BAD_USER_INPUT` for arguments that cannot be, `FORBIDDEN` for other projects' where not allowed
 */
export async function listConnection<T extends Identified>(
  { client }: OperationContext,
  family: Family<T>,
  args: ListArgs,
  wants: ConnectionWants,
): Promise<Connection<T>> {
  const { resource } = family;
  const first = checkedFirst(args.first);
  const sort = (args.orderBy ?? []).map(({ field, direction }) => `${field}:${direction}`).join(',');
  if (sort !== '') requireMarkers(client, resource, `Sorting ${resource.noun}s`);
  if (args.allProjects && !client.isAdmin) {
    throw new CinderError('FORBIDDEN', `Only an administrator may list the ${resource.noun}s of all projects.`);
  }
  if (args.allProjects) requireAllTenants(client, resource, `Listing the ${resource.noun}s of all projects`);
  const allProjects = args.allProjects ?? false;
  const filters = await filterQuery(client, resource, checkedFilter(client, resource, args));
  if (pagingOf(client, resource) !== 'marker') {
    if (!wants.items && !wants.totalCount) return nothing;
    const items = resource.filteredBefore ? await listAll(client, resource, { filters, allProjects }) : await family.all();
    items.forEach(family.seen);
    return childConnection(items, args);
  }
  const marker = args.after == null ? undefined : decodeCursor(sort || defaultSort, args.after);
  const options: Omit<ListOptions, 'limit'> = {
    marker,
    sort: sort || undefined,
    filters,
    allProjects,
    count: wants.totalCount,
  };
  const counts = wants.totalCount && canCount(client, resource);
  if (!wants.items && !counts) return nothing;

  const fetch = async (limit: number, from = marker): Promise<Page<T>> => {
    try {
      return await listPage(client, resource, { ...options, limit, marker: from });
    } catch (error) {
      if (marker === undefined || !isCinderError(error, 'NOT_FOUND')) throw error;
      throw badInput(['after'], `The ${resource.noun} that this cursor stands behind is gone: start again without it.`);
    }
  };
  const page = await fetch(wants.items ? (resource.keepsBack ? largestPage : Math.min(first + 1, largestPage)) : 0);
  page.items.forEach(family.seen);
  const items = page.items.slice(0, first);
  const last = items.at(-1);
  const hasNextPage =
    page.items.length > first || (page.more && last !== undefined && (await fetch(1, last.id)).items.length > 0);
  return {
    edges: items.map((node) => ({ cursor: encodeCursor(sort || defaultSort, node.id), node })),
    hasNextPage,
    hasPreviousPage: marker !== undefined,
    totalCount: page.total,
  };
}

/** The order of children that were loaded with their parents: no list of Cinder's can go on behind their cursors. */
const childOrder = '';

/** A page of children that are all loaded: no call. */
export function childConnection<T extends Identified>(children: readonly T[], args: PageArgs): Connection<T> {
  const first = checkedFirst(args.first);
  const after = args.after == null ? undefined : decodeCursor(childOrder, args.after);
  const start = after === undefined ? 0 : children.findIndex((child) => child.id === after) + 1;
  if (after !== undefined && start === 0) {
    throw badInput(['after'], 'What this cursor stands behind is gone: start again without it.');
  }
  return {
    edges: children
      .slice(start, start + first)
      .map((node) => ({ cursor: encodeCursor(childOrder, node.id), node })),
    hasNextPage: children.length > start + first,
    hasPreviousPage: start > 0,
    totalCount: children.length,
  };
}

type FilterArg = NonNullable<ListArgs['filter']>;

/**
 * Cinder's own ids in the place of global ones; what the schema does not list cannot be asked for, nor another project
 * where only the caller's own is looked at.
 */
function checkedFilter({ isAdmin }: CinderClient, { filters }: Resource, { filter, allProjects }: ListArgs): FilterArg {
  const checked = (name: string, value: FilterArg[string]): FilterArg[string] => {
    const { idOf, status, owner } = filters[name] ?? {};
    const path = ['filter', name];
    if (status) requireListed(value, path);
    if (owner && value != null && isAdmin && !allProjects) {
      throw badInput(path, `"${name}" needs "allProjects": without it Cinder shows the caller's own project, whatever is asked for.`);
    }
    if (idOf === undefined || value == null) return value;
    return Array.isArray(value) ? value.map((id: string) => cinderIdOf(idOf, id, path)) : cinderIdOf(idOf, value as string, path);
  };
  return Object.fromEntries(Object.entries(filter ?? {}).map(([name, value]) => [name, checked(name, value)]));
}

/** How many items were asked for. @throws CinderError `BAD_USER_INPUT` */
export function checkedFirst(first: number): number {
  if (first >= 1 && first <= largestPage) return first;
  throw badInput(['first'], `"first" is 1 to ${largestPage}; it was ${first}.`);
}
