import type { CinderClient } from '../client.ts';
import { listAll } from '../list.ts';
import { largestPage } from '../paging.ts';
import { cheapest, type Plan } from '../plan/cost.ts';
import { parallel } from '../plan/parallel.ts';
import type { Query } from '../route.ts';
import type { Watched } from './change.ts';
import { pollItem } from './item-poll.ts';
import type { Read, Source } from './source.ts';
import type { Topic } from './topic.ts';

/** The length from which a list is worth filtering by `updated_at`. */
const longList = 200;
/** Polls of updated resources between two polls of the whole list. Only a whole list shows all deletions. */
const pollsBetweenWholeLists = 10;

/**
 * Polls a list topic: the whole list, or the recently updated resources of a long list.
 *
 * A list of updated resources lacks the deleted ones. Those that may have been deleted are therefore read by ID:
 * resources in deletion, and those of hints.
 */
export class ListPoll<T extends Watched> {
  /** The IDs of hints since the last successful poll. */
  readonly #hinted = new Set<string>();
  /** The length of the last whole list. */
  length = 0;
  #sinceWholeList = Infinity;
  /** The latest `updated_at` in a response. The clock of Cinder counts, not that of the gateway. */
  #updatedAt = '';

  constructor(private readonly source: Source<T>) {}

  /** Notes a resource of the list that may have been deleted. */
  hint(id: string): void {
    this.#hinted.add(id);
  }

  /** Polls once. @throws CinderError of the calls; earlier responses have updated the topic by then */
  async poll(client: CinderClient, topic: Topic<T>): Promise<void> {
    const { changeDetection } = this.source.resource;
    const filters = changeDetection.filtersSince(this.#updatedAt, client.endpoint.microversion);
    const hinted = [...this.#hinted];
    const ids = new Set([...hinted, ...topic.state.idsIn('deleting')]);
    const isLong = this.length >= longList && this.#sinceWholeList < pollsBetweenWholeLists;
    const updated: Plan = { calls: 1 + ids.size, rows: ids.size };
    const whole: Plan = { calls: Math.ceil(this.length / largestPage), rows: this.length };
    if (filters && isLong && cheapest(client, [updated, whole]) === updated) {
      this.#sinceWholeList++;
      const read = this.source.begin(client.isAdmin);
      for (const record of await this.#list(client, filters)) {
        topic.take(record.id, record, read, client.token.hash);
        ids.delete(record.id);
      }
      await parallel([...ids], (id) => pollItem(client, this.source, topic, id));
    } else await this.readAll(client, topic);
    for (const id of hinted) this.#hinted.delete(id);
  }

  /** Reads the whole list. @returns the records, and the read */
  async readAll(client: CinderClient, topic: Topic<T>): Promise<{ records: readonly T[]; read: Read }> {
    const read = this.source.begin(client.isAdmin);
    const records = await this.#list(client);
    this.length = records.length;
    this.#sinceWholeList = 0;
    for (const change of topic.state.takeAll(records, read)) topic.tell(change, client.token.hash);
    return { records, read };
  }

  /** Lists resources. Omits the rows that only lists of administrators contain, because others receive the changes too. */
  async #list(client: CinderClient, filters?: Query): Promise<readonly T[]> {
    const { resource, allProjects } = this.source;
    const records = await listAll(client, resource, { filters, allProjects });
    for (const record of records) {
      const at: unknown = 'updatedAt' in record ? record.updatedAt : null;
      if (typeof at === 'string' && at > this.#updatedAt) this.#updatedAt = at;
    }
    return records.filter((record) => !resource.visibility.isHidden(record));
  }
}
