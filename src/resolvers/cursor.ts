import { badInput } from '../cinder/errors.ts';
import { isCinderId } from './ids.ts';

/** The sort of a list for which none was asked: Cinder's own. */
export const defaultSort = 'created_at:desc';

/** A cursor: the id of the item that it stands behind, and the sort that put it there. */
export function encodeCursor(sort: string, id: string): string {
  return Buffer.from(`${sort}|${id}`).toString('base64url');
}

/**
 * The id in a cursor.
 *
 * @param sort of the list that it is given to: behind which item a list goes on depends on its order
 * @param isId whether a text has the form of the list's ids
 * @throws CinderError `BAD_USER_INPUT` for a cursor of another sort, and for what is no cursor
 */
export function decodeCursor(sort: string, cursor: string, isId: (text: string) => boolean = isCinderId): string {
  const [, from, id] = /^([^|]*)\|(.+)$/s.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (from === undefined || id === undefined || !isId(id)) {
    throw badInput(['after'], 'This is not a cursor: pass on a pageInfo.endCursor or an edge\'s cursor, unchanged.');
  }
  if (from !== sort) {
    throw badInput(['after'], `This cursor is from a list sorted by ${from || 'its own order'}; this one is sorted by ${sort || 'its own order'}.`);
  }
  return id;
}
