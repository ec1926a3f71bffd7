import type { CinderClient } from '../cinder/client.ts';
import { badInput, CinderError, isCinderError } from '../cinder/errors.ts';
import { filterQuery, type FilterValue } from '../cinder/filters.ts';
import { largestPage, listAll, listPage, type Page } from '../cinder/list.ts';
import { canCount, pagingOf, requireAllTenants, requireMarkers } from '../cinder/paging.ts';
import type { Identified, Resource } from '../cinder/resource.ts';
import type { Family } from '../loaders/family.ts';
import type { OperationContext } from './context.ts';
import { cinderIdOf } from './ids.ts';
import { cursorExpired, decodeCursor, defaultSort, edgesOf, positionIn, type Markers } from './cursor.ts';
import { exactCount, exactFilter, exactPage, Spelling } from './exact-filter.ts';
import { requireListed } from './listed.ts';
import { isPagedByPosition, pageByPosition } from './page-by-position.ts';

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
  /** The items, if the edges are made only when those are read. */
  nodes?: readonly T[];
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
 * A list that Cinder does not page by markers is fetched whole, and paged here. One that is sorted by a key with which
 * Cinder's markers fail is paged by position.
 *
 * Texts are compared once more, exactly: Cinder's databases take texts for the same that differ in case, accents or blanks
 * at the end. If the user chose the texts, such as names, and not all rows are on the page, their count is one call more.
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
  const exact = exactFilter(resource, args.filter);
  const holds = exact?.holds;
  if (pagingOf(client, resource) !== 'marker') {
    if (!wants.items && !wants.totalCount) return nothing;
    const items = resource.filteredBefore ? await listAll(client, resource, { filters, allProjects }) : await family.all();
    items.forEach(family.seen);
    return childConnection(holds ? items.filter(holds) : items, args);
  }
  const markers = args.after == null ? undefined : decodeCursor(sort || defaultSort, args.after);
  const counts = wants.totalCount && canCount(client, resource);
  if (!wants.items && !counts) return nothing;

  const shown = { sort: sort || undefined, filters, allProjects };
  const options = { ...shown, count: wants.totalCount };
  const spelling = new Spelling(exact);
  const countOf = (total: number | null): Promise<number | null> | number | null =>
    counts && holds && !spelling.isExact(total) ? exactCount(client, resource, shown, holds) : total;
  if (!wants.items) {
    if (exact && !exact.isVocabulary) return { ...nothing, totalCount: await countOf(null) };
    const page = spelling.see(await listPage(client, resource, { ...options, limit: exact ? 1 : 0 }));
    return { ...nothing, totalCount: await countOf(page.total) };
  }
  if (isPagedByPosition(resource, args.orderBy ?? [])) {
    const after = markers && { markers, position: positionIn(args.after ?? '') };
    const fetchAt = async (limit: number, offset: number): Promise<Page<T>> => {
      const page = spelling.see(await listPage(client, resource, { ...options, limit, offset }));
      return holds ? { ...page, items: page.items.filter(holds) } : page;
    };
    const { items, position, total } = await pageByPosition(resource, fetchAt, first + 1, after);
    items.forEach(family.seen);
    return {
      edges: edgesOf(sort, items.slice(0, first), markers, position),
      hasNextPage: items.length > first,
      hasPreviousPage: markers !== undefined,
      totalCount: await countOf(total),
    };
  }
  const fetch = async (limit: number, marker?: string): Promise<Page<T>> => {
    const page = spelling.see(await listPage(client, resource, { ...options, limit, marker }));
    return holds ? exactPage(client, resource, shown, page, holds, limit) : page;
  };
  const limit = resource.keepsBack ? largestPage : Math.min(first + 1, largestPage);
  const page = markers ? await pageAfter(markers, resource, (marker) => fetch(limit, marker)) : await fetch(limit);
  page.items.forEach(family.seen);
  const items = page.items.slice(0, first);
  const last = items.at(-1);
  const hasNextPage =
    page.items.length > first || (page.more && last !== undefined && (await fetch(1, last.id)).items.length > 0);
  return {
    edges: edgesOf(sort || defaultSort, items, markers),
    hasNextPage,
    hasPreviousPage: markers !== undefined,
    totalCount: counts && holds && !markers && !page.more ? page.items.length : await countOf(page.total),
  };
}

/**
 * The page after the first marker whose row still exists.
 *
 * @throws CinderError `CURSOR_EXPIRED` if none does
 */
async function pageAfter<T>(markers: Markers, { noun }: Resource, fetch: (marker: string) => Promise<Page<T>>): Promise<Page<T>> {
  for (const marker of markers) {
    try {
      return await fetch(marker);
    } catch (error) {
      // Other rows can be missing too: Cinder names the one that it did not find.
      if (!isCinderError(error, 'NOT_FOUND') || !error.message.includes(marker)) throw error;
    }
  }
  throw cursorExpired(noun);
}

/** The order of children that were loaded with their parents: no list of Cinder's can go on behind their cursors. */
const childOrder = '';

/** A page of children that are all loaded: no call. @throws CinderError `BAD_USER_INPUT`, `CURSOR_EXPIRED` */
export function childConnection<T extends Identified>(children: readonly T[], args: PageArgs): Connection<T> {
  const first = checkedFirst(args.first);
  const markers = args.after == null ? undefined : decodeCursor(childOrder, args.after);
  const start = markers ? indexAfter(children, markers) : 0;
  let edges: Connection<T>['edges'] | undefined;
  // Both are made when they are read: thousands of parents, loaded together, have a connection each.
  const page = {
    get nodes() {
      return children.slice(start, start + first);
    },
    get edges() {
      return (edges ??= edgesOf(childOrder, page.nodes, markers));
    },
    hasNextPage: children.length > start + first,
    hasPreviousPage: start > 0,
    totalCount: children.length,
  };
  return page;
}

function indexAfter(children: readonly Identified[], markers: Markers): number {
  for (const marker of markers) {
    const index = children.findIndex(({ id }) => id === marker);
    if (index >= 0) return index + 1;
  }
  throw cursorExpired('row');
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

/** The number of items on a page. @throws CinderError `BAD_USER_INPUT` */
export function checkedFirst(first: number): number {
  if (first >= 0 && first <= largestPage) return first;
  throw badInput(['first'], `\`first\` must be between 0 and ${largestPage}; received ${first}.`);
}
