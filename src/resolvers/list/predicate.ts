import type { FilterValues } from '../../cinder/filters.ts';
import type { FilterValue } from '../../cinder/predicates.ts';
import type { Identified, Resource } from '../../cinder/resource.ts';
import { valueIfIntact } from '../../cinder/value-if-intact.ts';
import type { Page } from '../../cinder/list.ts';

export type Holds<T> = (row: T) => boolean;

/** The predicate for the rows that pass the filters of a list. */
export interface ListPredicate<T> {
  holds: Holds<T>;
  /** Whether the gateway evaluates a filter that Cinder does not apply. */
  isLocal: boolean;
  /** Whether all other filters have words of the cloud, which it always writes in the same way. */
  isVocabulary: boolean;
}

/**
 * Returns the predicate for the filters that Cinder does not apply, or does not apply exactly. The databases of Cinder
 * ignore case, accents and trailing spaces.
 *
 * @param values the filters of the list
 * @param local the names of the filters that Cinder does not apply
 * @returns undefined if Cinder applies all of them exactly
 */
export function listPredicate<T extends Identified>(
  { filters }: Resource<T>,
  values: FilterValues,
  local: readonly string[],
): ListPredicate<T> | undefined {
  const given = Object.entries(values).filter((entry): entry is [string, FilterValue] => entry[1] != null);
  const evaluated = given.flatMap(([name, value]): Holds<T>[] => {
    const { matches: holds } = filters[name] ?? {};
    return local.includes(name) && holds ? [(row) => holds(row, value)] : [];
  });
  const compared = given.flatMap(([name, value]) => {
    const { exact, vocabulary = false, shownAs = {} } = filters[name] ?? {};
    if (local.includes(name) || exact === undefined) return [];
    // Cinder applies a list only if it has one value.
    const [single] = Array.isArray(value) ? (value as readonly string[]) : [value];
    const wanted = typeof single === 'string' && Object.hasOwn(shownAs, single) ? shownAs[single] : single;
    return wanted === undefined ? [] : [{ field: exact, wanted, vocabulary }];
  });
  if (evaluated.length === 0 && compared.length === 0) return undefined;
  return {
    holds: (row) =>
      evaluated.every((holds) => holds(row)) &&
      compared.every(({ field, wanted }) =>
        equals(valueIfIntact(row as Readonly<Record<string, unknown>>, field), wanted),
      ),
    isLocal: evaluated.length > 0,
    isVocabulary: compared.every(({ vocabulary }) => vocabulary),
  };
}

/** Whether a value is the wanted one. If a record does not show the value, the comparison of Cinder decides. */
function equals(value: unknown, wanted: FilterValue): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (typeof wanted !== 'object') return value === wanted;
  const map = new Map(Object.entries(value));
  return Object.entries(wanted).every(([key, item]) => map.get(key) === item);
}

/**
 * Whether the rows that were read write the words of a filter in the same way as the filter.
 *
 * A cloud writes each of its own words in one way. If the rows that were read pass the predicate, so do all rows that
 * Cinder counts.
 */
export class Spelling<T> {
  readonly #predicate: ListPredicate<T> | undefined;
  #isRead = false;
  #isOther = false;

  constructor(predicate: ListPredicate<T> | undefined) {
    this.#predicate = predicate;
  }

  /** Records the spelling in a page that Cinder filtered. @returns the page */
  see(page: Page<T>): Page<T> {
    this.#isRead ||= page.items.length > 0;
    this.#isOther ||= !page.items.every((row) => this.#predicate?.holds(row) !== false);
    return page;
  }

  /** Whether the count of Cinder is exact. @param total null if the count is unknown */
  isExact(total: number | null): boolean {
    if (total === 0) return true;
    return total !== null && this.#predicate?.isVocabulary === true && this.#isRead && !this.#isOther;
  }
}
