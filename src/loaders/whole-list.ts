import type { CinderClient } from '../cinder/client.ts';
import { largestPage, listPage, nextPage, type Page } from '../cinder/list.ts';
import type { Identified, Resource } from '../cinder/resource.ts';

/** The rows of a list's first pages. */
interface Rows<T> {
  items: readonly T[];
  /** Whether these are all. */
  complete: boolean;
}

/**
 * The unfiltered list of a type, each page fetched at most once in an operation however many loaders read it: all that
 * the caller can see, so every project's for an administrator.
 */
export class WholeList<T extends Identified> {
  readonly #client: CinderClient;
  readonly #resource: Resource<T>;
  readonly #seen: (item: T) => void;
  readonly #pages: Promise<Page<T>>[] = [];

  /** @param seen told of each resource that comes by */
  constructor(client: CinderClient, resource: Resource<T>, seen: (item: T) => void) {
    this.#client = client;
    this.#resource = resource;
    this.#seen = seen;
  }

  /** The first page, with the count where Cinder can count: one call. */
  first(): Promise<Page<T>> {
    return this.#page(0);
  }

  /** Every row. */
  async all(): Promise<readonly T[]> {
    return (await this.upTo(Infinity)).items;
  }

  /**
   * Every row, if that takes no more than `most` calls behind the first page. Where Cinder counts, the first page
   * tells, and if it takes more no further call is made; where it does not, so many pages are tried.
   */
  async upTo(most: number): Promise<Rows<T>> {
    let page = await this.#page(0);
    const { total } = page;
    const items = [...page.items];
    const isComplete = (): boolean => !page.more || (total !== null && items.length >= total);
    const pagesBehind = total === null ? 0 : Math.ceil((total - items.length) / Math.max(1, items.length));
    for (let n = 1; !isComplete() && pagesBehind <= most && n <= most; n++) {
      page = await this.#page(n);
      items.push(...page.items);
    }
    return { items, complete: isComplete() };
  }

  #page(n: number): Promise<Page<T>> {
    return (this.#pages[n] ??= this.#fetch(n));
  }

  async #fetch(n: number): Promise<Page<T>> {
    const page =
      n === 0
        ? await listPage(this.#client, this.#resource, { limit: largestPage, count: true, allProjects: true })
        : await nextPage(this.#client, this.#resource, { allProjects: true }, await this.#page(n - 1));
    page.items.forEach(this.#seen);
    return page;
  }
}
