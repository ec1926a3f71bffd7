import { badInput } from '../../cinder/errors.ts';
import { type Page } from '../../cinder/list.ts';
import { largestPage } from '../../cinder/paging.ts';
import type { Identified, Resource } from '../../cinder/resource.ts';
import { cursorExpired, fallbackMarkers, type CursorArgument, type Markers } from '../common/cursor.ts';

/** The place of a cursor in a list that is paged by position. */
export interface Place {
  /** The row of the cursor, and the rows before it. */
  markers: Markers;
  /** The index of the row when the cursor was issued. Negative from the end, with -1 for the last row. */
  position: number;
  argument: CursorArgument;
}

/** A part of a list that is paged by position. */
export interface PositionedPage<T> {
  /** The rows in the order of the list, at most as many as wanted. */
  items: readonly T[];
  /** The index of the first item. Negative from the end. */
  position: number;
  total: number | null;
}

/** Reads rows of the list, or of the reversed list, starting at an offset. */
export type FetchAt<T> = (limit: number, offset: number, isReversed: boolean) => Promise<Page<T>>;

/**
 * Returns a page of a list in an order with which the markers of Cinder fail (see `byPosition`).
 *
 * The list is read from an offset, together with the row of the cursor. This row shows whether the position is still
 * valid. If rows were added or deleted before it, the list is read from its beginning until the row is found.
 *
 * A page from the end of the list is read from the reversed list. Such cursors count from the end.
 *
 * @param wanted the number of rows
 * @param isBackward whether the page has the rows before the place, or the last rows of the list
 * @throws CinderError `CURSOR_EXPIRED` if no row of the cursor exists, `BAD_USER_INPUT` for a list that Cinder cannot
 *   page
 */
export async function pageByPosition<T extends Identified>(
  resource: Resource<T>,
  fetch: FetchAt<T>,
  wanted: number,
  isBackward: boolean,
  place: Place | undefined,
): Promise<PositionedPage<T>> {
  const isReversed = place ? place.position < 0 : isBackward;
  const read = new PositionedRead(resource, (limit, offset) => fetch(limit, offset, isReversed), place, isReversed);
  // Backward in the list is forward in the reversed list.
  const { items, start, total } = await (isBackward === isReversed ? read.after(wanted) : read.before(wanted));
  if (!isReversed) return { items, position: start, total };
  return { items: items.toReversed(), position: -(start + items.length), total };
}

/** Rows of the list that is read, with the index of the first. */
interface Rows<T> {
  items: readonly T[];
  start: number;
  total: number | null;
}

/** The rows that were read so far, starting at an offset. */
interface Read<T> {
  items: readonly T[];
  offset: number;
  total: number | null;
}

/** The two indices of a place: the end of the rows before it, and the start of the rows after it. */
interface Bounds {
  end: number;
  begin: number;
}

class PositionedRead<T extends Identified> {
  readonly #resource: Resource<T>;
  readonly #fetch: (limit: number, offset: number) => Promise<Page<T>>;
  readonly #place: Place | undefined;
  readonly #isReversed: boolean;
  /** The index of the row of the place when its cursor was issued. */
  readonly #index: number;

  constructor(
    resource: Resource<T>,
    fetch: (limit: number, offset: number) => Promise<Page<T>>,
    place: Place | undefined,
    isReversed: boolean,
  ) {
    this.#resource = resource;
    this.#fetch = fetch;
    this.#place = place;
    this.#isReversed = isReversed;
    this.#index = place ? (isReversed ? -place.position - 1 : place.position) : 0;
  }

  /** The rows after the place, or the first rows of the list. */
  async after(wanted: number): Promise<Rows<T>> {
    const offset = this.#place ? Math.max(0, this.#index - fallbackMarkers) : 0;
    const limit = wanted + (this.#place ? this.#index - offset + 1 : 0);
    const { read, bounds } = await this.#find(offset, limit, (items, { begin }) => items.length >= begin + wanted);
    return {
      items: read.items.slice(bounds.begin, bounds.begin + wanted),
      start: read.offset + bounds.begin,
      total: read.total,
    };
  }

  /** The rows directly before the place. */
  async before(wanted: number): Promise<Rows<T>> {
    const offset = Math.max(0, this.#index - wanted - fallbackMarkers);
    const limit = this.#index + 1 + fallbackMarkers - offset;
    const { read, bounds } = await this.#find(
      offset,
      limit,
      (_, { end }) => end >= 0,
      ({ end }) => offset === 0 || end >= wanted,
    );
    const start = Math.max(0, bounds.end - wanted);
    return { items: read.items.slice(start, bounds.end), start: read.offset + start, total: read.total };
  }

  /** Reads from an offset. Reads from the beginning if the place is not found, or has too few rows before it. */
  async #find(
    offset: number,
    limit: number,
    isEnough: (items: readonly T[], bounds: Bounds) => boolean,
    isUsable: (bounds: Bounds) => boolean = () => true,
  ): Promise<{ read: Read<T>; bounds: Bounds }> {
    const from = this.#resource.paging.hasExactOffsets ? offset : 0;
    const first = await this.#read(from, limit, false, isEnough);
    const found = this.#boundsIn(first.items);
    if (found && (from === 0 || isUsable(found))) return { read: first, bounds: found };
    const whole = from > 0 ? await this.#read(0, limit, true, isEnough) : first;
    const bounds = this.#boundsIn(whole.items);
    if (!bounds) throw cursorExpired(this.#resource.noun, this.#place?.argument);
    return { read: whole, bounds };
  }

  async #read(
    offset: number,
    rows: number,
    isSearch: boolean,
    isEnough: (items: readonly T[], bounds: Bounds) => boolean,
  ): Promise<Read<T>> {
    const { paging, noun } = this.#resource;
    const limit = isSearch || !paging.hasExactOffsets ? largestPage : paging.limitFor(rows);
    const byId = new Map<string, T>();
    let page = await this.#fetch(limit, offset);
    const { total } = page;
    for (;;) {
      for (const item of page.items) byId.set(item.id, item);
      const items = [...byId.values()];
      const bounds = this.#boundsIn(items);
      const isDone = bounds ? isEnough(items, bounds) : !isSearch && offset > 0 && items.length >= rows;
      if (isDone || !page.more) return { items, offset, total };
      if (!paging.hasExactOffsets) {
        throw badInput(
          ['orderBy'],
          `Cinder cannot page more than ${page.items.length} ${noun}s in this order. Sort by createdAt or id, or filter the list.`,
        );
      }
      page = await this.#fetch(limit, page.end);
    }
  }

  /** The place among rows. Undefined if no row of its cursor is among them. */
  #boundsIn(items: readonly Identified[]): Bounds | undefined {
    if (!this.#place) return { end: 0, begin: 0 };
    const [own, ...earlier] = this.#place.markers;
    const index = items.findIndex(({ id }) => id === own);
    if (index >= 0) return { end: index, begin: index + 1 };
    for (const marker of earlier) {
      const at = items.findIndex(({ id }) => id === marker);
      // The row of the cursor was directly after this one, or directly before it in the reversed list.
      if (at >= 0) return this.#isReversed ? { end: at, begin: at } : { end: at + 1, begin: at + 1 };
    }
    return undefined;
  }
}
