import { badInput } from '../cinder/errors.ts';
import { largestPage, type Page } from '../cinder/list.ts';
import type { Identified, Resource } from '../cinder/resource.ts';
import { cursorExpired, fallbackMarkers, type Markers } from './cursor.ts';

/** Where a page of a list begins that is paged by position. */
export interface Place {
  /** After the first of these rows that still exists. */
  markers: Markers;
  /** The number of rows before the first marker when its cursor was issued. */
  position: number;
}

export interface PositionedPage<T> {
  /** At most as many as wanted. */
  items: readonly T[];
  /** The number of rows before the first item. */
  position: number;
  total: number | null;
}

type Fetch<T> = (limit: number, offset: number) => Promise<Page<T>>;

/** Rows from an offset on, as far as they were read. */
interface Read<T> {
  items: T[];
  /** The number of items before the page; -1 if no marker was found. */
  begin: number;
  total: number | null;
}

/** Whether a list cannot be paged by Cinder's own markers in this order (see `markerlessSortKeys`). */
export function isPagedByPosition({ markerlessSortKeys = [] }: Resource, orderBy: readonly { field: string }[]): boolean {
  return orderBy.some(({ field }) => markerlessSortKeys.includes(field));
}

/**
 * A page of a list that is sorted by a key with which Cinder's own markers fail (see `markerlessSortKeys`), so it
 * is read from an offset, with the marker's row in it: that shows that the list has not moved. If rows came or went before
 * it, the list is read from its beginning until the marker's row is found.
 *
 * @param wanted the number of rows
 * @returns the rows after the marker
 * @throws CinderError `CURSOR_EXPIRED` if no marker's row exists, `BAD_USER_INPUT` for a list that Cinder cannot page
 */
export async function pageByPosition<T extends Identified>(
  resource: Resource<T>,
  fetch: Fetch<T>,
  wanted: number,
  after: Place | undefined,
): Promise<PositionedPage<T>> {
  const from = after && !resource.offsetTwice ? Math.max(0, after.position - fallbackMarkers) : 0;
  const read = (offset: number, isSearch: boolean): Promise<Read<T>> => readFrom(resource, fetch, { wanted, offset, isSearch }, after?.markers);
  let start = from;
  let found = await read(from, false);
  if (found.begin < 0 && from > 0) {
    start = 0;
    found = await read(0, true);
  }
  if (found.begin < 0) throw cursorExpired(resource.noun);
  return { items: found.items.slice(found.begin, found.begin + wanted), position: start + found.begin, total: found.total };
}

interface Span {
  wanted: number;
  offset: number;
  /** Whether to read on until a marker is found. */
  isSearch: boolean;
}

async function readFrom<T extends Identified>(
  resource: Resource<T>,
  fetch: Fetch<T>,
  { wanted, offset, isSearch }: Span,
  markers: Markers | undefined,
): Promise<Read<T>> {
  const whole = isSearch || resource.keepsBack === true || resource.offsetTwice === true;
  const limit = whole ? largestPage : Math.min(wanted + (markers ? fallbackMarkers + 1 : 0), largestPage);
  const rows = new Map<string, T>();
  let page = await fetch(limit, offset);
  const { total } = page;
  for (;;) {
    for (const item of page.items) rows.set(item.id, item);
    const items = [...rows.values()];
    const begin = markers ? indexAfter(items, markers) : 0;
    const isEnough = begin < 0 ? !isSearch && offset > 0 : items.length >= begin + wanted;
    if (isEnough || !page.more) return { items, begin, total };
    if (resource.offsetTwice) {
      throw badInput(['orderBy'], `Cinder cannot page more than ${page.items.length} ${resource.noun}s in this order. Sort by createdAt or id, or filter the list.`);
    }
    page = await fetch(limit, page.end);
  }
}

/** The index after the first marker that is among the rows; -1 if none is. */
function indexAfter(items: readonly Identified[], markers: Markers): number {
  for (const marker of markers) {
    const index = items.findIndex(({ id }) => id === marker);
    if (index >= 0) return index + 1;
  }
  return -1;
}
