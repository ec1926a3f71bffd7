import { CinderError, badInput } from '../cinder/errors.ts';
import { isCinderId } from './ids.ts';

/** The sort of a list for which none was requested: Cinder's own. */
export const defaultSort = 'created_at:desc';

/** Rows before its own that a cursor names: it stays valid until all of them are deleted. */
const fallbackMarkers = 2;

/** Where a page begins: after the first of these rows that still exists. Nearest first, never empty. */
export type Markers = readonly [string, ...string[]];

/**
 * The cursor of a row.
 *
 * @param sort of the list, in Cinder's form: `name:asc`
 * @param markers the id of the row, and the ids of rows before it, nearest first
 */
export function encodeCursor(sort: string, markers: Markers): string {
  return Buffer.from(JSON.stringify([sort, ...markers.slice(0, fallbackMarkers + 1)])).toString('base64url');
}

/**
 * The edges of a page, each with its cursor.
 *
 * @param before ids of rows before the page, nearest first
 */
export function edgesOf<T extends { id: string }>(
  sort: string,
  nodes: readonly T[],
  before: readonly string[] = [],
): { cursor: string; node: T }[] {
  let earlier = before;
  return nodes.map((node) => {
    const markers: Markers = [node.id, ...earlier];
    earlier = markers.slice(0, fallbackMarkers);
    return { cursor: encodeCursor(sort, markers), node };
  });
}

/**
 * The markers in a cursor.
 *
 * @param sort of the list that receives the cursor: the place after a row depends on the order
 * @param isId whether a text has the form of the list's ids
 * @throws CinderError `BAD_USER_INPUT` for a cursor of another sort, and for a text that is not a cursor
 */
export function decodeCursor(sort: string, cursor: string, isId: (text: string) => boolean = isCinderId): Markers {
  const parts = partsOf(cursor);
  const [from, id, ...earlier] = parts ?? [];
  if (from === undefined || id === undefined || ![id, ...earlier].every(isId)) {
    throw badInput(['after'], '`after` is not a cursor. Use a `pageInfo.endCursor` or an edge\'s `cursor`, unchanged.');
  }
  if (from !== sort) {
    throw badInput(['after'], `\`after\` is a cursor of a list sorted by ${from || 'its own order'}; this list is sorted by ${sort || 'its own order'}.`);
  }
  return [id, ...earlier];
}

/** The error for a cursor of which every row was deleted. @param noun of the rows: `volume` */
export function cursorExpired(noun: string): CinderError {
  return new CinderError('CURSOR_EXPIRED', `The cursor is no longer valid: its ${noun} was deleted. Start again without \`after\`.`, {
    path: ['after'],
  });
}

function partsOf(cursor: string): string[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isList = Array.isArray(parts) && parts.length <= fallbackMarkers + 2 && parts.every((part) => typeof part === 'string');
    return isList ? parts : undefined;
  } catch {
    return undefined;
  }
}
