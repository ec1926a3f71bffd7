import type { CinderClient } from '../../cinder/client.ts';
import { badInput, CinderError } from '../../cinder/errors.ts';
import { applyFilters } from '../../cinder/filters.ts';
import type { FilterValue } from '../../cinder/predicates.ts';
import { listAll, listPage, type Page } from '../../cinder/list.ts';
import { canCount, listFormOf, requireAllTenants, requireMarkers, largestPage } from '../../cinder/paging.ts';
import { projectFilter } from '../../cinder/project-scope.ts';
import type { Identified, Resource } from '../../cinder/resource.ts';
import type { TypeLoaders } from '../../loaders/type-loaders.ts';
import { childConnection, type Connection, type ConnectionWants } from '../common/connection.ts';
import type { OperationContext } from '../common/context.ts';
import { decodeCursor, edgesOf, positionIn, type Markers } from '../common/cursor.ts';
import { cinderIdOf } from '../common/ids.ts';
import { rejectUnknown } from '../common/reject-unknown-enum.ts';
import { pageAfter, pageBefore } from './by-marker.ts';
import { pageByPosition } from './by-position.ts';
import { defaultOrder, isComputed, isPagedByPosition, reversed, sortRows, sortText, type SortKey } from './order.ts';
import { pageWindow, type PageArgs, type PageWindow } from './page-window.ts';
import { listPredicate, Spelling, type ListPredicate } from './predicate.ts';
import { scanAll, scanFrom, type ListedRows } from './scan.ts';

/** The arguments of a root list. */
export interface ListArgs extends PageArgs {
  filter?: Readonly<Record<string, FilterValue | null | undefined>> | null | undefined;
  orderBy?: readonly SortKey[] | null | undefined;
  allProjects?: boolean | null | undefined;
}

const nothing: Connection<never> = { edges: [], hasNextPage: false, hasPreviousPage: false, totalCount: null };

/**
 * Returns one page of a list, with one call if Cinder can page the list as requested. One additional row shows whether
 * another page exists, and is read only if that is selected. The same call counts the list.
 *
 * - A list that Cinder pages by markers is read after the marker, and backward in the reversed order.
 * - A list in an order with which the markers of Cinder fail is paged by position.
 * - A list that Cinder does not page is read whole. So is a list that the gateway sorts, or filters and counts. The
 *   maximum is 20 pages.
 *
 * A filter that Cinder does not apply for the caller is evaluated page by page, until there are enough rows.
 * Texts are compared again, because the databases of Cinder ignore case, accents and trailing spaces.
 *
 * @throws CinderError `BAD_USER_INPUT` for invalid arguments, `FORBIDDEN` for all projects of a user,
 *   `SCAN_LIMIT_EXCEEDED`
 */
export async function listConnection<T extends Identified>(
  { client }: OperationContext,
  typeLoaders: TypeLoaders<T>,
  args: ListArgs,
  wants: ConnectionWants,
): Promise<Connection<T>> {
  const { resource } = typeLoaders;
  const window = pageWindow(args);
  const orderBy = args.orderBy ?? [];
  const allProjects = checkedProjects(client, resource, args);
  if (orderBy.length > 0) requireMarkers(client, resource, `Sorting ${resource.noun}s`);
  const values = checkedFilter(client, resource, args);
  const { query: filters, local } = await applyFilters(client, resource, values);
  const list: ListRequest<T> = {
    client,
    typeLoaders,
    window,
    orderBy,
    wants,
    rows: { filters, allProjects },
    predicate: listPredicate(resource, values, local),
  };
  const counts = wants.totalCount && (canCount(client, resource) || list.predicate?.isLocal === true);
  if (mustBeWhole(list)) {
    if (!wants.items && !wants.totalCount) return nothing;
    return wholeList(list);
  }
  const markers =
    window.cursor === undefined ? undefined : decodeCursor(sortText(orderOf(list)), window.cursor, window.argument);
  if (!wants.items && !counts) return nothing;
  if (!wants.items) return { ...nothing, totalCount: await countAlone(list) };
  return isPagedByPosition(resource, orderBy) ? pageOfPositions(list, markers) : pageOfMarkers(list, markers);
}

/** A checked request for a page of a list. */
interface ListRequest<T extends Identified> {
  client: CinderClient;
  typeLoaders: TypeLoaders<T>;
  window: PageWindow;
  orderBy: readonly SortKey[];
  wants: ConnectionWants;
  rows: ListedRows;
  predicate: ListPredicate<T> | undefined;
}

function orderOf({ orderBy }: Pick<ListRequest<Identified>, 'orderBy'>): readonly SortKey[] {
  return orderBy.length > 0 ? orderBy : defaultOrder;
}

