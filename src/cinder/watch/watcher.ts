import { randomUUID } from 'node:crypto';
import type { CinderClient } from '../client.ts';
import { CinderError, isCinderError } from '../errors.ts';
import type { Resource } from '../resource.ts';
import type { Recorder } from '../transport/ledger.ts';
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
  /** What is watched; everything that the project has where none are given. */
  ids?: readonly string[] | undefined;
  /** Whether what is there already comes first, as INITIAL; true by default. */
  initial?: boolean | undefined;
  /** Where to go on, after a break: what was missed comes first, if that is still known, and else INITIAL. */
  after?: CursorPlace | undefined;
  pace?: Pace | undefined;
}

export interface WatcherOptions {
  /** Where its looks are written down. */
  ledger: Recorder;
  /** Those who may watch through it at once. */
  mostViewers: number;
  /** The shortest pause between two looks, in seconds. */
  shortestPause: number;
  /** The pace of those who name none. */
  pace: Pace;
  /** Called once nobody has watched for a while. */
  idle: () => void;
}

/** Milliseconds for which a watcher that nobody watches through remembers: for who comes back after a break. */
const linger = 60_000;

/**
 * Watches the resources of one type, of one project, for all who want to know, with one look for all of them.
 *
 * Whoever wants to watch proves with his own token that he may see it. From then on the looks are made with the token of
 * any who watches, and what they show is handed on as bare facts; the record itself only to those who came with the very
 * token that it was read with.
 */
export class Watcher<T extends Watched> {
  readonly #resource: Resource<T>;
  readonly #options: WatcherOptions;
  readonly #seen = new Seen<T>();
  readonly #audience = new Audience<T>();
  readonly #looker: Looker<T>;
  readonly #access: Access<T>;
  /** Reads of single resources for those who watch. */
  readonly reads: OwnReads<T>;
  readonly #schedule: Schedule;
  #lingering: NodeJS.Timeout | undefined;
  #abort = new AbortController();
  /** Looks so far: no two of them share a call. */
  #looks = 0;

  constructor(resource: Resource<T>, allProjects: boolean, options: WatcherOptions) {
    this.#resource = resource;
    this.#options = options;
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

  /** Tells its changes from those of every other watcher. */
  get epoch(): string {
    return this.#seen.epoch;
  }

  /** How many watch. */
  get size(): number {
    return this.#audience.size;
  }

  /**
   * Lets a caller watch, once his own token has shown what he wants to watch.
   *
   * @throws CinderError `NOT_FOUND` for an id that he may not see, `RATE_LIMITED` where too many watch already, and
   *   whatever else the proof throws
   */
  async admit(caller: CinderClient, options: WatchOptions): Promise<Mailbox<T>> {
    // A list that left out a damaged row would show its resource as deleted: such a poll fails, and is tried again.
    const client = caller.with({ reportDamage: undefined });
    if (this.size >= this.#options.mostViewers) {
      throw new CinderError('RATE_LIMITED', `${this.size} watch the ${this.#resource.noun}s of this project already.`);
    }
    const { ids, after, pace = this.#options.pace } = options;
    const viewer = new Viewer<T>(client, ids ? new Set(ids) : null, pace, options, (gone) => this.#leave(gone));
    const isFirst = this.size === 0;
    // From now on no change is missed; but nothing is read from the mailbox before the proof.
    this.#audience.add(viewer);
    clearTimeout(this.#lingering);
    try {
      const goesOn = after !== undefined && this.#remembers(after);
      // What was missed after an unknown cursor is unknown too: the client needs the state, whatever it asked for.
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

  /** Looks at once, and often for a while: something was done that will show. */
  nudge(): void {
    this.#schedule.heat();
  }

  /** Ends all who watch. */
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

  /** @throws what the calls throw, but for what only the token was to blame for */
  async #look(): Promise<void> {
    const poller = this.#audience.poller();
    if (!poller) return;
    const { signal } = this.#abort;
    const client = poller.client.with({
      ledger: this.#options.ledger,
      signal,
      // Neither the queue, the deadline nor the budget of the viewer whose token it is: the others need the answer too.
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
      // Others go on, with another token, at once.
      this.#audience.endToken(poller.tokenHash, error);
      this.#schedule.hurry();
    }
  }
}
