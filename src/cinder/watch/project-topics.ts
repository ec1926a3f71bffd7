import { randomUUID } from 'node:crypto';
import type { CinderClient } from '../client.ts';
import { CinderError, isCinderError } from '../errors.ts';
import type { CallRecorder } from '../transport/request.ts';
import { AccessCheck } from './access-check.ts';
import type { Watched } from './change.ts';
import type { CursorPlace } from './cursor.ts';
import type { EventQueue } from './event-queue.ts';
import { pollItems } from './item-poll.ts';
import { ListPoll } from './list-poll.ts';
import { OwnReads } from './own-reads.ts';
import type { PollInterval } from './poll-interval.ts';
import { PollSchedule } from './poll-schedule.ts';
import type { Source } from './source.ts';
import { pollerOf, Subscriber, type SubscriberOptions } from './subscriber.ts';
import { Topic } from './topic.ts';

export interface SubscribeOptions extends SubscriberOptions {
  /** The followed IDs. Defaults to the list of the project. */
  ids?: readonly string[] | undefined;
  /** Whether the existing resources are sent first, as `INITIAL`. Defaults to true. */
  initial?: boolean | undefined;
  /** The position from which to resume. Missed changes are sent first if they are remembered, otherwise `INITIAL`. */
  after?: CursorPlace | undefined;
  /** The IDs of the resources that the client has. Those that do not exist are sent as deleted, with the `INITIAL` ones. */
  known?: readonly string[] | undefined;
}

export interface ProjectTopicsOptions {
  /** The recorder of the calls of all polls, which belong to no single operation. */
  callLog: CallRecorder;
  /** The maximum number of subscribers to one type in one project. */
  mostSubscribers: number;
  /** The minimum interval between two polls of one project and type, in seconds. */
  shortestPause: number;
  /** The current poll interval of subscribers that request none, by the kind of their records. */
  interval: (kind: string) => PollInterval;
  /** Waits for the turn of a poll, so that the polls of the gateway are spread. */
  pollTurn: () => Promise<void>;
  /** Called when no topic is left. */
  onExpired: () => void;
}

/** The key of the list among the topics. The keys of single resources are their IDs. */
const listKey = '';

/**
 * The topics of one resource type in one project: its list, and single resources.
 *
 * The access of a subscriber is first checked with its own token. Polls then use the token of any subscriber. All
 * subscribers receive the IDs and statuses. Only subscribers with the token of the poll receive the record.
 */
export class ProjectTopics<T extends Watched> {
  readonly #subscribers = new Set<Subscriber<T>>();
  readonly #topics = new Map<string, Topic<T>>();
  readonly #listPoll: ListPoll<T>;
  /** Reads single resources with the tokens of subscribers. */
  readonly reads: OwnReads<T>;
  readonly #access: AccessCheck<T>;
  readonly #schedule: PollSchedule;
  #abort = new AbortController();

