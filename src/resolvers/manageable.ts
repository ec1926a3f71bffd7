import { badInput, CinderError, isCinderError } from '../cinder/errors.ts';
import { largestPage, markersTried } from '../cinder/list.ts';
import {
  listManageable,
  type ManageableKind,
  type ManageableOptions,
  type ManageableSnapshot,
  type ManageableVolume,
} from '../cinder/resources/manageable.ts';
import { checkedFirst, type Connection, type PageArgs } from './connection.ts';
import type { OperationContext } from './context.ts';
import { cursorExpired, decodeCursor, edgesOf } from './cursor.ts';
import { poolName } from './names.ts';

type Maybe<T> = T | null | undefined;

export interface ManageableArgs extends PageArgs {
  host?: Maybe<string>;
  cluster?: Maybe<string>;
  orderBy?: Maybe<readonly { field: 'reference' | 'size'; direction: 'asc' | 'desc' }[]>;
}

/**
 * A page of what a backend has. One row more than requested tells whether there is a next page; after a shorter page one more
 * call tells that it is the last. The
 * driver's reference is what Cinder takes for a marker, so that is what a cursor holds.
 *
 * @returns null where there is no such backend
 * @throws CinderError `BAD_USER_INPUT` for arguments that cannot be
 */
export async function manageable<T extends ManageableVolume | ManageableSnapshot>(
  kind: ManageableKind<T>,
  args: ManageableArgs,
  { client }: OperationContext,
): Promise<Connection<T> | null> {
  const first = checkedFirst(args.first);
  const place = placeOf(args);
  const orderBy = args.orderBy?.length ? args.orderBy : [{ field: 'reference', direction: 'asc' } as const];
  const sort = orderBy.map(({ field, direction }) => ({ key: field, direction }));
  const order = orderBy.map(({ field, direction }) => `${field}:${direction}`).join(',');
  const markers = args.after == null ? undefined : decodeCursor(order, args.after, isReference);
  const fetch = (limit: number, marker?: string): Promise<T[] | null> => listManageable(client, kind, { ...place, sort, marker, limit });
  const limit = Math.min(first + 1, largestPage);
  const begin = markers ? await rowsAfter(markers, (marker) => fetch(limit, marker)) : await fetch(limit);
  if (begin === undefined) throw cursorExpired(kind.noun);
  if (!begin) return null;
  const rows = await filled(kind, begin, first + 1, fetch);
  return {
    edges: edgesOf(order, rows.slice(0, first), markers),
    hasNextPage: rows.length > first,
    hasPreviousPage: markers !== undefined,
    totalCount: null,
  };
}

/**
 * Rows until there are enough. The answer has no links, and the operator can allow fewer rows a page than were requested: only
 * an empty page is known to be the last. If the last row was deleted meanwhile, the next page is the one after the row before it.
 *
 * @param begin the first page
 * @param wanted the number of rows
 * @throws CinderError `UPSTREAM_ERROR` if a page begins again with the same rows: the pages would never end
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
    const markers = rows.slice(-markersTried).map(({ id }) => id).reverse();
    const next = await rowsAfter(markers, (marker) => fetch(limit, marker));
    if (next === undefined || next?.some(({ id }) => rows.some((row) => row.id === id))) {
      throw new CinderError('UPSTREAM_ERROR', `Cinder's list of the ${noun}s of a backend does not continue after its marker.`);
    }
    page = next ?? [];
    rows.push(...page);
  }
  return rows;
}

/** The rows after the first marker that Cinder still knows; undefined if it knows none. */
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

/** Cinder wants one of the two, and never both. */
function placeOf({ host, cluster }: ManageableArgs): Pick<ManageableOptions, 'host' | 'cluster'> {
  if (host != null && cluster == null) return { host: poolName(host, ['host']) };
  if (cluster != null && host == null) return { cluster: poolName(cluster, ['cluster']) };
  throw badInput([host == null ? 'host' : 'cluster'], 'Give either a host or a cluster: whose backend is to be listed.');
}

function isReference(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}
