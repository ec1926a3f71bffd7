import { badInput, CinderError, isCinderError } from '../../cinder/errors.ts';
import { markersTried } from '../../cinder/list.ts';
import { largestPage } from '../../cinder/paging.ts';
import {
  listManageable,
  type ManageableKind,
  type ManageableOptions,
  type ManageableSnapshot,
  type ManageableVolume,
} from '../../cinder/resources/manageable.ts';
import { ConnectionPage, type Connection, type ConnectionWants } from '../common/connection.ts';
import type { OperationContext } from '../common/context.ts';
import { cursorExpired, decodeCursor } from '../common/cursor.ts';
import { reversed, sortText } from '../list/order.ts';
import { pageWindow, type PageArgs } from '../list/page-window.ts';
import { poolName } from '../common/names.ts';

type Maybe<T> = T | null | undefined;

export interface ManageableArgs extends PageArgs {
  host?: Maybe<string>;
  cluster?: Maybe<string>;
  orderBy?: Maybe<readonly { field: 'reference' | 'size'; direction: 'asc' | 'desc' }[]>;
}

/**
 * Returns a page of the volumes or snapshots of a backend.
 *
 * One additional row shows whether another page exists, and is read only if that is selected. Cinder uses the reference
 * of the driver as the marker, so that a cursor contains the reference.
 *
 * @returns null if the backend does not exist
 * @throws CinderError `BAD_USER_INPUT` for invalid arguments, `CURSOR_EXPIRED`
 */
export async function manageable<T extends ManageableVolume | ManageableSnapshot>(
  { client }: OperationContext,
  kind: ManageableKind<T>,
  args: ManageableArgs,
  wants: Pick<ConnectionWants, 'hasNextPage' | 'hasPreviousPage'>,
): Promise<Connection<T> | null> {
  const { size, isBackward, cursor, argument } = pageWindow(args);
  const place = placeOf(args);
  const order = args.orderBy?.length ? args.orderBy : [{ field: 'reference', direction: 'asc' } as const];
  const markers = cursor === undefined ? undefined : decodeCursor(sortText(order), cursor, argument, isReference);
  // In the reversed order, the row before a deleted one cannot be read after its own marker.
  const tried = isBackward ? markers?.slice(0, 1) : markers;
  const sort = (isBackward ? reversed(order) : order).map(({ field, direction }) => ({ key: field, direction }));
  const fetch = (limit: number, marker?: string): Promise<T[] | null> =>
    listManageable(client, kind, { ...place, sort, marker, limit });
  const wanted = size + ((isBackward ? wants.hasPreviousPage : wants.hasNextPage) ? 1 : 0);
  const limit = Math.min(wanted, largestPage);
  const begin = tried ? await rowsAfter(tried, (marker) => fetch(limit, marker)) : await fetch(limit);
  if (begin === undefined) throw cursorExpired(kind.noun, argument);
  if (!begin) return null;
  const rows = await filled(kind, begin, wanted, fetch);
  const found = rows.slice(0, size);
  const [hasMore, isInside] = [rows.length > size, markers !== undefined];
  const before = isBackward ? rows.slice(size, size + 2).map(({ id }) => id) : markers;
  return new ConnectionPage(
    isBackward ? found.toReversed() : found,
    { sort: sortText(order), before },
    {
      hasNextPage: isBackward ? isInside : hasMore,
      hasPreviousPage: isBackward ? hasMore : isInside,
      totalCount: null,
    },
  );
}

/**
 * Reads rows until there are enough.
 *
 * The response has no links, and the operator can allow fewer rows per page than requested. Only an empty page is known
 * to be the last. If the last row was deleted meanwhile, the next page begins after the row before it.
 *
 * @param begin the first page
 * @param wanted the number of rows
 * @throws CinderError `UPSTREAM_ERROR` if a page begins with the same rows again, because the pages would never end
 */
async function filled<T extends ManageableVolume | ManageableSnapshot>(
  { noun }: ManageableKind<T>,
  begin: readonly T[],
  wanted: number,
  fetch: (limit: number, marker?: string) => Promise<T[] | null>,
): Promise<readonly T[]> {
  const rows = [...begin];
  for (let page: readonly T[] = begin; page.length > 0 && rows.length < wanted;) {
    const limit = Math.min(wanted - rows.length, largestPage);
    const markers = rows
      .slice(-markersTried)
      .map(({ id }) => id)
      .reverse();
    const next = await rowsAfter(markers, (marker) => fetch(limit, marker));
    if (next === undefined || next?.some(({ id }) => rows.some((row) => row.id === id))) {
      throw new CinderError(
        'UPSTREAM_ERROR',
        `Cinder's list of the ${noun}s of a backend does not continue after its marker.`,
      );
    }
    page = next ?? [];
    rows.push(...page);
  }
  return rows;
}

/** The rows after the first marker that Cinder still knows. Undefined if Cinder knows none. */
async function rowsAfter<T>(markers: readonly string[], fetch: (marker: string) => Promise<T>): Promise<T | undefined> {
  for (const marker of markers) {
    try {
      return await fetch(marker);
    } catch (error) {
      if (!isCinderError(error, 'BAD_USER_INPUT')) throw error;
    }
  }
  return undefined;
}

/** Cinder requires exactly one of the two. */
function placeOf({ host, cluster }: ManageableArgs): Pick<ManageableOptions, 'host' | 'cluster'> {
  if (host != null && cluster == null) return { host: poolName(host, ['host']) };
  if (cluster != null && host == null) return { cluster: poolName(cluster, ['cluster']) };
  throw badInput([host == null ? 'host' : 'cluster'], 'Either `host` or `cluster` is required, but not both.');
}

function isReference(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
