import type { CinderClient } from './client.ts';
import { listPage, nextPage, type ListOptions, type Page } from './list.ts';
import { largestPage, listFormOf } from './paging.ts';
import type { Plan } from './plan/cost.ts';
import { parallel } from './plan/parallel.ts';
import type { Identified, Resource } from './resource.ts';

/** The number of pages from which they are read from offsets, in parallel. */
const manyPages = 3;
/** The number of pages in parallel. They are long calls, and must not occupy Cinder. */
const pagesAtOnce = 4;

/** The calls of `listRest`. @param first a page with the total number of rows */
export function restPlan(first: Page<unknown>): Plan {
  const rows = Math.max(0, (first.total ?? 0) - first.items.length);
  return { calls: Math.ceil(rows / pageSizeOf(first)), rows };
}

/**
 * Reads all rows after the first page of a counted list.
 *
 * A few pages are read one after another, each after a marker. Many pages are read in parallel from offsets. Rows that
 * are created or deleted meanwhile shift the others. Therefore each page begins with the last row of the page before it.
 * If a page does not have this row, the remaining rows are read after markers.
 */
export async function listRest<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  options: Pick<ListOptions, 'filters' | 'sort' | 'allProjects'>,
  first: Page<T>,
): Promise<readonly T[]> {
  const offsets = offsetsOf(client, resource, first);
  const pages = await parallel(
    offsets,
    (offset) => listPage(client, resource, { ...options, limit: largestPage, offset }),
    pagesAtOnce,
  );
  const rest: T[] = [];
  let last = first;
  for (const page of pages) {
    const lastId = last.items.at(-1)?.id;
    const shared = page.items.findIndex(({ id }) => id === lastId);
    if (shared < 0) break;
    const items = page.items.slice(shared + 1);
    rest.push(...items);
    last = items.length > 0 ? page : { ...last, more: page.more };
  }
  // With a count, even the last page can have a link to a next page.
  while (last.more && first.items.length + rest.length < (first.total ?? Infinity)) {
    last = await nextPage(client, resource, options, last);
    rest.push(...last.items);
  }
  return rest;
}

/** The offsets of the pages after the first. Empty if Cinder has none for this list, or if markers are as good. */
function offsetsOf(client: CinderClient, resource: Resource, first: Page<unknown>): number[] {
  const { calls, rows } = restPlan(first);
  const isPossible = resource.paging.hasExactOffsets && listFormOf(client, resource).pagedBy === 'marker';
  const step = pageSizeOf(first) - 1;
  // Because of the common rows, the pages can be one more than after markers.
  if (!isPossible || calls < manyPages || step === 0 || Math.ceil(rows / step) > calls) return [];
  return Array.from({ length: calls }, (_, index) => (index + 1) * step);
}

/** The number of rows per page, which the operator of the cloud can restrict. */
function pageSizeOf({ items }: Page<unknown>): number {
  return Math.max(1, items.length);
}
