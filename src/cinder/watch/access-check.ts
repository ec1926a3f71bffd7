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
  readonly #allProjects: boolean;
  readonly #reads: OwnReads<T>;
  /** The tokens that have passed a check: the hash, and the ID of a resource. */
  readonly #passed = new LRUCache<string, true>({ max: 10_000, ttl: validTime });

  constructor(resource: Resource<T>, allProjects: boolean, reads: OwnReads<T>) {
    this.#resource = resource;
    this.#allProjects = allProjects;
    this.#reads = reads;
  }

  /**
   * Checks the access to one resource, and sends its current state.
   *
   * @throws CinderError `NOT_FOUND` if the resource is not visible to the subscriber, unless the client has it;
   *   otherwise as `showVisible`
   */
  async checkItem(
    subscriber: Subscriber<T>,
    topic: Topic<T>,
    id: string,
    { initial, known, isCurrent }: CheckOptions,
  ): Promise<void> {
    const pass = `${subscriber.tokenHash} ${id}`;
    const own: T[] = [];
    if (!isCurrent || !this.#passed.has(pass) || !topic.state.has(id)) {
      const read = await this.#reads.once(subscriber.client, id);
      if (read.record === null) {
        if (!known.includes(id)) throw new CinderError('NOT_FOUND', `The ${this.#resource.noun} ${id} was not found.`);
        subscriber.tellGone(topic, id);
        return;
      }
      this.#passed.set(pass, true);
      if (read.isCurrent) own.push(read.record);
    }
    if (initial) subscriber.tellInitial(topic, own);
  }

  /**
   * Checks the access to a list, and sends its current state.
   *
   * @throws CinderError as `listAll`
   */
  async checkList(
    subscriber: Subscriber<T>,
    topic: Topic<T>,
    poll: ListPoll<T>,
    { initial, known, isCurrent }: CheckOptions,
  ): Promise<void> {
    const { client, tokenHash } = subscriber;
    if (initial || !isCurrent || !topic.state.isComplete) {
      const { records, read } = await poll.readAll(client);
      if (initial) {
        for (const id of known) if (!topic.state.has(id)) subscriber.tellGone(topic, id);
        subscriber.tellInitial(
          topic,
          records.filter((record) => topic.state.matches(record, read)),
        );
      }
    } else if (!this.#passed.has(tokenHash)) {
      await listPage(client, this.#resource, { limit: 1, allProjects: this.#allProjects });
    }
    this.#passed.set(tokenHash, true);
  }
}
