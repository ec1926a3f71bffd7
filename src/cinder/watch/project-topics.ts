import { randomUUID } from 'node:crypto';
import type { CinderClient } from '../client.ts';
import { CinderError, isCinderError } from '../errors.ts';
import type { Resource } from '../resource.ts';
import type { CallRecorder } from '../transport/request.ts';
import { AccessCheck } from './access-check.ts';
import type { Change, Watched } from './change.ts';
import { Clock } from './clock.ts';
import type { CursorPlace } from './cursor.ts';
import type { EventQueue } from './event-queue.ts';
import { pollItems } from './item-poll.ts';
import { ListPoll } from './list-poll.ts';
import { OwnReads } from './own-reads.ts';
import type { PollInterval } from './poll-interval.ts';
import { PollSchedule } from './poll-schedule.ts';
import { Subscriber, type SubscriberOptions } from './subscriber.ts';
import { Subscribers } from './subscribers.ts';
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
  /** The recorder of the calls of the polls. */
  callLog: CallRecorder;
  /** The maximum number of subscribers. */
  mostSubscribers: number;
  /** The minimum interval between two polls, in seconds. */
  shortestPause: number;
  /** The current poll interval of subscribers that request none. */
  interval: () => PollInterval;
  /** Waits for the turn of a poll, so that the polls of the gateway are spread. */
  pollTurn: () => Promise<void>;
  /** Called when no topic is left. */
  onExpired: () => void;
}

/**
 * The topics of one resource type in one project: its list, and single resources.
 *
 * The access of a subscriber is first checked with its own token. Polls then use the token of any subscriber. All
 * subscribers receive the IDs and statuses. Only subscribers with the token of the poll receive the record.
 */
export class ProjectTopics<T extends Watched> {
  readonly #resource: Resource<T>;
  readonly #allProjects: boolean;
  readonly #options: ProjectTopicsOptions;
  readonly #clock = new Clock();
  readonly #subscribers = new Subscribers<T>();
  /** The list, with its poll, and the single resources by their IDs. */
  #list: { topic: Topic<T>; poll: ListPoll<T> } | undefined;
  readonly #items = new Map<string, Topic<T>>();
  /** Reads single resources with the tokens of subscribers. */
  readonly reads: OwnReads<T>;
  readonly #access: AccessCheck<T>;
  readonly #schedule: PollSchedule;
  #abort = new AbortController();

