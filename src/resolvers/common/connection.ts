import type { Identified } from '../../cinder/resource.ts';
import type { ByParentLoader } from '../../loaders/by-parent.ts';
import { cursorExpired, decodeCursor, edgesOf } from './cursor.ts';
import { pageWindow, type PageArgs, type PageWindow } from '../list/page-window.ts';

/** The selected parts of a connection. The others are not read. */
export interface ConnectionWants {
  items: boolean;
  totalCount: boolean;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

export interface Connection<T> {
  /** The items, if the edges are created only when they are read. */
  nodes?: readonly T[];
  edges: readonly { cursor: string; node: T }[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  totalCount: number | null;
}

/** The order of children that were loaded with their parents. No list of Cinder continues after their cursors. */
const childOrder = '';

/**
 * Returns a page of a list that is already loaded. Makes no call.
 *
 * @param sort the order of the list, for its cursors
 * @throws CinderError `BAD_USER_INPUT`, `CURSOR_EXPIRED`
 */
export function childConnection<T extends Identified>(
  children: readonly T[],
  args: PageArgs | PageWindow,
  sort = childOrder,
): Connection<T> {
  const window = 'size' in args ? args : pageWindow(args);
  const { size, isBackward, cursor } = window;
  const place = cursor === undefined ? undefined : placeOf(children, window, cursor, sort);
  const start = isBackward ? Math.max(0, (place?.end ?? children.length) - size) : (place?.begin ?? 0);
  const end = isBackward ? (place?.end ?? children.length) : start + size;
  let edges: Connection<T>['edges'] | undefined;
  // Both are created when they are read, because thousands of parents can have a connection each.
  const page = {
    get nodes() {
      return children.slice(start, end);
    },
    get edges() {
      const before = children
        .slice(Math.max(0, start - 2), start)
        .map(({ id }) => id)
        .reverse();
      return (edges ??= edgesOf(sort, page.nodes, before));
    },
    hasNextPage: children.length > end,
    hasPreviousPage: start > 0,
    totalCount: children.length,
  };
  return page;
}

/** Loads a page of the children of one parent. The children of several parents are loaded together. */
export async function childrenOf<T extends Identified>(
  loader: ByParentLoader<T>,
  parentId: string,
  args: PageArgs,
): Promise<Connection<T>> {
  return childConnection(await loader.load(parentId), args);
}

/** The end of the rows before a cursor, and the start of the rows after it. */
function placeOf(
  children: readonly Identified[],
  { argument }: PageWindow,
  cursor: string,
  sort: string,
): { end: number; begin: number } {
  const [own, ...earlier] = decodeCursor(sort, cursor, argument);
  const index = children.findIndex(({ id }) => id === own);
  if (index >= 0) return { end: index, begin: index + 1 };
  for (const marker of earlier) {
    const at = children.findIndex(({ id }) => id === marker);
    if (at >= 0) return { end: at + 1, begin: at + 1 };
  }
  throw cursorExpired('item', argument);
}
