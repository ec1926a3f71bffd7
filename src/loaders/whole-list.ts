import type { CinderClient } from '../cinder/client.ts';
import { listPage, nextPage, type Page } from '../cinder/list.ts';
import { listRest, restPlan } from '../cinder/list-rest.ts';
import { largestPage } from '../cinder/paging.ts';
import type { Plan } from '../cinder/plan/cost.ts';
import { expectedLength, noteLength } from '../cinder/plan/list-lengths.ts';
import { reserving } from '../cinder/plan/reserving.ts';
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
    return (await this.readWhile(() => true)).items;
  }

  /**
   * Reads the list while that is worth it.
   *
   * The first page is read alone. If Cinder counts, the other pages are read together. Otherwise, as many rows are
   * expected after a page as up to its end.
   *
   * @param isWorth whether to read the rest, which requires these calls, in addition to these items
   */
  async readWhile(isWorth: (rest: Plan, items: readonly T[]) => boolean): Promise<Rows<T>> {
    while (!this.#isComplete && isWorth(this.#rest(), this.#items)) {
      await (this.#reading ??= this.#readOn().then(() => (this.#reading = undefined)));
    }
    return { items: this.#items, complete: this.#isComplete };
  }

  /** The calls for the rest. A read in progress requires no further calls. */
  #rest(): Plan {
    if (this.#reading) return { calls: 0, rows: 0 };
    const length = this.#items.length;
    if (this.#page && this.#page.total !== null) return restPlan(this.#client, this.#resource, this.#page);
    const expected = expectedLength(this.#list);
    const rows = this.#page ? Math.max(expected - length, length) : expected;
    return { calls: Math.max(1, Math.ceil(rows / (this.#pageSize ?? largestPage))), rows };
  }

  async #readOn(): Promise<void> {
    const client = this.#client;
    const before = this.#page;
    if (!before) {
      this.#add(await listPage(client, this.#resource, { limit: largestPage, count: true, allProjects: true }));
    } else if (before.total === null) {
      this.#add(await nextPage(client, this.#resource, { allProjects: true }, before));
    } else {
      const rest = await reserving(client, this.#rest().calls, (reserved) =>
        listRest(reserved, this.#resource, { allProjects: true }, before),
      );
      this.#add({ ...before, items: rest, more: false });
    }
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
