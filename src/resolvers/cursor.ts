import { CinderError, badInput } from '../cinder/errors.ts';
import { isCinderId } from './ids.ts';

/** The sort of a list for which none was requested: Cinder's own. */
export const defaultSort = 'created_at:desc';

/** Rows before its own that a cursor names: it stays valid until all of them are deleted. */
export const fallbackMarkers = 2;

/** Where a page begins: after the first of these rows that still exists. Nearest first, never empty. */
export type Markers = readonly [string, ...string[]];

/**
 * The cursor of a row.
 *
 * @param sort of the list, in Cinder's form: `name:asc`
 * @param markers the id of the row, and the ids of rows before it, nearest first
 * @param position the number of rows before it, for a list that is paged by position
 */
export function encodeCursor(sort: string, markers: Markers, position?: number): string {
  const parts = [sort, ...(position === undefined ? [] : [position]), ...markers.slice(0, fallbackMarkers + 1)];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/**
 * The edges of a page, each with its cursor, which is encoded when it is read: most pages are read without theirs.
 *
 * @param before ids of rows before the page, nearest first
 * @param position the number of rows before the page, for a list that is paged by position
 */
export function edgesOf<T extends { id: string }>(
  sort: string,
  nodes: readonly T[],
  before: readonly string[] = [],
  position?: number,
): { cursor: string; node: T }[] {
  return nodes.map((node, index) => ({
    get cursor() {
      const earlier = nodes.slice(Math.max(0, index - fallbackMarkers), index).map(({ id }) => id);
      return encodeCursor(sort, [node.id, ...earlier.reverse(), ...before], position === undefined ? undefined : position + index);
    },
    node,
  }));
}

/**
 * The markers in a cursor.
 *
 * @param sort of the list that receives the cursor: the place after a row depends on the order
 * @param isId whether a text has the form of the list's ids
 * @throws CinderError `BAD_USER_INPUT` for a cursor of another sort, and for a text that is not a cursor
 */
export function decodeCursor(sort: string, cursor: string, isId: (text: string) => boolean = isCinderId): Markers {
  const [from, ...rest] = partsOf(cursor) ?? [];
  const [id, ...earlier] = rest.filter((part) => typeof part === 'string');
  if (typeof from !== 'string' || id === undefined || ![id, ...earlier].every(isId)) {
    throw badInput(['after'], '`after` is not a cursor. Use a `pageInfo.endCursor` or an edge\'s `cursor`, unchanged.');
  }
  if (from !== sort) {
    throw badInput(['after'], `\`after\` is a cursor of a list sorted by ${from || 'its own order'}; this list is sorted by ${sort || 'its own order'}.`);
  }
  return [id, ...earlier];
}

/** The number of rows before a cursor's row, as far as it tells: 0 else. */
export function positionIn(cursor: string): number {
  const position = partsOf(cursor)?.[1];
  return typeof position === 'number' ? position : 0;
}

/** The error for a cursor of which every row was deleted. @param noun of the rows: `volume` */
export function cursorExpired(noun: string): CinderError {
  return new CinderError('CURSOR_EXPIRED', `The cursor is no longer valid: its ${noun} was deleted. Start again without \`after\`.`, {
    path: ['after'],
  });
}

/** The sort, the position if there is one, and the markers. */
function partsOf(cursor: string): (string | number)[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts)) return undefined;
    const isPart = (part: unknown, index: number): boolean =>
      typeof part === 'string' || (index === 1 && Number.isSafeInteger(part) && Number(part) >= 0 && Number(part) < 2 ** 31);
    const texts = parts.filter((part) => typeof part === 'string').length;
    return texts <= fallbackMarkers + 2 && parts.every(isPart) ? (parts as (string | number)[]) : undefined;
  } catch {
    return undefined;
  }
}
