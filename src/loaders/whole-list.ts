import type { CinderClient } from '../cinder/client.ts';
import { listPage, nextPage, type Page } from '../cinder/list.ts';
import { listRest, restPlan } from '../cinder/list-rest.ts';
import { largestPage } from '../cinder/paging.ts';
import { cheapest, type Plan } from '../cinder/plan/cost.ts';
import { expectedLength, noteLength } from '../cinder/plan/list-lengths.ts';
import { reserve, type Reserved } from '../cinder/plan/reserving.ts';
import type { Identified, Resource } from '../cinder/resource.ts';

/** All items of a list, or the items of the first pages and the calls that are reserved for the alternative. */
type Rows<T> = { items: readonly T[]; complete: true } | { items: readonly T[]; complete: false; reserved: Reserved };

/**
 * The unfiltered list of a resource type. Each page is read at most once per operation, and shared by all loaders.
 *
 * The list contains all resources that the caller can see. For an administrator, these are the resources of all
 * projects.
 */
export class WholeList<T extends Identified> {
  readonly #client: CinderClient;
  readonly #resource: Resource<T>;
  readonly #prime: (item: T) => void;
  #items: readonly T[] = [];
  /** The last page that was read. */
  #page: Page<T> | undefined;
  /** The length of the first page, which the operator of the cloud can restrict. */
  #pageSize: number | undefined;
  #isComplete = false;
  /** The read in progress, or a failed one. */
  #reading: Promise<void> | undefined;

  /** @param prime receives each resource */
  constructor(client: CinderClient, resource: Resource<T>, prime: (item: T) => void) {
    this.#client = client;
    this.#resource = resource;
    this.#prime = prime;
  }

  /** Reads all items. */
  async all(): Promise<readonly T[]> {
    return (await this.readUnless(() => undefined)).items;
  }

  /**
   * Reads the list as long as that is cheaper than an alternative.
   *
   * The first page is read alone. If Cinder counts, the other pages are read together. Otherwise, as many rows are
   * expected after a page as up to its end.
   *
   * @param alternative returns the calls that would replace the rest of the list, given the items so far and the calls
   *   for the rest. Undefined if there is no alternative.
   */
  async readUnless(alternative: (items: readonly T[], rest: Plan) => Plan | undefined): Promise<Rows<T>> {
    while (!this.#isComplete) {
      const rest = this.#rest();
      const other = alternative(this.#items, rest);
      if (other && cheapest(this.#client, [other, rest]) === other)
        return { items: this.#items, complete: false, reserved: reserve(this.#client, other.calls) };
      await (this.#reading ??= this.#readOn(reserve(this.#client, rest.calls)));
    }
    return { items: this.#items, complete: true };
  }

  /** The calls for the rest. A read in progress requires no further calls. */
  #rest(): Plan {
    if (this.#reading) return { calls: 0, rows: 0 };
    const length = this.#items.length;
    if (this.#page && this.#page.total !== null) return restPlan(this.#page);
    const expected = expectedLength(this.#list);
    const rows = this.#page ? Math.max(expected - length, length) : expected;
    return { calls: Math.max(1, Math.ceil(rows / (this.#pageSize ?? largestPage))), rows };
  }

  /** Reads the first page, all other pages of a counted list, or the next page. */
  async #readOn(reserved: Reserved): Promise<void> {
    const resource = this.#resource;
    const before = this.#page;
    const page = await reserved(async (client) => {
      if (!before) return listPage(client, resource, { limit: largestPage, count: true, allProjects: true });
      if (before.total === null) return nextPage(client, resource, { allProjects: true }, before);
      const items = await listRest(client, resource, { allProjects: true }, before);
      return { ...before, items, more: false };
    });
    this.#add(page);
    this.#reading = undefined;
  }

  #add(page: Page<T>): void {
    page.items.forEach(this.#prime);
    this.#items = [...this.#items, ...page.items];
    this.#page = page;
    this.#pageSize ??= Math.max(1, page.items.length);
    this.#isComplete = !page.more;
    const { length } = this.#items;
    // The client notes the lengths that Cinder counts.
    if (page.total === null) noteLength(this.#list, page.more ? 2 * length : length);
  }

  get #list(): Parameters<typeof noteLength>[0] {
    return { client: this.#client, resource: this.#resource, allProjects: true };
  }
}
