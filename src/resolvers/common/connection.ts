import type { Identified } from '../../cinder/resource.ts';
import type { ByParentLoader } from '../../loaders/by-parent.ts';
import { cursorAt, cursorExpired, decodeCursor, fallbackMarkers, type CursorPlace } from './cursor.ts';
import { pageWindow, type PageArgs, type PageWindow } from '../list/page-window.ts';

/** The selected parts of a connection. The others are not read. */
export interface ConnectionWants {
  items: boolean;
  totalCount: boolean;
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly Edge<T>[];
  /** The cursors of the first and the last item; undefined for an empty page. */
  readonly startCursor?: string | undefined;
  readonly endCursor?: string | undefined;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number | null;
}

export interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

/** The parts of a page that are not about its items. */
export type PageInfo = Pick<Connection<unknown>, 'hasNextPage' | 'hasPreviousPage' | 'totalCount'>;

/**
 * A page of a list. Edges and cursors are created when they are read, because thousands of parents can have a connection
 * each, and most pages are read without them.
 */
export class ConnectionPage<T extends Identified> implements Connection<T> {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number | null;
  readonly #place: CursorPlace;

  constructor(
    readonly nodes: readonly T[],
    place: CursorPlace,
    info: PageInfo,
  ) {
    this.#place = place;
    this.hasNextPage = info.hasNextPage;
    this.hasPreviousPage = info.hasPreviousPage;
    this.totalCount = info.totalCount;
  }

  get edges(): readonly Edge<T>[] {
    return this.nodes.map((node, index) => new PageEdge(node, this.nodes, index, this.#place));
  }

  get startCursor(): string | undefined {
    return cursorAt(this.nodes, 0, this.#place);
  }

  get endCursor(): string | undefined {
    return cursorAt(this.nodes, this.nodes.length - 1, this.#place);
  }
}

class PageEdge<T extends Identified> implements Edge<T> {
  readonly node: T;
  readonly #nodes: readonly T[];
  readonly #index: number;
  readonly #place: CursorPlace;

  constructor(node: T, nodes: readonly T[], index: number, place: CursorPlace) {
    this.node = node;
    this.#nodes = nodes;
    this.#index = index;
    this.#place = place;
  }

  get cursor(): string {
    return cursorAt(this.#nodes, this.#index, this.#place) ?? '';
  }
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
  const bounds = cursor === undefined ? undefined : placeOf(children, window, cursor, sort);
  const start = isBackward ? Math.max(0, (bounds?.end ?? children.length) - size) : (bounds?.begin ?? 0);
  const end = isBackward ? (bounds?.end ?? children.length) : start + size;
  const nodes = start === 0 && end >= children.length ? children : children.slice(start, end);
  const before = start === 0 ? undefined : idsBefore(children, start);
  return new ConnectionPage(
    nodes,
    { sort, before },
    {
      hasNextPage: children.length > end,
      hasPreviousPage: start > 0,
      totalCount: children.length,
    },
  );
}

/** The IDs of the rows before a row that its cursor contains, nearest first. */
function idsBefore(rows: readonly Identified[], index: number): string[] {
  return rows
    .slice(Math.max(0, index - fallbackMarkers), index)
    .map(({ id }) => id)
    .reverse();
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
