import { CinderError } from '../../src/cinder/errors.ts';
import { atLeast, type Microversion } from '../../src/cinder/microversion.ts';
import type { Query } from '../../src/cinder/route.ts';
import type { Row } from './rows.ts';

/** Who asks, and a cloud's limits. */
export interface Caller {
  isAdmin: boolean;
  projectId: string;
  microversion: Microversion;
  /** The operator's `osapi_max_limit`. */
  largestPage: number;
}

/** How Cinder lists one type. */
export interface Table {
  /** The keys of one resource and of a list, and of a list's links; attachments have none. */
  key: string;
  listKey: string;
  links?: string;
  /** What every user may filter by, from `resource_filters.json`. */
  memberFilters: readonly string[];
  /** Cinder's columns whose name in the JSON is another. */
  columns: Readonly<Record<string, string>>;
  counted: boolean;
  /** Whether a filter's value may be a list literal. */
  inLists: boolean;
  /** Below, or for ever, the list is the whole of the caller's project, whatever the query says; an offset counts. */
  markersSince?: Microversion | 'never';
  /** Whether the list has every project's rows, whoever asks; below 3.31 everybody may filter it by anything. */
  unscoped?: true;
}

const paging = ['limit', 'marker', 'offset', 'sort', 'all_tenants', 'is_public'];

/**
 * What Cinder answers to a list of a type.
 *
 * @param rows those that the caller can see, in any order
 * @throws CinderError `NOT_FOUND` for a marker that is gone, `BAD_USER_INPUT` for a filter that is refused
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

/** Whether a list takes no more than an offset. */
export function isPlain({ markersSince = '3.0' }: Table, { microversion }: Caller): boolean {
  return markersSince === 'never' || !atLeast(microversion, markersSince);
}

/** Of a list that is not scoped, Cinder takes the caller's own rows only for markers. */
function afterMarker(sorted: readonly Row[], marker: string, { unscoped }: Table, caller: Caller): number {
  const foreign = (row: Row): boolean => unscoped === true && !caller.isAdmin && row['project_id'] !== caller.projectId;
  const index = sorted.findIndex((row) => row.id === marker && !foreign(row));
  if (index < 0) throw new CinderError('NOT_FOUND', `The marker ${marker} is not there.`, { status: 404 });
  return index + 1;
}

/** Whether a row passes a filter: a value, one of a list of values, or a map of which it has every pair. */
function matcher(table: Table, key: string, value: string): (row: Row) => boolean {
  const parsed: unknown = /^[[{"]/.test(value) ? JSON.parse(value) : undefined;
  const values = new Set(table.inLists && (Array.isArray(parsed) || typeof parsed === 'string') ? [parsed].flat() : [value]);
  return (row) => {
    const column = row[table.columns[key] ?? key];
    if (typeof column !== 'object' || column === null) {
      return values.has(typeof column === 'string' ? column : JSON.stringify(column));
    }
    return Object.entries(parsed ?? {}).every(([name, item]) => (column as Record<string, unknown>)[name] === item);
  };
}

/** What becomes of a filter that only administrators may use: Cinder refuses it, and dropped it before 3.31. */
function isDropped(table: Table, { isAdmin, microversion }: Caller, key: string): boolean {
  if (isAdmin || table.memberFilters.includes(key)) return false;
  if (!atLeast(microversion, '3.31')) return table.unscoped !== true;
  throw new CinderError('BAD_USER_INPUT', `Invalid filters ${key} are found in query options.`, { status: 400 });
}

/** Sorted by Cinder's keys, and rows that are equal by `created_at` and `id` in the direction of the first key. */
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
