import type { CinderClient } from '../cinder/client.ts';
import { listPage, nextPage, type Page } from '../cinder/list.ts';
import { largestPage } from '../cinder/paging.ts';
import type { Identified, Resource } from '../cinder/resource.ts';

/** The items of the first pages of a list. */
interface Rows<T> {
  items: readonly T[];
  /** Whether the items are complete. */
  complete: boolean;
}

/**
 * The unfiltered list of a resource type. Each page is read at most once per operation, and shared by all loaders.
 *
 * The list contains all resources that the caller can see. For an administrator, these are the resources of all
 * projects.
 */
export class WholeList<T extends Identified> {
  readonly #client: CinderClient;
  readonly #resource: Resource<T>;
  readonly #seen: (item: T) => void;
  readonly #pages: Promise<Page<T>>[] = [];

  /** @param seen receives each resource */
  constructor(client: CinderClient, resource: Resource<T>, seen: (item: T) => void) {
    this.#client = client;
    this.#resource = resource;
    this.#seen = seen;
  }

  /** Reads the first page with one call, with the total count if Cinder can count. */
  first(): Promise<Page<T>> {
    return this.#page(0);
  }

  /** Reads all items. */
  async all(): Promise<readonly T[]> {
    return (await this.upTo(Infinity)).items;
  }

  /**
   * Reads all items, if that requires at most `most` calls after the first page.
   *
   * If Cinder counts, the first page determines whether further pages are read at all. Otherwise, up to `most` pages
   * are tried.
   *
   * @param most the maximum number of calls after the first page
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
