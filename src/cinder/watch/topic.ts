import type { Change, Watched } from './change.ts';
import { jittered, type PollInterval } from './poll-interval.ts';
import type { Read, Source } from './source.ts';
import type { Subscriber } from './subscriber.ts';
import { TopicState } from './topic-state.ts';

/** How long the effects of a mutation are expected, in seconds. */
const boostTime = 10;
/** The minimum interval between two polls that hints cause, in seconds. A storm of changes has many hints. */
const hintedInterval = 1;
/** How long a topic without subscribers keeps its state, in milliseconds, for clients that reconnect. */
const linger = 60_000;

/** Milliseconds before their time at which topics are polled together with others. */
const togetherTime = 100;

export interface TopicOptions {
  /** The current poll interval of subscribers that request none. */
  interval: () => PollInterval;
  /** Called when the topic has had no subscribers for a minute. */
  onExpired: () => void;
}

/** What subscribers follow: a list of resources, or one resource. Knows its state, and when it has to be polled. */
export class Topic<T extends Watched> {
  readonly state: TopicState<T>;
  readonly #subscribers = new Set<Subscriber<T>>();
  #expiry: NodeJS.Timeout | undefined;
  /** The time of the last poll, in milliseconds of `performance.now()`. */
  #polledAt = -Infinity;
  /** The factor of the interval since then. */
  #spread = 1;
  /** The maximum seconds between the last and the next poll, after a hint. */
  #hinted = Infinity;
  #boostedUntil = -Infinity;

  /** @param id the ID of the resource; null for a list */
  constructor(
    source: Source,
    readonly id: string | null,
    private readonly options: TopicOptions,
  ) {
    this.state = new TopicState(source, id === null);
  }

  /** Whether the topic has subscribers. Only then it is polled. */
  get isFollowed(): boolean {
    return this.#subscribers.size > 0;
  }

  /** The time of the next poll, in milliseconds of `performance.now()`. Infinity without subscribers. */
  get dueAt(): number {
    const isBusy = performance.now() < this.#boostedUntil || this.state.isInTransition;
    const standard = this.options.interval();
    let interval = Infinity;
    for (const subscriber of this.#subscribers) {
      const { busy, idle } = subscriber.options.interval ?? standard;
      interval = Math.min(interval, isBusy ? busy : idle);
    }
    return interval === Infinity ? Infinity : this.#polledAt + Math.min(interval * this.#spread, this.#hinted) * 1000;
  }

  /** Whether it is time to poll. Topics that are due soon are polled together. */
  get isDue(): boolean {
    return this.dueAt - performance.now() <= togetherTime;
  }

  add(subscriber: Subscriber<T>): void {
    clearTimeout(this.#expiry);
    // The access check of the first subscriber reads the topic.
    if (!this.isFollowed) this.setPolled();
    this.#subscribers.add(subscriber);
  }

  remove(subscriber: Subscriber<T>): void {
    if (!this.#subscribers.delete(subscriber)) return;
    if (!this.isFollowed) this.#expiry = setTimeout(this.options.onExpired, linger).unref();
  }

  /** Records that a poll begins. */
  setPolled(): void {
    this.#polledAt = performance.now();
    this.#spread = jittered(1);
    this.#hinted = Infinity;
  }

  /** Requests a poll. @param interval the maximum seconds between the last and the next poll; 0 for a poll at once */
  hint(interval = hintedInterval): void {
    this.#hinted = Math.min(this.#hinted, interval);
  }

  /** Requests a poll at once and frequent polls for a while, because a mutation will have effects. */
  boost(): void {
    this.#boostedUntil = performance.now() + boostTime * 1000;
    this.hint(0);
  }

  /** Updates the state from a record, null if there is none, and sends the change. @returns whether there is one */
  take(id: string, record: T | null, read: Read, tokenHash: string): boolean {
    const change = record ? this.state.take(record, read) : this.state.drop(id, read);
    if (change) this.tell(change, tokenHash);
    return change !== undefined;
  }

  /** Sends a change to all subscribers. Only those with the token that read the record receive the record. */
  tell(change: Change<T>, tokenHash: string): void {
    const bare = change.record === null ? change : { ...change, record: null };
    for (const subscriber of [...this.#subscribers])
      subscriber.tell(subscriber.tokenHash === tokenHash ? change : bare);
  }

  /** Forgets everything. */
  close(): void {
    clearTimeout(this.#expiry);
  }
}