/** Whether the page requires the whole list. */
function mustBeWhole<T extends Identified>({
  client,
  typeLoaders: { resource },
  orderBy,
  wants,
  predicate,
}: ListRequest<T>): boolean {
  return (
    listFormOf(client, resource).pagedBy !== 'marker' ||
    isComputed(resource, orderBy) ||
    (predicate?.isLocal === true && wants.totalCount)
  );
}

async function wholeList<T extends Identified>(list: ListRequest<T>): Promise<Connection<T>> {
  const { client, typeLoaders, orderBy, window, rows, predicate } = list;
  const { resource } = typeLoaders;
  const holds = predicate?.holds ?? (() => true);
  const { pagedBy, hasFilters } = listFormOf(client, resource);
  if (pagedBy !== 'marker') {
    const all = hasFilters ? await listAll(client, resource, rows) : await typeLoaders.all();
    return pageOf(all.filter(holds), typeLoaders, window);
  }
  // If the gateway sorts the rows, the order of Cinder does not matter.
  const isSorted = isComputed(resource, orderBy);
  const sort = isSorted || orderBy.length === 0 ? undefined : sortText(orderBy);
  const items = await scanAll(client, resource, { ...rows, sort }, holds);
  return pageOf(isSorted ? sortRows(resource, items, orderBy) : items, typeLoaders, window, sortText(orderOf(list)));
}

/** A page of a list that was read whole. Only the rows of the page are cached. */
function pageOf<T extends Identified>(
  rows: readonly T[],
  typeLoaders: TypeLoaders<T>,
  window: PageWindow,
  sort?: string,
): Connection<T> {
  const page = { ...childConnection(rows, window, sort) };
  page.edges.forEach(({ node }) => typeLoaders.seen(node));
  return page;
}

/** Reads pages of the list of Cinder, or of the reversed list, with the count if selected. */
function pageReader<T extends Identified>(list: ListRequest<T>, spelling: Spelling<T>) {
  const {
    client,
    typeLoaders: { resource },
    orderBy,
    rows,
    wants,
  } = list;
  const plain = orderBy.length > 0 ? sortText(orderBy) : undefined;
  const sortOf = (isReversed: boolean): string | undefined => (isReversed ? sortText(reversed(orderOf(list))) : plain);
  return {
    sortOf,
    read: async (
      isReversed: boolean,
      place: { limit: number; marker?: string | undefined; offset?: number },
    ): Promise<Page<T>> =>
      spelling.see(
        await listPage(client, resource, { ...rows, sort: sortOf(isReversed), count: wants.totalCount, ...place }),
      ),
  };
}

async function pageOfPositions<T extends Identified>(
  list: ListRequest<T>,
  markers: Markers | undefined,
): Promise<Connection<T>> {
  const { typeLoaders, window, predicate, wants } = list;
  const { size, isBackward, argument, cursor = '' } = window;
  const spelling = new Spelling(predicate);
  const { read } = pageReader(list, spelling);
  const fetch = async (limit: number, offset: number, isReversed: boolean): Promise<Page<T>> => {
    const page = await read(isReversed, { limit, offset });
    return predicate ? { ...page, items: page.items.filter(predicate.holds) } : page;
  };
  const wanted = size + (wantsMore(list) ? 1 : 0);
  const place = markers && { markers, position: positionIn(cursor), argument };
  const page = await pageByPosition(typeLoaders.resource, fetch, wanted, isBackward, place);
  page.items.forEach(typeLoaders.seen);
  const extra = Math.max(0, page.items.length - size);
  const items = isBackward ? page.items.slice(extra) : page.items.slice(0, size);
  const before = isBackward
    ? page.items
        .slice(0, extra)
        .map(({ id }) => id)
        .reverse()
    : markers;
  const position = page.position + (isBackward ? extra : 0);
  return {
    edges: edgesOf(sortText(orderOf(list)), items, before, position),
    ...pageInfo(window, extra > 0),
    totalCount: wants.totalCount ? await exactTotal(list, page.total, spelling) : null,
  };
}

