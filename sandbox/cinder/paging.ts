import { compareRows } from '../store/collation.ts';
import type { Row } from '../store/records.ts';
import type { Table } from '../store/table.ts';
import { badRequest, invalidInput } from './fault.ts';
import type { Fault } from './fault.ts';
import type { QueryParams } from './query-params.ts';

const MAX_LIMIT = 1000;
const MAX_OFFSET = 0x7fffffff;

/** Which part of a list, in which order. */
export interface Page {
  marker: string | undefined;
  limit: number;
  offset: number;
  sortKeys: string[];
  sortDirections: string[];
}

/**
 * Takes limit, marker, offset and the sort out of a query; what stays behind are filters.
 * @throws Fault 400 for a bad number, or for `sort` beside `sort_key` or `sort_dir`
 */
export function takePage(query: QueryParams): Page {
  return { ...takeSlice(query), ...takeSort(query) };
}

/** Takes limit, marker and offset out of a query, and leaves the sort there; @throws Fault 400 for a bad number */
export function takeSlice(query: QueryParams): Pick<Page, 'marker' | 'limit' | 'offset'> {
  const limit = takeLimit(query);
  const marker = query.take('marker');
  const offset = takeOffset(query);
  return { marker, limit, offset };
}

/**
 * Takes the limit out of a query.
 * @returns at most 1000, which is also the default
 * @throws Fault 400
 */
export function takeLimit(query: QueryParams): number {
  const given = query.take('limit');
  if (given === undefined) return MAX_LIMIT;
  if (!/^\s*[-+]?\d+\s*$/.test(given)) throw badRequest('limit param must be an integer');
  if (Number(given) < 0) throw badRequest('limit param must be positive');
  return Math.min(Number(given), MAX_LIMIT);
}

function takeOffset(query: QueryParams): number {
  const given = query.take('offset') ?? '0';
  if (!/^\s*[-+]?\d+\s*$/.test(given)) throw badRequest('offset must be an integer');
  const offset = Number(given);
  if (offset < 0) throw badRequest('offset must be >= 0');
  if (offset > MAX_OFFSET) throw badRequest(`offset must be <= ${MAX_OFFSET}`);
  return offset;
}

function takeSort(query: QueryParams): Pick<Page, 'sortKeys' | 'sortDirections'> {
  if (!query.has('sort')) {
    const key = query.take('sort_key') ?? 'created_at';
    const direction = query.take('sort_dir') ?? 'desc';
    return { sortKeys: [key.trim()], sortDirections: [direction.trim()] };
  }
  if (query.has('sort_key') || query.has('sort_dir')) {
    throw badRequest(
      "The 'sort_key' and 'sort_dir' parameters are deprecated and cannot be used with the 'sort' " + 'parameter.',
    );
  }
  const parts = (query.take('sort') ?? '')
    .trim()
    .split(',')
    .map((part) => part.split(':'));
  return {
    sortKeys: parts.map(([key = '']) => key.trim()),
    sortDirections: parts.map(([, ...direction]) => direction.join(':').trim() || 'desc'),
  };
}

/**
 * Sorts rows and cuts the page out of them.
 * @param table where the rows are from; its columns are the valid sort keys
 * @param rows those that passed the filters
 * @param page what to cut out
 * @param markerMissing the fault for a marker that is no row's id
 * @throws Fault 400 for an unknown sort key or direction, 404 for an unknown marker
 */
export function cutPage<R extends Row>(
  table: Table<R>,
  rows: R[],
  page: Page,
  markerMissing: (id: string) => Fault,
): R[] {
  const order = sortOrder(page, table.columns);
  const compare = (one: R, other: R): number => compareRows(one, other, order);
  let sorted = rows.toSorted(compare);
  if (page.marker !== undefined) {
    const marker = table.get(page.marker);
    if (!marker) throw markerMissing(page.marker);
    sorted = sorted.filter((row) => compareRows(marker, row, order, 'default') < 0);
  }
  return sorted.slice(page.offset, page.offset + page.limit);
}

/** The caller's keys, then created_at and id in the direction of the first, so that the order is total. */
function sortOrder(page: Page, columns: ReadonlySet<string>): [key: string, descending: boolean][] {
  if (page.sortDirections.some((direction) => direction !== 'asc' && direction !== 'desc')) {
    throw invalidInput("Unknown sort direction, must be 'desc' or 'asc'.");
  }
  if (!page.sortKeys.every((key) => columns.has(key))) {
    throw invalidInput('Invalid sort key');
  }
  const first = page.sortDirections[0] === 'desc';
  const order = page.sortKeys.map((key, index): [string, boolean] => [key, page.sortDirections[index] === 'desc']);
  for (const key of ['created_at', 'id']) {
    if (!page.sortKeys.includes(key)) order.push([key, first]);
  }
  return order;
}
