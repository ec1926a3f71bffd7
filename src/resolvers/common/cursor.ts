import { CinderError, badInput } from '../../cinder/errors.ts';
import { isCinderId } from './ids.ts';

/** The number of earlier rows in a cursor. The cursor is valid until its row and all of these are deleted. */
export const fallbackMarkers = 2;

/** The row of a cursor and the rows before it, nearest first. The cursor is at the first of them that still exists. */
export type Markers = readonly [string, ...string[]];

/** The arguments that accept a cursor. */
export type CursorArgument = 'after' | 'before';

/**
 * Encodes the cursor of a row.
 *
 * @param sort the order of the list, in Cinder's form: `name:asc`
 * @param markers the ID of the row, and the IDs of rows before it, nearest first
 * @param position the index of the row in a list that is paged by position. Negative from the end, with -1 for the last
 *   row.
 */
export function encodeCursor(sort: string, markers: Markers, position?: number): string {
  const parts = [sort, ...(position === undefined ? [] : [position]), ...markers.slice(0, fallbackMarkers + 1)];
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** What the cursors of a page contain besides its rows. */
export interface CursorPlace {
  /** The order of the list. */
  sort: string;
  /** The IDs of rows before the page, nearest first. */
  before?: readonly string[] | undefined;
  /** The index of the first row in a list that is paged by position. Negative from the end. */
  position?: number | undefined;
}

/** Encodes the cursor of the row with an index in a page. */
export function cursorAt(
  nodes: readonly { id: string }[],
  index: number,
  { sort, before = [], position }: CursorPlace,
): string | undefined {
  const node = nodes[index];
  if (!node) return undefined;
  const earlier = nodes.slice(Math.max(0, index - fallbackMarkers), index).map(({ id }) => id);
  const markers: Markers = [node.id, ...earlier.reverse(), ...before];
  return encodeCursor(sort, markers, position === undefined ? undefined : position + index);
}

/**
 * Returns the markers in a cursor.
 *
 * @param sort the order of the list that receives the cursor. A position depends on the order.
 * @param argument the argument with the cursor, for errors
 * @param isId whether a text has the form of the IDs in the list
 * @throws CinderError `BAD_USER_INPUT` for a cursor of another order, and for a text that is not a cursor
 */
export function decodeCursor(
  sort: string,
  cursor: string,
  argument: CursorArgument = 'after',
  isId: (text: string) => boolean = isCinderId,
): Markers {
  const [from, ...rest] = partsOf(cursor) ?? [];
  const [id, ...earlier] = rest.filter((part) => typeof part === 'string');
  if (typeof from !== 'string' || id === undefined || ![id, ...earlier].every(isId)) {
    throw badInput(
      [argument],
      `\`${argument}\` is not a cursor. Use a cursor of \`pageInfo\` or of an edge, unchanged.`,
    );
  }
  if (from !== sort) {
    throw badInput(
      [argument],
      `\`${argument}\` is a cursor of a list sorted by ${from || 'its own order'}; this list is sorted by ${sort || 'its own order'}.`,
    );
  }
  return [id, ...earlier];
}

/** The index of the row of a cursor, negative from the end. 0 if the cursor has no index. */
export function positionIn(cursor: string): number {
  const position = partsOf(cursor)?.[1];
  return typeof position === 'number' ? position : 0;
}

/** Returns the error for a cursor whose rows were all deleted. @param noun the noun of the rows: `volume` */
export function cursorExpired(noun: string, argument: CursorArgument = 'after'): CinderError {
  return new CinderError(
    'CURSOR_EXPIRED',
    `The cursor is no longer valid: its ${noun} was deleted, or it belongs to another list. Start again without \`${argument}\`.`,
    {
      path: [argument],
    },
  );
}

/** The order, the position if any, and the markers. */
function partsOf(cursor: string): (string | number)[] | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (!Array.isArray(parts)) return undefined;
    const isPart = (part: unknown, index: number): boolean =>
      typeof part === 'string' || (index === 1 && Number.isSafeInteger(part) && Math.abs(Number(part)) < 2 ** 31);
    const texts = parts.filter((part) => typeof part === 'string').length;
    return texts <= fallbackMarkers + 2 && parts.every(isPart) ? (parts as (string | number)[]) : undefined;
  } catch {
    return undefined;
  }
}
