import type { CinderClient } from '../cinder/client.ts';
import { isCinderError } from '../cinder/errors.ts';
import type { FilterValue } from '../cinder/filters.ts';
import { largestPage, listPage, nextPage, type ListOptions, type Page } from '../cinder/list.ts';
import type { Identified, Resource } from '../cinder/resource.ts';

/** Filters whose match is exact. Cinder's databases ignore case, accents and blanks at the end of them. */
const exactNames = ['name', 'metadata', 'imageMetadata'] as const;

type Filters = Readonly<Record<string, FilterValue | null | undefined>>;
export type Holds<T> = (row: T) => boolean;

/** Whether a row has exactly the name and the keys and values of a filter; undefined if the filter has none of these. */
export function exactFilter<T extends Identified>(filter: Filters | null | undefined): Holds<T> | undefined {
  const given = exactNames.flatMap((name) => {
    const value = filter?.[name];
    return value == null ? [] : [[name, value] as const];
  });
  return given.length === 0 ? undefined : (row) => given.every(([name, value]) => equals(valueOf(row, name), value));
}

/** The value of a field; undefined for one that makes no sense, which only its own reader is told. */
function valueOf(row: Identified, name: string): unknown {
  try {
    return (row as unknown as Record<string, unknown>)[name];
  } catch (error) {
    if (isCinderError(error, 'UPSTREAM_ERROR')) return undefined;
    throw error;
  }
}

/** An undefined value is left to Cinder's own comparison. */
function equals(value: unknown, wanted: FilterValue): boolean {
  if (value === undefined) return true;
  if (typeof wanted !== 'object' || Array.isArray(wanted)) return value === wanted;
  const map = new Map(Object.entries(value ?? {}));
  return Object.entries(wanted).every(([key, item]) => map.get(key) === item);
}

/**
 * The rows of a page that pass an exact filter, and of the pages after it until there are enough.
 *
 * @param page Cinder's, which passes Cinder's own filters
 * @param wanted the number of rows
 * @param options those with which the page was listed
 */
export async function exactPage<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  options: Omit<ListOptions, 'limit' | 'marker' | 'offset' | 'count'>,
  page: Page<T>,
  holds: Holds<T>,
  wanted: number,
): Promise<Page<T>> {
  const items = page.items.filter(holds);
  let last = page;
  // If no row was dropped, the page is as full as Cinder's.
  while (items.length < Math.min(wanted, page.items.length) && last.more) {
    last = await nextPage(client, resource, options, last);
    items.push(...last.items.filter(holds));
  }
  return { ...page, items, more: last.more };
}

/**
 * The number of rows that pass an exact filter: Cinder's own count has those that only look alike, too.
 *
 * @returns null if more rows pass Cinder's filters than fit on one page
 */
export async function exactCount<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  options: Omit<ListOptions, 'limit' | 'marker' | 'offset' | 'count'>,
  holds: Holds<T>,
): Promise<number | null> {
  const page = await listPage(client, resource, { ...options, limit: largestPage, count: true });
  return page.more ? null : page.items.filter(holds).length;
}
