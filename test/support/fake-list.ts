import { CinderError } from '../../src/cinder/errors.ts';
import { atLeast, type Microversion } from '../../src/cinder/microversion.ts';
import type { Query } from '../../src/cinder/route.ts';
import type { Row } from './rows.ts';

/** The caller, and limits of the cloud. */
export interface Caller {
  isAdmin: boolean;
  projectId: string;
  microversion: Microversion;
  /** The option `osapi_max_limit` of Cinder. */
  largestPage: number;
}

/** The properties of Cinder's list of a type. */
export interface Table {
  /** The keys of one resource, a list, and the links of a list. Attachments have no links. */
  key: string;
  listKey: string;
  links?: string;
  /** The filters of all users, from `resource_filters.json`. */
  memberFilters: readonly string[];
  /** Columns of Cinder that have another name in JSON. */
  columns: Readonly<Record<string, string>>;
  counted: boolean;
  /** Whether the value of a filter can be a list literal. */
  inLists: boolean;
  /**
   * The first microversion with markers. Before, or always for `never`, the list contains the whole project regardless of the
   * query, except for an offset.
   */
  markersSince?: Microversion | 'never';
  /** Whether the list contains the rows of all projects for any caller. Before 3.31, all users can filter it by any column. */
  unscoped?: true;
}

const paging = ['limit', 'marker', 'offset', 'sort', 'all_tenants', 'is_public'];

/**
 * Returns Cinder's answer to a list of a type.
 *
 * @param rows the rows that the caller can see, in any order
 * @throws CinderError `NOT_FOUND` for the marker of a deleted row, `BAD_USER_INPUT` for a refused filter
 */
export function listAnswer(rows: readonly Row[], table: Table, query: Query, caller: Caller): Record<string, unknown> {
  if (isPlain(table, caller)) {
    const whole = inOrder(rows, table, 'created_at:desc');
    const offset = table.markersSince === 'never' ? Number(query['offset'] ?? 0) : 0;
    const limit = table.markersSince === 'never' ? Math.min(Number(query['limit']), caller.largestPage) : Infinity;
    return { [table.listKey]: whole.slice(offset, offset + limit) };
  }
  const counts = table.counted && atLeast(caller.microversion, '3.45') && query['with_count'] === true;
  const filters = Object.entries(query)
    .filter(([key, value]) => value !== undefined && !paging.includes(key) && !(counts && key === 'with_count'))
    .filter(([key]) => !isDropped(table, caller, key))
    .map(([key, value]) => matcher(table, key, String(value)));
  const sorted = inOrder(rows, table, String(query['sort'] ?? 'created_at:desc'));
  const matching = sorted.filter((row) => filters.every((passes) => passes(row)));
  const start = query['marker'] === undefined ? 0 : afterMarker(sorted, String(query['marker']), table, caller);
  const limit = Math.min(Number(query['limit'] ?? caller.largestPage), caller.largestPage);
  const behind = new Set(sorted.slice(start));
  const offset = Number(query['offset'] ?? 0);
  const page = matching.filter((row) => behind.has(row)).slice(offset, offset + limit);
  const linked = table.links !== undefined && page.length > 0 && limit <= (counts ? matching.length : page.length);
  return {
    [table.listKey]: page,
    ...(counts && { count: matching.length }),
    ...(linked && { [`${table.links}_links`]: [{ rel: 'next', href: 'http://elsewhere/v3/wrong' }] }),
  };
}

/** Whether a list supports only an offset. */
export function isPlain({ markersSince = '3.0' }: Table, { microversion }: Caller): boolean {
  return markersSince === 'never' || !atLeast(microversion, markersSince);
}

/** Returns the position after the marker. In an unscoped list, Cinder accepts only rows of the caller as markers. */
function afterMarker(sorted: readonly Row[], marker: string, { unscoped }: Table, caller: Caller): number {
  const foreign = (row: Row): boolean => unscoped === true && !caller.isAdmin && row['project_id'] !== caller.projectId;
  const index = sorted.findIndex((row) => row.id === marker && !foreign(row));
  if (index < 0) throw new CinderError('NOT_FOUND', `The marker ${marker} is not there.`, { status: 404 });
  return index + 1;
}

/** Returns a predicate for a filter: a value, a list of values, or a map whose pairs the row must have. */
function matcher(table: Table, key: string, value: string): (row: Row) => boolean {
  const parsed: unknown = /^[[{"]/.test(value) ? JSON.parse(value) : undefined;
  const values = new Set(
    table.inLists && (Array.isArray(parsed) || typeof parsed === 'string') ? [parsed].flat() : [value],
  );
  return (row) => {
    const column = row[table.columns[key] ?? key];
    if (typeof column !== 'object' || column === null) {
      return values.has(typeof column === 'string' ? column : JSON.stringify(column));
    }
    return Object.entries(parsed ?? {}).every(([name, item]) => (column as Record<string, unknown>)[name] === item);
  };
}

/** Whether a filter for administrators is ignored for the caller, as before 3.31. @throws CinderError since 3.31 */
function isDropped(table: Table, { isAdmin, microversion }: Caller, key: string): boolean {
  if (isAdmin || table.memberFilters.includes(key)) return false;
  if (!atLeast(microversion, '3.31')) return table.unscoped !== true;
  throw new CinderError('BAD_USER_INPUT', `Invalid filters ${key} are found in query options.`, { status: 400 });
}

/** Sorts rows by Cinder's keys, and equal rows by `created_at` and `id` in the direction of the first key. */
function inOrder(rows: readonly Row[], table: Table, sort: string): Row[] {
  const keys = sort.split(',').map((part) => part.split(':'));
  const first = keys[0]?.[1];
  return rows.toSorted((a, b) => {
    for (const [key = '', direction] of [...keys, ['created_at', first], ['id', first]]) {
      const column = table.columns[key] ?? key;
      const order = compare(a[column], b[column]);
      if (order !== 0) return direction === 'asc' ? order : -order;
    }
    return 0;
  });
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : Number(String(a) > String(b));
}
