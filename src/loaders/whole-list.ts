import type { CinderClient } from '../cinder/client.ts';
import { largestPage, listAll, listPage, type Page } from '../cinder/list.ts';
import type { Identified, Resource } from '../cinder/resource.ts';

/**
 * The unfiltered list of a type, fetched at most once in an operation however many loaders read it: all that the
 * caller can see, so every project's for an administrator.
 */
export class WholeList<T extends Identified> {
  readonly #client: CinderClient;
  readonly #resource: Resource<T>;
  readonly #seen: (item: T) => void;
  #first: Promise<Page<T>> | undefined;
  #all: Promise<readonly T[]> | undefined;

  /** @param seen told of each resource that comes by */
  constructor(client: CinderClient, resource: Resource<T>, seen: (item: T) => void) {
    this.#client = client;
    this.#resource = resource;
    this.#seen = seen;
  }

  /** The first page, with the count where Cinder can count: one call. */
  first(): Promise<Page<T>> {
    this.#first ??= this.#fetchFirst();
    return this.#first;
  }

  /** Every row: the remaining pages after the first. */
  all(): Promise<readonly T[]> {
    this.#all ??= this.#fetchRest();
    return this.#all;
  }

  /** Calls that the rows behind the first page would cost; where Cinder does not count, at least one. */
  async pagesLeft(): Promise<number> {
    const { items, total, more } = await this.first();
    if (!more) return 0;
    return total === null ? 1 : Math.ceil((total - items.length) / Math.max(1, items.length));
  }

  async #fetchFirst(): Promise<Page<T>> {
    const page = await listPage(this.#client, this.#resource, { limit: largestPage, count: true, allProjects: true });
    page.items.forEach(this.#seen);
    return page;
  }

  async #fetchRest(): Promise<readonly T[]> {
    const all = await listAll(this.#client, this.#resource, { allProjects: true }, await this.first());
    all.forEach(this.#seen);
    return all;
  }
}
