import { randomUUID } from 'node:crypto';
import type { CinderClient } from '../client.ts';
import { CinderError, isCinderError } from '../errors.ts';
import type { Resource } from '../resource.ts';
import type { CallRecorder } from '../transport/request.ts';
import { Access } from './access.ts';
import { Audience } from './audience.ts';
import type { CursorPlace } from './cursor.ts';
import { Looker } from './look.ts';
import type { Mailbox } from './mailbox.ts';
import { OwnReads } from './own-reads.ts';
import type { Pace } from './pace.ts';
import { Schedule } from './schedule.ts';
import { Seen, type Watched } from './seen.ts';
import { Viewer, type Narrowing } from './viewer.ts';

export interface WatchOptions extends Narrowing {
  /** The observed IDs. Defaults to all resources of the project. */
  ids?: readonly string[] | undefined;
  /** Whether the existing resources are sent first, as `INITIAL`. Defaults to true. */
  initial?: boolean | undefined;
  /** The position from which to resume. Missed changes are sent first if they are remembered, otherwise `INITIAL`. */
  after?: CursorPlace | undefined;
  pace?: Pace | undefined;
}

export interface WatcherOptions {
  /** The recorder of the calls of the polls. */
  callLog: CallRecorder;
  /** The maximum number of subscribers. */
  mostViewers: number;
  /** The minimum interval between two polls, in seconds. */
  shortestPause: number;
  /** The poll interval of subscribers that request none. */
  pace: Pace;
  /** Called when the watcher has had no subscribers for a minute. */
  idle: () => void;
}

/** How long a watcher without subscribers keeps its state, in milliseconds, for clients that reconnect. */
const linger = 60_000;

/**
 * Observes the resources of one type in one project. All subscribers share the polls.
 *
 * The access of a subscriber is first checked with its own token. Polls then use the token of any subscriber. All
 * subscribers receive the IDs and statuses. Only subscribers with the token of the poll receive the record.
 */
export class Watcher<T extends Watched> {
  readonly #resource: Resource<T>;
  readonly #options: WatcherOptions;
  readonly #seen: Seen<T>;
  readonly #audience = new Audience<T>();
  readonly #looker: Looker<T>;
  readonly #access: Access<T>;
  /** Reads single resources with the tokens of subscribers. */
  readonly reads: OwnReads<T>;
  readonly #schedule: Schedule;
  #lingering: NodeJS.Timeout | undefined;
  #abort = new AbortController();
  /** The number of polls, which makes the mark of each poll unique. Polls do not share calls. */
  #looks = 0;

  constructor(resource: Resource<T>, allProjects: boolean, options: WatcherOptions) {
    this.#resource = resource;
    this.#options = options;
    this.#seen = new Seen(resource);
    const [seen, audience] = [this.#seen, this.#audience];
    this.#looker = new Looker(resource, allProjects, seen);
    this.reads = new OwnReads(resource, seen, audience);
    this.#access = new Access({ resource, allProjects, seen, audience, looker: this.#looker, reads: this.reads });
    this.#schedule = new Schedule({
      look: () => this.#look(),
      pause: (isHot) => audience.paces.pause(isHot || this.#isBusy()),
      shortestPause: options.shortestPause,
    });
  }

  /** The ID of the watcher, which distinguishes its changes from those of other watchers. */
  get epoch(): string {
    return this.#seen.epoch;
  }

  /** The number of subscribers. */
  get size(): number {
    return this.#audience.size;
  }

  /**
   * Adds a subscriber after an access check with its own token.
   *
   * @throws CinderError `NOT_FOUND` for an ID that is not visible to the caller
   * @throws CinderError `RATE_LIMITED` if too many subscribers exist, and the errors of the access check
   */
  async admit(caller: CinderClient, options: WatchOptions): Promise<Mailbox<T>> {
    // A list that omits invalid items would show their resources as deleted. Therefore such a poll fails and is
    // retried.
    const client = caller.with({ reportDamage: undefined });
    if (this.size >= this.#options.mostViewers) {
      throw new CinderError(
        'RATE_LIMITED',
        `The ${this.#resource.noun}s of this project already have ${this.size} subscribers, which is the limit. Try again later.`,
      );
    }
    const { ids, after, pace = this.#options.pace } = options;
    const viewer = new Viewer<T>(client, ids ? new Set(ids) : null, pace, options, (gone) => this.#leave(gone));
    const isFirst = this.size === 0;
    // No change is missed from here on. The queue is not read before the access check has succeeded.
    this.#audience.add(viewer);
    clearTimeout(this.#lingering);
    try {
      const goesOn = after !== undefined && this.#remembers(after);
      // The changes after an unknown cursor are unknown too. The client needs the whole state in any case.
      const initial = !goesOn && (after !== undefined || options.initial !== false);
      await this.#access.prove(viewer, { initial, isFresh: !isFirst });
      if (goesOn) viewer.resume(this.#seen.since(after.seq));
      if (isFirst) this.#schedule.looked();
      this.#schedule.set();
      return viewer.mailbox;
    } catch (error) {
      viewer.mailbox.end();
      throw error;
    }
  }

  /** Polls immediately, and often for a while, because a mutation will have effects. */
  nudge(): void {
    this.#schedule.heat();
  }

  /**
   * Polls soon, because a resource may have changed.
   *
   * @param id the ID of the resource; null if any may have changed
   */
  hint(id: string | null): void {
    const { everything, ids } = this.#audience.wanted;
    if (everything || id === null || ids.has(id)) this.#schedule.hint();
  }

  /** Ends all subscriptions. */
  close(): void {
    this.#audience.end();
    clearTimeout(this.#lingering);
  }

  #remembers({ epoch, seq }: CursorPlace): boolean {
    return epoch === this.#seen.epoch && this.#seen.remembers(seq);
  }

  #isBusy(): boolean {
    const { everything, ids } = this.#audience.wanted;
    return this.#seen.inTransition(everything ? undefined : ids);
  }

  #leave(viewer: Viewer<T>): void {
    this.#audience.remove(viewer);
    if (this.size > 0) return;
    this.#schedule.stop();
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#lingering = setTimeout(this.#options.idle, linger).unref();
  }

  /** @throws the errors of the calls, except those that only the token caused */
  async #look(): Promise<void> {
    const poller = this.#audience.poller();
    if (!poller) return;
    const { signal } = this.#abort;
    const client = poller.client.with({
      callLog: this.#options.callLog,
      signal,
      // The queue, deadline and budget of the subscriber do not apply, because other subscribers need the response too.
      caller: `changes of ${poller.client.token.projectId}`,
      deadline: undefined,
      budget: undefined,
      requestId: `req-${randomUUID()}`,
      after: `look ${this.#seen.epoch} ${++this.#looks}`,
    });
    try {
      await this.#looker.look(client, this.#audience.wanted, (change) => this.#audience.tell(change, poller.tokenHash));
    } catch (error) {
      if (signal.aborted) return;
      if (!isCinderError(error, 'UNAUTHENTICATED', 'FORBIDDEN')) throw error;
      // The other subscribers continue immediately, with another token.
      this.#audience.endToken(poller.tokenHash, error);
      this.#schedule.hurry();
    }
  }
}