async function pageOfMarkers<T extends Identified>(
  list: ListRequest<T>,
  markers: Markers | undefined,
): Promise<Connection<T>> {
  const { client, typeLoaders, window, predicate, wants, rows } = list;
  const { resource } = typeLoaders;
  const { size, isBackward } = window;
  const spelling = new Spelling(predicate);
  const { read, sortOf } = pageReader(list, spelling);
  const wanted = size + (wantsMore(list) ? 1 : 0);
  const fetch = async (limit: number, marker?: string): Promise<Page<T>> => {
    const page = await read(isBackward, { limit, marker });
    if (!predicate) return page;
    // If Cinder applies the filters, a page without dropped rows is as full as the page of Cinder.
    const enough = predicate.isLocal ? wanted : Math.min(limit, page.items.length);
    return scanFrom(client, resource, { ...rows, sort: sortOf(isBackward) }, page, predicate.holds, enough);
  };
  const limit = predicate?.isLocal ? largestPage : resource.paging.limitFor(wanted);
  const page = await (markers === undefined
    ? fetch(limit)
    : isBackward
      ? pageBefore(markers, resource, typeLoaders.byId, (marker) => fetch(limit, marker))
      : pageAfter(markers, resource, (marker) => fetch(limit, marker)));
  page.items.forEach(typeLoaders.seen);
  const found = page.items.slice(0, size);
  const last = found.at(-1);
  const hasMore =
    wantsMore(list) &&
    (page.items.length > size || (page.more && last !== undefined && (await fetch(1, last.id)).items.length > 0));
  const items = isBackward ? found.toReversed() : found;
  const before = isBackward ? page.items.slice(size, size + 2).map(({ id }) => id) : markers;
  const isCounted = predicate !== undefined && markers === undefined && !page.more && canCount(client, resource);
  return {
    edges: edgesOf(sortText(orderOf(list)), items, before),
    ...pageInfo(window, hasMore),
    totalCount: !wants.totalCount ? null : isCounted ? page.items.length : await exactTotal(list, page.total, spelling),
  };
}

/** Whether the existence of another page in this direction is selected. One additional row shows it. */
function wantsMore({ wants, window }: Pick<ListRequest<Identified>, 'wants' | 'window'>): boolean {
  return window.isBackward ? wants.hasPreviousPage : wants.hasNextPage;
}

function pageInfo(
  { isBackward, cursor }: PageWindow,
  hasMore: boolean,
): { hasNextPage: boolean; hasPreviousPage: boolean } {
  const isInside = cursor !== undefined;
  return isBackward
    ? { hasNextPage: isInside, hasPreviousPage: hasMore }
    : { hasNextPage: hasMore, hasPreviousPage: isInside };
}

/** The count of a list without selected items. */
async function countAlone<T extends Identified>(list: ListRequest<T>): Promise<number | null> {
  const {
    client,
    typeLoaders: { resource },
    rows,
    predicate,
  } = list;
  if (predicate && !predicate.isVocabulary) return countOfExact(list);
  const spelling = new Spelling(predicate);
  const page = spelling.see(await listPage(client, resource, { ...rows, count: true, limit: predicate ? 1 : 0 }));
  return exactTotal(list, page.total, spelling);
}

/** The count of Cinder if it is exact. Otherwise, the rows are counted. */
function exactTotal<T extends Identified>(
  list: ListRequest<T>,
  total: number | null,
  spelling: Spelling<T>,
): Promise<number | null> | number | null {
  if (!canCount(list.client, list.typeLoaders.resource) || !list.predicate || spelling.isExact(total)) return total;
  return countOfExact(list);
}

/**
 * The number of rows that pass exact filters. The count of Cinder includes rows that differ in case. Null for more than
 * one page.
 */
async function countOfExact<T extends Identified>({
  client,
  typeLoaders: { resource },
  rows,
  predicate,
}: ListRequest<T>): Promise<number | null> {
  const page = await listPage(client, resource, { ...rows, limit: largestPage, count: true });
  return page.more ? null : page.items.filter((row) => predicate?.holds(row) !== false).length;
}

function checkedProjects(client: CinderClient, resource: Resource, { allProjects }: ListArgs): boolean {
  if (!allProjects) return false;
  if (!client.isAdmin)
    throw new CinderError('FORBIDDEN', `Only administrators can list the ${resource.noun}s of all projects.`);
  requireAllTenants(client, resource, `Listing the ${resource.noun}s of all projects`);
  return true;
}

type FilterArg = NonNullable<ListArgs['filter']>;

/**
 * The filters with the IDs in Cinder. Refuses values that the schema does not list, and other projects without
 * `allProjects`.
 */
function checkedFilter({ isAdmin }: CinderClient, { filters }: Resource, { filter, allProjects }: ListArgs): FilterArg {
  const checked = (name: string, value: FilterArg[string]): FilterArg[string] => {
    const { idOf, status } = filters[name] ?? {};
    const path = ['filter', name];
    if (status) rejectUnknown(value, path);
    if (name === projectFilter && value != null && isAdmin && !allProjects) {
      throw badInput(path, `"${name}" requires "allProjects". Otherwise, Cinder lists only the caller's own project.`);
    }
    if (idOf === undefined || value == null) return value;
    return Array.isArray(value)
      ? value.map((id: string) => cinderIdOf(idOf, id, path))
      : cinderIdOf(idOf, value as string, path);
  };
  return Object.fromEntries(Object.entries(filter ?? {}).map(([name, value]) => [name, checked(name, value)]));
}
