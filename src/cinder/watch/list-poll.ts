import type { CinderClient } from '../client.ts';
import { listAll } from '../list.ts';
import { largestPage } from '../paging.ts';
import { cheapest, type Plan } from '../plan/cost.ts';
import { parallel } from '../plan/parallel.ts';
import { show, type Resource } from '../resource.ts';
import type { Query } from '../route.ts';
import type { Watched } from './change.ts';
import type { Clock, Read } from './clock.ts';
import type { Topic } from './topic.ts';

/** The length from which a list is worth filtering by `updated_at`. */
const longList = 200;
/** Polls of updated resources between two polls of the whole list. Only a whole list shows all deletions. */
const pollsBetweenWholeLists = 10;

/**
 * Polls a list topic: the whole list, or the recently updated resources of a long list.
 *
 * A list of updated resources lacks the deleted ones. The suspects are therefore read by ID: resources that are being
 * deleted, and those of hints.
 */
export class ListPoll<T extends Watched> {
  readonly #resource: Resource<T>;
  readonly #clock: Clock;
  /** The IDs of hints since the last successful poll. */
  readonly #hinted = new Set<string>();
  /** The length of the last whole list. */
  length = 0;
  #sinceWholeList = Infinity;
  /** The latest `updated_at` in a response. The clock of Cinder counts, not that of the gateway. */
  #updatedAt = '';

  constructor(
    resource: Resource<T>,
    readonly allProjects: boolean,
    clock: Clock,
  ) {
    this.#resource = resource;
    this.#clock = clock;
  }

  /** Notes a resource of the list that may have been deleted. */
  suspect(id: string): void {
    this.#hinted.add(id);
  }

  /** Polls once. @throws CinderError of the calls; earlier responses have updated the topic by then */
  async poll(client: CinderClient, topic: Topic<T>): Promise<void> {
    const { state } = topic;
    const filters = this.#resource.changeDetection.filtersSince(this.#updatedAt, client.endpoint.microversion);
    const hinted = [...this.#hinted];
    const suspects = new Set([...hinted, ...state.idsIn('deleting')]);
    const updated: Plan = { calls: 1 + suspects.size, rows: suspects.size };
    const whole: Plan = { calls: Math.ceil(this.length / largestPage), rows: this.length };
    const isPartial =
      filters !== undefined &&
      this.length >= longList &&
      cheapest(client, [updated, whole]) === updated &&
      this.#sinceWholeList < pollsBetweenWholeLists;
    if (isPartial) await this.#pollUpdated(client, topic, filters, suspects);
    else await this.readAll(client, topic);
    for (const id of hinted) this.#hinted.delete(id);
  }

  /** Reads the whole list. @returns the records, and the read */
  async readAll(client: CinderClient, topic: Topic<T>): Promise<{ records: readonly T[]; read: Read }> {
    const read = this.#clock.begin(client.isAdmin);
    const records = await this.#list(client);
    this.length = records.length;
    this.#sinceWholeList = 0;
    for (const change of topic.state.takeAll(records, read)) topic.tell(change, client.token.hash);
    return { records, read };
  }

  async #pollUpdated(client: CinderClient, topic: Topic<T>, filters: Query, suspects: Set<string>): Promise<void> {
    this.#sinceWholeList++;
    const read = this.#clock.begin(client.isAdmin);
    for (const record of await this.#list(client, filters)) {
      topic.take(record.id, record, read, client.token.hash);
      suspects.delete(record.id);
    }
    await parallel([...suspects], (id) => readOne(client, topic, id, this.#resource, this.#clock));
  }

  /** Lists resources. Omits the rows that only lists of administrators contain, because others receive the changes too. */
  async #list(client: CinderClient, filters?: Query): Promise<readonly T[]> {
    const records = await listAll(client, this.#resource, { filters, allProjects: this.allProjects });
    for (const record of records) {
      const at: unknown = 'updatedAt' in record ? record.updatedAt : null;
      if (typeof at === 'string' && at > this.#updatedAt) this.#updatedAt = at;
    }
    return records.filter((record) => !this.#resource.visibility.isHidden(record));
  }
}

/** Reads one resource, and updates a topic. @throws CinderError as `show` */
export async function readOne<T extends Watched>(
  client: CinderClient,
  topic: Topic<T>,
  id: string,
  resource: Resource<T>,
  clock: Clock,
): Promise<void> {
  const read = clock.begin(client.isAdmin);
  topic.take(id, await show(client, resource, id), read, client.token.hash);
}
