import type { CinderClient } from '../../cinder/client.ts';
import { CinderError } from '../../cinder/errors.ts';
import { listPage, nextPage, largestPage, type ListOptions, type Page } from '../../cinder/list.ts';
import type { Identified, Resource } from '../../cinder/resource.ts';
import { inScanQueue } from './scan-queue.ts';

/** The number of pages of Cinder over which a filter or an order is evaluated by the gateway. */
export const mostPages = 20;

/** Which rows of a list are read: filters, order and projects. */
export type ListedRows = Omit<ListOptions, 'limit' | 'marker' | 'offset' | 'count'>;

/**
 * The rows of a page that pass a predicate, and of the pages after it until there are enough.
 *
 * @param rows what the page was listed with
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
 * Every row of a list that passes a predicate.
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