  constructor(
    readonly source: Source<T>,
    private readonly options: ProjectTopicsOptions,
  ) {
    this.#listPoll = new ListPoll(source);
    this.reads = new OwnReads(
      source,
      (id) => this.#topicsOf(id),
      (dueAt) => this.#schedule.wakeBy(dueAt),
    );
    this.#access = new AccessCheck(source, this.#listPoll, this.reads);
    this.#schedule = new PollSchedule({
      poll: () => this.#poll(),
      dueAt: () => this.#dueAt(),
      shortestPause: options.shortestPause,
    });
  }

  /** The number of subscribers, and of topics, including those without subscribers. */
  get size(): { topics: number; subscribers: number } {
    return { topics: this.#topics.size, subscribers: this.#subscribers.size };
  }

  /**
   * Adds a subscriber after an access check with its own token.
   *
   * @throws CinderError `NOT_FOUND` for an ID that is not visible to the caller
   * @throws CinderError `RATE_LIMITED` if too many subscribers exist, and the errors of the access check
   */
  async subscribe(caller: CinderClient, options: SubscribeOptions): Promise<EventQueue<T>> {
    // A list that omits invalid items would show their resources as deleted. Therefore such a poll fails and is
    // retried.
    const client = caller.with({ reportDamage: undefined });
    const { size } = this.#subscribers;
    if (size >= this.options.mostSubscribers) {
      throw new CinderError(
        'RATE_LIMITED',
        `The ${this.source.resource.noun}s of this project already have ${size} subscribers, which is the limit. Try again later.`,
      );
    }
    const { ids, after, known = [] } = options;
    const topics = Array.from(new Set(ids ?? [listKey]), (key) => this.#topicOf(key));
    const states = topics.map(({ state }) => state);
    const subscriber = new Subscriber(client, states, options, (gone) => this.#leave(gone, topics));
    const wereFollowed = topics.map((topic) => topic.isFollowed);
    // No change is missed from here on. The queue is not read before the access check has succeeded.
    this.#subscribers.add(subscriber);
    for (const topic of topics) topic.add(subscriber);
    try {
      const resumes = after !== undefined && this.#remembers(after, topics);
      if (resumes) subscriber.resume(after.seq);
      // The changes after an unknown cursor are unknown too. The client needs the whole state in any case.
      const initial = !resumes && (after !== undefined || options.initial !== false);
      await Promise.all(
        topics.map((topic, index) =>
          this.#access.check(subscriber, topic, { initial, known, isCurrent: wereFollowed[index] === true }),
        ),
      );
      return subscriber.queue;
    } catch (error) {
      subscriber.queue.end();
      throw error;
    } finally {
      // Another subscriber may have joined during the check, and have found that the topic was followed.
      const changesDue = options.interval !== undefined || wereFollowed.includes(false);
      if (changesDue) this.#schedule.wakeBy(Math.min(...topics.map(({ dueAt }) => dueAt)));
    }
  }

  /**
   * Whether the topics may have a changed resource.
   *
   * @param projectId the project of the change; null if unknown
   * @param id the ID, because an administrator can follow a resource of another project; null if unknown
   */
  mayHave(projectId: string | null, id: string | null): boolean {
    if (projectId === null || this.source.allProjects || projectId === this.source.projectId) return true;
    return id !== null && (this.#topics.has(id) || this.#topics.get(listKey)?.state.has(id) === true);
  }

  /** Polls everything at once, and often for a while, because a mutation will have effects. */
  boost(): void {
    for (const topic of this.#topics.values()) topic.boost();
    this.#schedule.wakeBy(this.#dueAt());
  }

  /** Polls soon, because a resource may have changed. @param id null if any resource may have changed */
  hint(id: string | null): void {
    const list = this.#topics.get(listKey);
    if (id !== null && list?.state.has(id)) this.#listPoll.hint(id);
    for (const topic of id === null ? this.#topics.values() : [list, this.#topics.get(id)]) topic?.hint();
    this.#schedule.wakeBy(this.#dueAt());
  }

  /** Ends all subscriptions. */
  close(): void {
    for (const { queue } of [...this.#subscribers]) queue.end();
    for (const topic of this.#topics.values()) topic.close();
  }

  #topicOf(key: string): Topic<T> {
    const existing = this.#topics.get(key);
    if (existing) return existing;
    const topic = new Topic<T>(this.source, key === listKey ? null : key, {
      interval: () => this.options.interval(this.source.resource.kind),
      onExpired: () => {
        this.#topics.delete(key);
        if (this.#topics.size === 0) this.options.onExpired();
      },
    });
    this.#topics.set(key, topic);
    return topic;
  }

  /** The topics that a record of a resource updates. One record does not show whether a list has it. */
  #topicsOf(id: string): Topic<T>[] {
    const list = this.#topics.get(listKey);
    return [list?.state.has(id) ? list : undefined, this.#topics.get(id)].filter((topic) => topic !== undefined);
  }

  #remembers({ epoch, seq }: CursorPlace, topics: readonly Topic<T>[]): boolean {
    return (
      epoch === this.source.epoch && seq <= this.source.seq && topics.every(({ state }) => state.log.remembers(seq))
    );
  }

  #leave(subscriber: Subscriber<T>, topics: readonly Topic<T>[]): void {
    this.#subscribers.delete(subscriber);
    for (const topic of topics) topic.remove(subscriber);
    if (this.#subscribers.size > 0) return;
    this.#schedule.stop();
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  /** The time of the next poll, in milliseconds of `performance.now()`. */
  #dueAt(): number {
    let dueAt = Infinity;
    for (const topic of this.#topics.values()) dueAt = Math.min(dueAt, topic.dueAt);
    return dueAt;
  }

  /** @throws the errors of the calls, except those that only the token caused */
  async #poll(): Promise<void> {
    await this.options.pollTurn();
    const { signal } = this.#abort;
    const poller = pollerOf(this.#subscribers);
    if (!poller) return;
    const due = [...this.#topics.values()].filter((topic) => topic.isDue);
    for (const topic of due) topic.setPolled();
    const client = this.#pollClient(poller.client, signal);
    const list = due.find(({ id }) => id === null);
    const items = due.filter(({ id }) => id !== null);
    try {
      await allDone([
        list ? this.#listPoll.poll(client, list) : Promise.resolve(),
        pollItems(client, this.source, items, this.#listPoll.length),
      ]);
    } catch (error) {
      if (signal.aborted) return;
      for (const topic of due) topic.hint(0);
      if (!isCinderError(error, 'UNAUTHENTICATED', 'FORBIDDEN')) throw error;
      // The other subscribers continue immediately, with another token.
      for (const { tokenHash, queue } of [...this.#subscribers]) if (tokenHash === poller.tokenHash) queue.end(error);
    }
  }

  /** The client of a poll. The queue, deadline and budget of the subscriber do not apply, because others need the response too. */
  #pollClient(client: CinderClient, signal: AbortSignal): CinderClient {
    return client.with({
      callLog: this.options.callLog,
      signal,
      caller: `changes of ${client.token.projectId}`,
      deadline: undefined,
      budget: undefined,
      requestId: `req-${randomUUID()}`,
      // Polls share no calls with others.
      asOf: `poll ${this.source.epoch} ${++this.source.time}`,
    });
  }
}

/** Waits for all promises. @throws the first error, after all are done */
async function allDone(promises: readonly Promise<void>[]): Promise<void> {
  for (const result of await Promise.allSettled(promises)) if (result.status === 'rejected') throw result.reason;
}
