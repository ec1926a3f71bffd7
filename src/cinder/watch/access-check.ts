import { LRUCache } from 'lru-cache';
import { CinderError } from '../errors.ts';
import { listPage } from '../list.ts';
import type { Resource } from '../resource.ts';
import type { Watched } from './change.ts';
import type { ListPoll } from './list-poll.ts';
import type { OwnReads } from './own-reads.ts';
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
  readonly #resource: Resource<T>;
  readonly #listPoll: ListPoll<T>;
  readonly #reads: OwnReads<T>;
  /** The tokens that have passed a check: the hash, and the ID of a resource. */
  readonly #passed = new LRUCache<string, true>({ max: 10_000, ttl: validTime });

  constructor(resource: Resource<T>, listPoll: ListPoll<T>, reads: OwnReads<T>) {
    this.#resource = resource;
    this.#listPoll = listPoll;
    this.#reads = reads;
  }

  /**
   * Checks the access of a subscriber to a topic, and sends the current state.
   *
   * @throws CinderError `NOT_FOUND` if the resource is not visible to the subscriber, unless the client has it;
   *   otherwise as `listAll` and `showVisible`
   */
  async check(subscriber: Subscriber<T>, topic: Topic<T>, options: CheckOptions): Promise<void> {
    const { id } = topic;
    const pass = `${subscriber.tokenHash} ${id ?? ''}`;
    const isPassed = options.isCurrent && this.#passed.has(pass);
    const isVisible =
      id === null
        ? await this.#checkList(subscriber, topic, options, isPassed)
        : await this.#checkItem(subscriber, topic, id, options, isPassed);
    if (isVisible) this.#passed.set(pass, true);
  }

  /** @returns whether the resource is visible to the subscriber */
  async #checkItem(
    subscriber: Subscriber<T>,
    topic: Topic<T>,
    id: string,
    { initial, known }: CheckOptions,
    isPassed: boolean,
  ): Promise<boolean> {
    const own: T[] = [];
    if (!isPassed || !topic.state.has(id)) {
      const { record, isCurrent } = await this.#reads.once(subscriber.client, id);
      if (record === null) {
        if (!known.includes(id)) throw new CinderError('NOT_FOUND', `The ${this.#resource.noun} ${id} was not found.`);
        // Others may follow the resource, of which this subscriber must receive nothing.
        topic.remove(subscriber);
        subscriber.tellGone(topic.state, id);
        return false;
      }
      if (isCurrent) own.push(record);
    }
    if (initial) subscriber.tellInitial(topic.state, own);
    return true;
  }

  /** @returns true, because a list that is not visible is refused */
  async #checkList(
    subscriber: Subscriber<T>,
    topic: Topic<T>,
    { initial, known, isCurrent }: CheckOptions,
    isPassed: boolean,
  ): Promise<boolean> {
    const { client } = subscriber;
    if (initial || !isCurrent || !topic.state.isComplete) {
      const { records, read } = await this.#listPoll.readAll(client, topic);
      if (!initial) return true;
      for (const id of known) if (!topic.state.has(id)) subscriber.tellGone(topic.state, id);
      const own = records.filter((record) => topic.state.matches(record, read));
      subscriber.tellInitial(topic.state, own);
    } else if (!isPassed) {
      await listPage(client, this.#resource, { limit: 1, allProjects: this.#listPoll.allProjects });
    }
    return true;
  }
}
