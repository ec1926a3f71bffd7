import type { FilterValue, FilterValues } from '../../cinder/filters.ts';
import type { Identified, Resource } from '../../cinder/resource.ts';
import { valueIfIntact } from '../../cinder/value-if-intact.ts';
import type { Page } from '../../cinder/list.ts';

export type Holds<T> = (row: T) => boolean;

/** Which rows of Cinder's answer pass the filters of a list. */
export interface ListPredicate<T> {
  holds: Holds<T>;
  /** Whether the gateway evaluates a filter that Cinder does not apply. */
  isLocal: boolean;
  /** Whether all others name words of the cloud, which it always writes in the same way. */
  isVocabulary: boolean;
}

/**
 * The predicate for the filters that Cinder does not apply, or does not apply exactly: Cinder's databases ignore case,
 * accents and trailing spaces.
 *
 * @param values the filters of the list
 * @param local the names of those that Cinder does not apply
 * @returns undefined if Cinder applies all of them exactly
 */
export function listPredicate<T extends Identified>(
  { filters }: Resource<T>,
  values: FilterValues,
  local: readonly string[],
): ListPredicate<T> | undefined {
  const given = Object.entries(values).filter((entry): entry is [string, FilterValue] => entry[1] != null);
  const evaluated = given.flatMap(([name, value]): Holds<T>[] => {
    const { holds } = filters[name] ?? {};
    return local.includes(name) && holds ? [(row) => holds(row, value)] : [];
  });
  const compared = given.flatMap(([name, value]) => {
    const { exact, vocabulary = false, shownAs = {} } = filters[name] ?? {};
    if (local.includes(name) || exact === undefined) return [];
    // Cinder applies a list of one value only.
    const [single] = Array.isArray(value) ? (value as readonly string[]) : [value];
    const wanted = typeof single === 'string' && Object.hasOwn(shownAs, single) ? shownAs[single] : single;
    return wanted === undefined ? [] : [{ field: exact, wanted, vocabulary }];
  });
  if (evaluated.length === 0 && compared.length === 0) return undefined;
  return {
    holds: (row) =>
      evaluated.every((holds) => holds(row)) &&
      compared.every(({ field, wanted }) => equals(valueIfIntact(row as Readonly<Record<string, unknown>>, field), wanted)),
    isLocal: evaluated.length > 0,
    isVocabulary: compared.every(({ vocabulary }) => vocabulary),
  };
}

/** Whether a value is the wanted one. For a value that a record does not show, Cinder's own comparison counts. */
function equals(value: unknown, wanted: FilterValue): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (typeof wanted !== 'object') return value === wanted;
  const map = new Map(Object.entries(value));
  return Object.entries(wanted).every(([key, item]) => map.get(key) === item);
}

/**
 * How the rows that were read write the words of a filter. A cloud writes each of its own words in one way: if the rows
 * that were read pass the predicate, so do all that Cinder counts.
 */
export class Spelling<T> {
  readonly #predicate: ListPredicate<T> | undefined;
  #isRead = false;
  #isOther = false;

  constructor(predicate: ListPredicate<T> | undefined) {
    this.#predicate = predicate;
  }

  /** Reads the rows of a page that passes Cinder's own filters. @returns the page */
  see(page: Page<T>): Page<T> {
    this.#isRead ||= page.items.length > 0;
    this.#isOther ||= !page.items.every((row) => this.#predicate?.holds(row) !== false);
    return page;
  }

  /** Whether Cinder's count is exact. @param total null if it is not known */
  isExact(total: number | null): boolean {
    if (total === 0) return true;
    return total !== null && this.#predicate?.isVocabulary === true && this.#isRead && !this.#isOther;
  }
}
