import type { Identified } from '../../cinder/resource.ts';
import { orNull } from '../../cinder/or-null.ts';
import { ConnectionPage, type Connection } from './connection.ts';
import { cursorExpired, decodeCursor } from './cursor.ts';
import { pageWindow } from '../list/page-window.ts';

/** A page of another service. */
interface Rows<T> {
  items: readonly T[];
  /** Whether the service may have rows after the page. */
  more: boolean;
}

/** The order in cursors of lists whose order cannot be selected. */
const ownOrder = '';

/**
 * Reads a page of a list of another service, which can only be read forward and is not counted.
 *
 * One row more than requested is read, because these services link a full last page to an empty one.
 *
 * @param noun the noun of the rows: `server`
 * @param read reads rows after a marker. Throws `BAD_USER_INPUT` if the row with the marker was deleted.
 * @throws CinderError `BAD_USER_INPUT`, `CURSOR_EXPIRED`, or an error of `read`
 */
export async function forwardPage<T extends Identified>(
  noun: string,
  args: { first?: number | null | undefined; after?: string | null | undefined },
  read: (limit: number, marker?: string) => Promise<Rows<T>>,
): Promise<Connection<T>> {
  const { size, cursor } = pageWindow(args);
  const { items, more } = cursor === undefined ? await read(size + 1) : await rowsAfter(noun, cursor, size + 1, read);
  return new ConnectionPage(
    items.slice(0, size),
    { sort: ownOrder },
    { hasNextPage: items.length > size || more, hasPreviousPage: cursor !== undefined, totalCount: null },
  );
}

/** Reads the rows after the first row of a cursor that still exists. */
async function rowsAfter<T>(
  noun: string,
  cursor: string,
  limit: number,
  read: (limit: number, marker: string) => Promise<Rows<T>>,
): Promise<Rows<T>> {
  for (const marker of decodeCursor(ownOrder, cursor)) {
    const rows = await orNull(() => read(limit, marker), 'BAD_USER_INPUT');
    if (rows) return rows;
  }
  throw cursorExpired(noun);
}
