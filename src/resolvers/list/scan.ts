import type { CinderClient } from '../../cinder/client.ts';
import { CinderError } from '../../cinder/errors.ts';
import { listPage, nextPage, type ListOptions, type Page } from '../../cinder/list.ts';
import { largestPage } from '../../cinder/paging.ts';
import type { Token } from '../../cinder/identity/token.ts';
import type { Identified, Resource } from '../../cinder/resource.ts';

/** The maximum number of pages of Cinder that the gateway reads to evaluate a filter or an order. */
const mostPages = 20;

/** The filters, the order and the projects of a list. */
export type ListedRows = Omit<ListOptions, 'limit' | 'marker' | 'offset' | 'count'>;

/**
 * Returns the rows of a page that pass a predicate, and those of the next pages until there are enough.
 *
 * @param rows the filters, the order and the projects of the page
 * @param wanted the number of rows
 * @throws CinderError `SCAN_LIMIT_EXCEEDED` if 20 pages do not have enough rows
 */
export async function scanFrom<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  rows: ListedRows,
  page: Page<T>,
  holds: (row: T) => boolean,
  wanted: number,
): Promise<Page<T>> {
  const items = page.items.filter(holds);
  if (items.length >= wanted || !page.more) return { ...page, items };
  return inScanQueue(client.token, async () => {
    let last = page;
    for (let pages = 1; items.length < wanted && last.more; pages++) {
      if (pages >= mostPages) throw scanLimitExceeded(resource);
      last = await nextPage(client, resource, rows, last);
      items.push(...last.items.filter(holds));
    }
    return { ...page, items, more: last.more };
  });
}

/**
 * Returns all rows of a list that pass a predicate.
 *
 * @throws CinderError `SCAN_LIMIT_EXCEEDED` if the list has more than 20 pages
 */
export async function scanAll<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  rows: ListedRows,
  holds: (row: T) => boolean,
): Promise<readonly T[]> {
  const page = await listPage(client, resource, { ...rows, limit: largestPage });
  return (await scanFrom(client, resource, rows, page, holds, Infinity)).items;
}

function scanLimitExceeded({ noun }: Resource): CinderError {
  return new CinderError(
    'SCAN_LIMIT_EXCEEDED',
    `The list has more than ${mostPages} pages of ${noun}s, and the gateway must read them for this filter or order. Add a filter that Cinder applies, such as a status.`,
    { path: ['filter'] },
  );
}

/** The last scan of each caller. */
const running = new Map<string, Promise<unknown>>();

/**
 * Runs a scan of many pages after the earlier scans of the same user and project.
 *
 * Therefore, a user has the rows of one scan in memory at a time, regardless of the number of lists.
 *
 * @returns the result of the scan
 * @throws the error of the scan
 */
async function inScanQueue<T>({ userId, projectId }: Token, scan: () => Promise<T>): Promise<T> {
  const caller = `${userId} ${projectId}`;
  const before = running.get(caller);
  const own = (before ?? Promise.resolve()).then(scan, scan);
  running.set(caller, own);
  try {
    return await own;
  } finally {
    if (running.get(caller) === own) running.delete(caller);
  }
}
