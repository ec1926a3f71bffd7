import type { CinderClient } from '../client.ts';
import { listAll } from '../list.ts';
import { show, type Resource } from '../resource.ts';
import type { Query } from '../route.ts';
import type { Change, Watched } from './change.ts';
import type { Clock, Read } from './clock.ts';
import type { Topic } from './topic.ts';

/** The length from which a list is worth filtering by `updated_at`. */
const longList = 200;
/** Polls of updated resources between two polls of the whole list. Only a whole list shows all deletions. */
const pollsBetweenWholeLists = 10;
/** The number of suspects up to which single GETs are cheaper than the whole list. */
const fewSuspects = 4;

/**
 * Polls a list topic: the whole list, or the recently updated resources of a long list.
 *
 * A list of updated resources lacks the deleted ones. The suspects are therefore read by ID: resources that are being
 * deleted, and those of hints.
 */
export class ListPoll<T extends Watched> {
  readonly #resource: Resource<T>;
  readonly #allProjects: boolean;
  readonly #clock: Clock;
  readonly #topic: Topic<T>;
  /** The IDs of hints since the last poll. */
  #hinted = new Set<string>();
  /** The length of the last whole list. */
  #length = 0;
  #sinceWholeList = Infinity;
  /** The latest `updated_at` in a response. The clock of Cinder counts, not that of the gateway. */
  #updatedAt = '';

  constructor(resource: Resource<T>, allProjects: boolean, clock: Clock, topic: Topic<T>) {
    this.#resource = resource;
    this.#allProjects = allProjects;
    this.#clock = clock;
    this.#topic = topic;
  }

  /** The length of the last whole list. */
  get length(): number {
    return this.#length;
  }

  /** Notes a resource that may have been deleted. */
  suspect(id: string): void {
    this.#hinted.add(id);
  }

  /** Polls once. @throws CinderError of the calls; earlier responses have updated the state by then */
  async poll(client: CinderClient): Promise<void> {
    const filters = this.#resource.changeDetection.filtersSince(this.#updatedAt, client.endpoint.microversion);
    const { state } = this.#topic;
    const suspects = new Set([...this.#hinted].filter((id) => state.has(id)).concat(state.idsIn('deleting')));
    this.#hinted = new Set();
    const isPartial =
      filters !== undefined &&
      this.#length >= longList &&
      suspects.size <= fewSuspects &&
      this.#sinceWholeList < pollsBetweenWholeLists;
    if (isPartial) await this.#pollUpdated(client, filters, suspects);
    else await this.readAll(client);
  }

  /** Reads the whole list. @returns the records, and the read */
  async readAll(client: CinderClient): Promise<{ records: readonly T[]; read: Read }> {
    const read = this.#clock.begin(client.isAdmin);
    const records = this.#shown(await listAll(client, this.#resource, { allProjects: this.#allProjects }));
    this.#length = records.length;
    this.#sinceWholeList = 0;
    for (const change of this.#topic.state.takeAll(records, read)) this.#tell(change, client);
    return { records, read };
  }

  async #pollUpdated(client: CinderClient, filters: Query, suspects: Set<string>): Promise<void> {
    this.#sinceWholeList++;
    const read = this.#clock.begin(client.isAdmin);
    const updated = this.#shown(await listAll(client, this.#resource, { filters, allProjects: this.#allProjects }));
    for (const record of updated) {
      this.#tell(this.#topic.state.take(record, read), client);
      suspects.delete(record.id);
    }
    await Promise.all([...suspects].map((id) => this.#pollOne(client, id)));
  }

  async #pollOne(client: CinderClient, id: string): Promise<void> {
    const read = this.#clock.begin(client.isAdmin);
    const record = await show(client, this.#resource, id);
    const { state } = this.#topic;
    this.#tell(record ? state.take(record, read) : state.drop(id, read), client);
  }

  #tell(change: Change<T> | undefined, { token }: CinderClient): void {
    if (change) this.#topic.tell(change, token.hash);
  }

  /** Omits the rows that only lists of administrators contain, because others receive the changes too. */
  #shown(records: readonly T[]): readonly T[] {
    for (const record of records) {
      const at: unknown = 'updatedAt' in record ? record.updatedAt : null;
      if (typeof at === 'string' && at > this.#updatedAt) this.#updatedAt = at;
    }
    return records.filter((record) => !this.#resource.visibility.isHidden(record));
  }
}
