import type { CinderClient } from '../cinder/client.ts';
import type { FilterValue } from '../cinder/filters.ts';
import { largestPage, listPage, nextPage, type ListOptions, type Page } from '../cinder/list.ts';
import type { Identified, Resource } from '../cinder/resource.ts';
import { valueIfIntact } from '../cinder/value-if-intact.ts';

type Filters = Readonly<Record<string, FilterValue | null | undefined>>;
export type Holds<T> = (row: T) => boolean;

/** What a list's filters say exactly. */
export interface ExactFilter<T> {
  holds: Holds<T>;
  /** Whether they name words of the cloud only, which it always spells in the same way. */
  isVocabulary: boolean;
}

/** The filters whose match is exact (`Filter.exact`); undefined if none of these is given. */
export function exactFilter<T extends Identified>({ filters }: Resource<T>, filter: Filters | null | undefined): ExactFilter<T> | undefined {
  const given = Object.entries(filter ?? {}).flatMap(([name, value]) => {
    const { exact, vocabulary = false, shownAs = {} } = filters[name] ?? {};
    if (value == null || exact === undefined) return [];
    const wanted = typeof value === 'string' && Object.hasOwn(shownAs, value) ? (shownAs[value] ?? value) : value;
    return [{ field: exact, wanted, vocabulary }];
  });
  if (given.length === 0) return undefined;
  return {
    holds: (row) => given.every(({ field, wanted }) => equals(valueIfIntact(row as Readonly<Record<string, unknown>>, field), wanted)),
    isVocabulary: given.every(({ vocabulary }) => vocabulary),
  };
}

/** What a record does not show is left to Cinder's own comparison. */
function equals(value: unknown, wanted: FilterValue): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (typeof wanted !== 'object' || Array.isArray(wanted)) return value === wanted;
  const map = new Map(Object.entries(value));
  return Object.entries(wanted).every(([key, item]) => map.get(key) === item);
}

/**
 * How the rows that were read spell the words of an exact filter. A cloud spells each of its own words in one way: if the
 * rows that were read pass the filter, so do all that Cinder counts.
 */
export class Spelling<T> {
  readonly #exact: ExactFilter<T> | undefined;
  #isRead = false;
  #isOther = false;

  constructor(exact: ExactFilter<T> | undefined) {
    this.#exact = exact;
  }

  /** Reads the rows of a page that passes Cinder's own filters. @returns the page */
  see(page: Page<T>): Page<T> {
    this.#isRead ||= page.items.length > 0;
    this.#isOther ||= !page.items.every((row) => this.#exact?.holds(row) !== false);
    return page;
  }

  /** Whether Cinder's count is exact. @param total null if it is not known */
  isExact(total: number | null): boolean {
    if (total === 0) return true;
    return total !== null && this.#exact?.isVocabulary === true && this.#isRead && !this.#isOther;
  }
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
