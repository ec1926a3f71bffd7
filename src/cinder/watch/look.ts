import type { CinderClient } from '../client.ts';
import { idsInOneList, listIn } from '../list-in.ts';
import { listAll } from '../list.ts';
import { largestPage } from '../paging.ts';
import { show, type Resource } from '../resource.ts';
import type { Query } from '../route.ts';
import type { Change } from './change.ts';
import type { Read, Seen, Watched } from './seen.ts';

/** The observed resources: all, or some IDs. */
export interface Wanted {
  everything: boolean;
  /** The IDs to which subscribers subscribe individually. */
  ids: Ids;
}

/** IDs, as a set or as the keys of a map. */
export interface Ids {
  readonly size: number;
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** How to poll: one GET per ID, lists of up to 100 IDs (`IN`), recently updated resources, or the whole list. */
export type Plan = 'ids' | 'in' | 'updated' | 'all';

/** Up to this number, single GETs are cheaper than a list. Single GETs are fast and run in parallel. */
const fewIds = 4;
/** The length from which a list is worth filtering by `updated_at`. */
const longList = 200;
/** Polls of recently updated resources between two whole lists. Only a whole list shows which resources were deleted. */
const looksBetweenSweeps = 10;

/** The facts that determine the plan. */
export interface Situation {
  /** The length of the last whole list. */
  rows: number;
  /** The number of polls since the last whole list. */
  sinceSweep: number;
  /** The number of resources that are being deleted. Unless the whole list is read, each requires a GET. */
  deleting: number;
  canFilterIds: boolean;
  canFilterUpdated: boolean;
}

/** Returns the cheapest calls that show all observed resources. */
export function planOf({ everything, ids }: Wanted, situation: Situation): Plan {
  const { rows, sinceSweep, deleting, canFilterIds, canFilterUpdated } = situation;
  if (!everything) {
    if (ids.size <= fewIds) return 'ids';
    const pages = Math.max(1, Math.ceil(rows / largestPage));
    if (canFilterIds && Math.ceil(ids.size / idsInOneList) <= pages) return 'in';
    return ids.size <= pages ? 'ids' : 'all';
  }
  const isWorthIt = rows >= longList && deleting <= fewIds;
  return canFilterUpdated && isWorthIt && sinceSweep < looksBetweenSweeps ? 'updated' : 'all';
}

/** Polls the observed resources with the cheapest calls, and updates the known state. */
export class Looker<T extends Watched> {
  readonly #resource: Resource<T>;
  readonly #allProjects: boolean;
  readonly #seen: Seen<T>;
  /** The length of the last whole list. */
  #rows = 0;
  #sinceSweep = Infinity;
  /** The latest `updated_at` in a response. The clock of Cinder counts, not that of the gateway. */
  #updatedAt = '';

  constructor(resource: Resource<T>, allProjects: boolean, seen: Seen<T>) {
    this.#resource = resource;
    this.#allProjects = allProjects;
    this.#seen = seen;
  }

  /**
   * Polls once.
   *
   * @param client the client of a caller with access to the observed resources
   * @param changed receives each change
   * @throws CinderError of the calls; earlier responses have updated the known state by then
   */
  async look(client: CinderClient, wanted: Wanted, changed: (change: Change<T>) => void): Promise<void> {
    const { idLookup, changeDetection } = this.#resource;
    const filters = changeDetection.filtersSince(this.#updatedAt, client.endpoint.microversion);
    const plan = planOf(wanted, {
      rows: this.#rows,
      sinceSweep: this.#sinceSweep,
      deleting: this.#seen.moving('deleting').length,
      canFilterIds: idLookup.acceptsIdList(client),
      canFilterUpdated: filters !== undefined,
    });
    if (plan === 'ids') return this.#single(client, wanted.ids.keys(), changed);
    if (plan === 'in') return this.#inLists(client, [...wanted.ids.keys()], changed);
    if (plan === 'updated') await this.#updated(client, filters, changed);
    else await this.#sweep(client, wanted.ids, changed);
    const alone = [...wanted.ids.keys()].filter((id) => this.#seen.isAlone(id));
    const deleting = plan === 'updated' ? this.#seen.moving('deleting') : [];
    return this.#single(client, new Set([...alone, ...deleting]), changed);
  }

  /** Reads the whole list and detects deleted resources. */
  async #sweep(client: CinderClient, watchedAlone: Ids, changed: (change: Change<T>) => void): Promise<void> {
    const read = this.#seen.begin(client.isAdmin, true);
    const records = await listAll(client, this.#resource, { allProjects: this.#allProjects });
    this.takeList(records, read, watchedAlone, changed);
  }

  /** Updates the known state from a whole list. @param ids the IDs to which subscribers subscribe individually */
  takeList(listed: readonly T[], read: Read, ids: Ids, changed: (change: Change<T>) => void): void {
    const records = this.#shown(listed);
    this.#rows = records.length;
    this.#sinceSweep = 0;
    this.#note(records);
    for (const id of this.#seen.sweep(records, read, changed)) {
      // A subscriber to an ID may see resources of other projects. A list without the ID therefore proves nothing.
      if (ids.has(id)) this.#seen.setMissing(id);
      else this.#takeOne(id, null, this.#seen.begin(read.asAdmin, true), changed);
    }
  }

  /** Reads the updated resources. @param filters those of the change detection */
  async #updated(
    client: CinderClient,
    filters: Query | undefined,
    changed: (change: Change<T>) => void,
  ): Promise<void> {
    this.#sinceSweep++;
    const read = this.#seen.begin(client.isAdmin, true);
    const records = await listAll(client, this.#resource, { filters, allProjects: this.#allProjects });
    this.#note(records);
    for (const record of this.#shown(records)) this.#takeOne(record.id, record, read, changed);
  }

  async #inLists(client: CinderClient, ids: readonly string[], changed: (change: Change<T>) => void): Promise<void> {
    const read = this.#seen.begin(client.isAdmin, false);
    const found = await listIn(client, this.#resource, 'id', ids);
    const records = new Map(found.map((record) => [record.id, record]));
    for (const id of ids) this.#takeOne(id, records.get(id) ?? null, read, changed);
  }

  async #single(client: CinderClient, ids: Iterable<string>, changed: (change: Change<T>) => void): Promise<void> {
    await Promise.all(
      [...ids].map(async (id) => {
        const read = this.#seen.begin(client.isAdmin, false);
        this.#takeOne(id, await show(client, this.#resource, id), read, changed);
      }),
    );
  }

  #takeOne(id: string, record: T | null, read: Read, changed: (change: Change<T>) => void): void {
    const parted = record && !read.list ? this.#seen.part(id) : undefined;
    if (parted) changed(parted);
    const change = record ? this.#seen.take(record, read) : this.#seen.drop(id, read);
    if (change) changed(change);
  }

  /** Omits the items that only lists of administrators contain, because others receive the changes too. */
  #shown(records: readonly T[]): readonly T[] {
    return records.filter((record) => !this.#resource.visibility.isHidden(record));
  }

  #note(records: readonly T[]): void {
    for (const record of records) {
      const at: unknown = 'updatedAt' in record ? record.updatedAt : null;
      if (typeof at === 'string' && at > this.#updatedAt) this.#updatedAt = at;
    }
  }
}
