import { compareRows } from '../store/collation.ts';
import type { Row } from '../store/records.ts';
import type { Table } from '../store/table.ts';
import { invalidInput } from './fault.ts';
import type { Fault } from './fault.ts';
import type { QueryParams } from './query-params.ts';

const MAX_LIMIT = 1000;

/** A part of a list, and its order. */
export interface Page {
  marker: string | undefined;
  limit: number;
  offset: number;
  sortKeys: string[];
  sortDirections: string[];
}

/** Takes limit, marker, offset and the sort order out of a query. The filters remain. */
export function takePage(query: QueryParams): Page {
  return { ...takeSlice(query), ...takeSort(query) };
}

/** Takes limit, marker and offset out of a query. The sort order and the filters remain. */
export function takeSlice(query: QueryParams): Pick<Page, 'marker' | 'limit' | 'offset'> {
  const limit = takeLimit(query);
  const marker = query.take('marker');
  return { marker, limit, offset: Number(query.take('offset') ?? 0) };
}

/** Takes the limit out of a query. @returns at most 1000, which is also the default */
export function takeLimit(query: QueryParams): number {
  const given = query.take('limit');
  return given === undefined ? MAX_LIMIT : Math.min(Number(given), MAX_LIMIT);
}

function takeSort(query: QueryParams): Pick<Page, 'sortKeys' | 'sortDirections'> {
  if (!query.has('sort')) {
    const key = query.take('sort_key') ?? 'created_at';
    const direction = query.take('sort_dir') ?? 'desc';
    return { sortKeys: [key.trim()], sortDirections: [direction.trim()] };
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
 * Sorts rows and returns a page of them.
 *
 * @param table the table of the rows, whose columns are the valid sort keys
 * @param rows the rows that passed the filters
 * @param markerMissing makes the fault for a marker that is not the ID of a row
 * @throws Fault 400 for an unknown sort key, 404 for an unknown marker
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

/** The sort keys of the caller, then created_at and id in the direction of the first key. */
function sortOrder(page: Page, columns: ReadonlySet<string>): [key: string, descending: boolean][] {
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
