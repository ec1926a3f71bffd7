import { listAll, listPage, type Page } from '../../cinder/list.ts';
import { canCount, listFormOf, largestPage } from '../../cinder/paging.ts';
import type { Identified } from '../../cinder/resource.ts';
import type { TypeLoaders } from '../../loaders/type-loaders.ts';
import { childConnection, ConnectionPage, type Connection, type ConnectionWants } from '../common/connection.ts';
import type { OperationContext } from '../common/context.ts';
import { decodeCursor, positionIn, type Markers } from '../common/cursor.ts';
import { pageAfter, pageBefore } from './by-marker.ts';
import { pageByPosition } from './by-position.ts';
import { countAlone, exactTotal } from './exact-count.ts';
import { listRequest, orderOf, type ListArgs, type ListRequest } from './list-request.ts';
import { isComputed, isPagedByPosition, reversed, sortRows, sortText } from './order.ts';
import type { PageWindow } from './page-window.ts';
import { Spelling } from './predicate.ts';
import { scanAll, scanFrom } from './scan.ts';

const nothing: Connection<never> = {
  nodes: [],
  edges: [],
  hasNextPage: false,
  hasPreviousPage: false,
  totalCount: null,
};

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
  const list = await listRequest(client, typeLoaders, args, wants);
  const { window, orderBy } = list;
  const { resource } = typeLoaders;
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
  const page = childConnection(rows, window, sort);
  page.nodes.forEach(typeLoaders.prime);
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
  page.items.forEach(typeLoaders.prime);
  const extra = Math.max(0, page.items.length - size);
  const items = isBackward ? page.items.slice(extra) : page.items.slice(0, size);
  const before = isBackward
    ? page.items
        .slice(0, extra)
        .map(({ id }) => id)
        .reverse()
    : markers;
  const position = page.position + (isBackward ? extra : 0);
  return new ConnectionPage(
    items,
    { sort: sortText(orderOf(list)), before, position },
    {
      ...pageInfo(window, extra > 0),
      totalCount: wants.totalCount ? await exactTotal(list, page.total, spelling) : null,
    },
  );
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
  page.items.forEach(typeLoaders.prime);
  const found = page.items.slice(0, size);
  const last = found.at(-1);
  const hasMore =
    wantsMore(list) &&
    (page.items.length > size || (page.more && last !== undefined && (await fetch(1, last.id)).items.length > 0));
  const items = isBackward ? found.toReversed() : found;
  const before = isBackward ? page.items.slice(size, size + 2).map(({ id }) => id) : markers;
  const isCounted = predicate !== undefined && markers === undefined && !page.more && canCount(client, resource);
  return new ConnectionPage(
    items,
    { sort: sortText(orderOf(list)), before },
    {
      ...pageInfo(window, hasMore),
      totalCount: !wants.totalCount
        ? null
        : isCounted
          ? page.items.length
          : await exactTotal(list, page.total, spelling),
    },
  );
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