  constructor(resource: Resource<T>, allProjects: boolean, options: ProjectTopicsOptions) {
    this.#resource = resource;
    this.#allProjects = allProjects;
    this.#options = options;
    this.reads = new OwnReads({
      resource,
      clock: this.#clock,
      topicsOf: (id) => this.#topicsOf(id),
      tell: (topic, change, tokenHash) => this.#tell(topic, change, tokenHash),
    });
    this.#access = new AccessCheck(resource, allProjects, this.reads);
    this.#schedule = new PollSchedule({
      poll: () => this.#poll(),
      dueAt: () => this.#dueAt(),
      shortestPause: options.shortestPause,
    });
  }

  /** The ID of the sequence of changes, which distinguishes its changes from those of other projects and types. */
  get epoch(): string {
    return this.#clock.epoch;
  }

  /** The number of subscribers. */
  get size(): number {
    return this.#subscribers.size;
  }

  /** The number of topics, including those without subscribers. */
  get topicCount(): number {
    return this.#items.size + (this.#list ? 1 : 0);
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
    if (this.size >= this.#options.mostSubscribers) {
      throw new CinderError(
        'RATE_LIMITED',
        `The ${this.#resource.noun}s of this project already have ${this.size} subscribers, which is the limit. Try again later.`,
      );
    }
    const { after, known = [] } = options;
    const ids = options.ids && [...new Set(options.ids)];
    const topics = ids ? ids.map((id) => this.#itemOf(id)) : [this.#listOf().topic];
    const subscriber = new Subscriber(client, topics, ids, options, (gone) => this.#leave(gone));
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
        topics.map((topic, index) => {
          const check = { initial, known, isCurrent: wereFollowed[index] === true };
          const id = ids?.[index];
          if (id !== undefined) return this.#access.checkItem(subscriber, topic, id, check);
          return this.#access.checkList(subscriber, topic, this.#listOf().poll, check);
        }),
      );
      for (const topic of topics) this.#schedule.wakeBy(topic.dueAt);
      return subscriber.queue;
    } catch (error) {
      subscriber.queue.end();
      throw error;
    }
  }

  /** Polls everything at once, and often for a while, because a mutation will have effects. */
  heat(): void {
    for (const topic of this.#topics()) topic.heat();
    this.#schedule.wakeBy(this.#dueAt());
  }

  /** Polls soon, because a resource may have changed. @param id null if any resource may have changed */
  hint(id: string | null): void {
    if (id === null) for (const topic of this.#topics()) topic.hint();
    else {
      this.#items.get(id)?.hint();
      this.#list?.topic.hint();
      this.#list?.poll.suspect(id);
    }
    this.#schedule.wakeBy(this.#dueAt());
  }

  /** Ends all subscriptions. */
  close(): void {
    this.#subscribers.end();
    for (const topic of this.#topics()) topic.close();
  }

  #remembers({ epoch, seq }: CursorPlace, topics: readonly Topic<T>[]): boolean {
    return epoch === this.epoch && seq <= this.#clock.seq && topics.every(({ state }) => state.remembers(seq));
  }

  #listOf(): { topic: Topic<T>; poll: ListPoll<T> } {
    if (this.#list) return this.#list;
    const topic = this.#create(true, () => (this.#list = undefined));
    const poll = new ListPoll(this.#resource, this.#allProjects, this.#clock, topic);
    return (this.#list = { topic, poll });
  }

  #itemOf(id: string): Topic<T> {
    const existing = this.#items.get(id);
    if (existing) return existing;
    const topic = this.#create(false, () => this.#items.delete(id));
    this.#items.set(id, topic);
    return topic;
  }

  #create(isList: boolean, remove: () => void): Topic<T> {
    const onExpired = (): void => {
      remove();
      if (this.topicCount === 0) this.#options.onExpired();
    };
    return new Topic(this.#resource, { clock: this.#clock, isList, interval: this.#options.interval, onExpired });
  }

  #topics(): Topic<T>[] {
    return [...(this.#list ? [this.#list.topic] : []), ...this.#items.values()];
  }

  /** The topics that a record of a resource updates. One record does not show whether a list has it. */
  #topicsOf(id: string): Topic<T>[] {
    const item = this.#items.get(id);
    return [...(this.#list?.topic.state.has(id) ? [this.#list.topic] : []), ...(item ? [item] : [])];
  }

  #leave(subscriber: Subscriber<T>): void {
    this.#subscribers.remove(subscriber);
    for (const topic of subscriber.topics) topic.remove(subscriber);
    if (this.size > 0) return;
    this.#schedule.stop();
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  #tell(topic: Topic<T>, change: Change<T>, tokenHash: string): void {
    topic.tell(change, tokenHash);
    this.#schedule.wakeBy(topic.dueAt);
  }

  /** The time of the next poll, in milliseconds of `performance.now()`. */
  #dueAt(): number {
    let dueAt = this.#list?.topic.dueAt ?? Infinity;
    for (const topic of this.#items.values()) dueAt = Math.min(dueAt, topic.dueAt);
    return dueAt;
  }

  /** @throws the errors of the calls, except those that only the token caused */
  async #poll(): Promise<void> {
    const { signal } = this.#abort;
    await this.#options.pollTurn();
    const poller = this.#subscribers.poller();
    if (!poller) return;
    const list = this.#list?.topic.isDue ? this.#list : undefined;
    const items = [...this.#items].filter(([, topic]) => topic.isDue);
    const due = [...(list ? [list.topic] : []), ...items.map(([, topic]) => topic)];
    for (const topic of due) topic.setPolled();
    const client = this.#pollClient(poller.client, signal);
    try {
      await allDone([list?.poll.poll(client), items.length > 0 ? this.#pollItems(client, new Map(items)) : undefined]);
    } catch (error) {
      if (signal.aborted) return;
      for (const topic of due) topic.hurry();
      if (!isCinderError(error, 'UNAUTHENTICATED', 'FORBIDDEN')) throw error;
      // The other subscribers continue immediately, with another token.
      this.#subscribers.endToken(poller.tokenHash, error);
    }
  }

  #pollItems(client: CinderClient, topics: ReadonlyMap<string, Topic<T>>): Promise<void> {
    return pollItems(client, [...topics.keys()], {
      resource: this.#resource,
      allProjects: this.#allProjects,
      clock: this.#clock,
      listLength: this.#list?.poll.length ?? 0,
      take: (id, record, read) => {
        const topic = topics.get(id);
        const change = record ? topic?.state.take(record, read) : topic?.state.drop(id, read);
        if (change) topic?.tell(change, client.token.hash);
      },
    });
  }

  /** The client of a poll. The queue, deadline and budget of the subscriber do not apply, because others need the response too. */
  #pollClient(client: CinderClient, signal: AbortSignal): CinderClient {
    return client.with({
      callLog: this.#options.callLog,
      signal,
      caller: `changes of ${client.token.projectId}`,
      deadline: undefined,
      budget: undefined,
      requestId: `req-${randomUUID()}`,
      // Polls share no calls with others.
      after: `poll ${this.epoch} ${this.#clock.tick()}`,
    });
  }
}

/** Waits for all promises. @throws the first error, after all are done */
async function allDone(promises: readonly (Promise<void> | undefined)[]): Promise<void> {
  for (const result of await Promise.allSettled(promises)) if (result.status === 'rejected') throw result.reason;
}
