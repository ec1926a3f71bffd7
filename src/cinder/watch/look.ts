import type { CinderClient } from '../client.ts';
import { idsInOneList, listIn } from '../list-in.ts';
import { largestPage, listAll } from '../list.ts';
import { atLeast } from '../microversion.ts';
import { show, type Resource } from '../resource.ts';
import type { Change } from './change.ts';
import type { Read, Seen, Watched } from './seen.ts';

/** What is watched: everything, or ids. */
export interface Wanted {
  everything: boolean;
  /** Ids that somebody watches by themselves. */
  ids: Ids;
}

/** Ids, as a set has them, or the keys of a map. */
export interface Ids {
  readonly size: number;
  has(id: string): boolean;
  keys(): Iterable<string>;
}

/** How to ask: each id, ids in lists of 100 (`IN`), what was updated of late, or all of it. */
export type Plan = 'ids' | 'in' | 'updated' | 'all';

/** Single GETs that are cheaper than a list, whatever its length: they are fast, and in parallel. */
const fewIds = 4;
/** Rows of a list from which on it is worth asking only for what was updated. */
const longList = 200;
/** Looks at what was updated, after which all is looked at again: what is gone shows in no other way. */
const looksBetweenSweeps = 10;

/** What the choice of a plan hangs on. */
export interface Situation {
  /** Rows of the last whole list. */
  rows: number;
  /** Looks since then. */
  sinceSweep: number;
  /** Resources that are being deleted: to be asked for one by one, unless all is read. */
  deleting: number;
  canFilterIds: boolean;
  canFilterUpdated: boolean;
}

/** The cheapest calls that show all that is wanted. */
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

/** Looks at what is watched, by the cheapest calls, and takes it in. */
export class Looker<T extends Watched> {
  readonly #resource: Resource<T>;
  readonly #allProjects: boolean;
  readonly #seen: Seen<T>;
  /** Rows of the last whole list. */
  #rows = 0;
  #sinceSweep = Infinity;
  /** The latest `updated_at` that Cinder has shown: its clock, not ours. */
  #updatedAt = '';

  constructor(resource: Resource<T>, allProjects: boolean, seen: Seen<T>) {
    this.#resource = resource;
    this.#allProjects = allProjects;
    this.#seen = seen;
  }

  /**
   * One look.
   *
   * @param client of a caller who may see what is wanted
   * @throws CinderError as its calls do; what was seen before that is taken in
   */
  async look(client: CinderClient, wanted: Wanted, changed: (change: Change<T>) => void): Promise<void> {
    const { microversion } = client.endpoint;
    const isVolumes = this.#resource.inLists;
    const plan = planOf(wanted, {
      rows: this.#rows,
      sinceSweep: this.#sinceSweep,
      deleting: this.#seen.moving('deleting').length,
      canFilterIds: isVolumes && client.isAdmin,
      canFilterUpdated: isVolumes && this.#updatedAt !== '' && atLeast(microversion, '3.60'),
    });
    if (plan === 'ids') return this.#single(client, wanted.ids.keys(), changed);
    if (plan === 'in') return this.#inLists(client, [...wanted.ids.keys()], changed);
    if (plan === 'updated') await this.#updated(client, changed);
    else await this.#sweep(client, wanted.ids, changed);
    const alone = [...wanted.ids.keys()].filter((id) => this.#seen.isAlone(id));
    const deleting = plan === 'updated' ? this.#seen.moving('deleting') : [];
    return this.#single(client, new Set([...alone, ...deleting]), changed);
  }

  /** Reads the whole list, and takes in what is gone, too. */
  async #sweep(client: CinderClient, watchedAlone: Ids, changed: (change: Change<T>) => void): Promise<void> {
    const read = this.#seen.begin(client.isAdmin, true);
    const records = await listAll(client, this.#resource, { allProjects: this.#allProjects });
    this.takeList(records, read, watchedAlone, changed);
  }

  /** Takes in a whole list, whoever has read it. @param ids those that somebody watches by themselves */
  takeList(listed: readonly T[], read: Read, ids: Ids, changed: (change: Change<T>) => void): void {
    const records = this.#shown(listed);
    this.#rows = records.length;
    this.#sinceSweep = 0;
    this.#note(records);
    for (const id of this.#seen.sweep(records, read, changed)) {
      // Who watches an id by itself may see it in other projects too: for him a list that lacks it proves nothing.
      if (ids.has(id)) this.#seen.setMissing(id);
      else this.#takeOne(id, null, this.#seen.begin(read.asAdmin, true), changed);
    }
  }

  async #updated(client: CinderClient, changed: (change: Change<T>) => void): Promise<void> {
    this.#sinceSweep++;
    const filters = { updated_at: `gte:${this.#updatedAt}` };
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

  /** Without what only an administrator's list holds: others are told of the changes, too. */
  #shown(records: readonly T[]): readonly T[] {
    return records.filter((record) => this.#resource.isHidden?.(record) !== true);
  }

  #note(records: readonly T[]): void {
    for (const record of records) {
      const at: unknown = 'updatedAt' in record ? record.updatedAt : null;
      if (typeof at === 'string' && at > this.#updatedAt) this.#updatedAt = at;
    }
  }
}
