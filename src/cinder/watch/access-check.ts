import { LRUCache } from 'lru-cache';
import { CinderError } from '../errors.ts';
import { listPage } from '../list.ts';
import type { Watched } from './change.ts';
import type { ListPoll } from './list-poll.ts';
import type { OwnReads } from './own-reads.ts';
import type { Source } from './source.ts';
import type { Subscriber } from './subscriber.ts';
import type { Topic } from './topic.ts';

/** How long an access check is valid, in milliseconds. Many clients that reconnect at once then need no new check. */
const validTime = 60_000;

export interface CheckOptions {
  /** Whether the current state is sent first. */
  initial: boolean;
  /** The IDs of the resources that the client has. Those that do not exist are sent as deleted. */
  known: readonly string[];
  /** Whether the topic had other subscribers, so that its state is current. */
  isCurrent: boolean;
}

/**
 * Checks what a caller may subscribe to: only resources that Cinder shows with the caller's own token.
 *
 * The responses of the checks update the known state, like those of polls.
 */
export class AccessCheck<T extends Watched> {
  /** The tokens that have passed a check: the hash, and the ID of a resource. */
  readonly #passed = new LRUCache<string, true>({ max: 10_000, ttl: validTime });

  constructor(
    private readonly source: Source<T>,
    private readonly listPoll: ListPoll<T>,
    private readonly reads: OwnReads<T>,
  ) {}

  /**
   * Checks the access of a subscriber to a topic, and sends the current state.
   *
   * @throws CinderError `NOT_FOUND` if the resource is not visible to the subscriber, unless the client has it;
   *   otherwise as `listAll` and `showVisible`
   */
  async check(subscriber: Subscriber<T>, topic: Topic<T>, options: CheckOptions): Promise<void> {
    const { client, tokenHash } = subscriber;
    const { id, state } = topic;
    const { resource, allProjects } = this.source;
    const { initial, known, isCurrent } = options;
    const pass = `${tokenHash} ${id ?? ''}`;
    const isPassed = isCurrent && this.#passed.has(pass);
    let own: readonly T[] = [];
    if (id !== null) {
      if (!isPassed || !state.has(id)) {
        const { record, isCurrent: isLatest } = await this.reads.once(client, id);
        if (record === null) {
          if (!known.includes(id)) throw new CinderError('NOT_FOUND', `The ${resource.noun} ${id} was not found.`);
          // Others may follow the resource, of which this subscriber must receive nothing.
          topic.remove(subscriber);
          subscriber.tellGone(state, id);
          return;
        }
        if (isLatest) own = [record];
      }
    } else if (initial || !isCurrent || !state.isComplete) {
      const { records, read } = await this.listPoll.readAll(client, topic);
      if (initial) {
        for (const each of known) if (!state.has(each)) subscriber.tellGone(state, each);
        own = records.filter((record) => state.matches(record, read));
      }
    } else if (!isPassed) {
      await listPage(client, resource, { limit: 1, allProjects });
    }
    this.#passed.set(pass, true);
    if (initial) subscriber.tellInitial(state, own);
  }
}
