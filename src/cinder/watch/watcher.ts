import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { CinderClient } from '../client.ts';
import { CinderError, isCinderError } from '../errors.ts';
import { listAll, listPage } from '../list.ts';
import { showVisible, type Resource } from '../resource.ts';
import type { Recorder } from '../transport/ledger.ts';
import { Audience } from './audience.ts';
import type { Change } from './change.ts';
import type { CursorPlace } from './cursor.ts';
import { Looker } from './look.ts';
import type { Mailbox } from './mailbox.ts';
import { backoff, hotTime, jittered, watching, type Pace } from './pace.ts';
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
  /** Called once nobody has watched for a while. */
  idle: () => void;
}

/** Milliseconds for which a watcher that nobody watches through remembers: for who comes back after a break. */
const linger = 60_000;
/** A proof of access is good for so many milliseconds: a reconnecting crowd need not prove it twice. */
const proofTime = 60_000;

/**
 * Watches the resources of one type, of one project, for all who want to know, with one look for all of them.
 *
 * Whoever wants to watch proves with his own token that he may see it. From then on the looks are made with the token of
 * any who watches, and what they show is handed on as bare facts; the record itself only to those who came with the very
 * token that it was read with.
 */
export class Watcher<T extends Watched> {
  readonly #resource: Resource<T>;
  readonly #allProjects: boolean;
  readonly #options: WatcherOptions;
  readonly #seen = new Seen<T>();
  readonly #audience = new Audience<T>();
  readonly #looker: Looker<T>;
  readonly #proofs = new LRUCache<string, true>({ max: 10_000, ttl: proofTime });
  #timer: NodeJS.Timeout | undefined;
  #abort = new AbortController();
  #isLooking = false;
  /** Whether somebody has asked for a look while one was under way. */
  #again = false;
  #lookedAt = -Infinity;
  #failures = 0;
  #retryAfter = 0;
  #hotUntil = -Infinity;

  constructor(resource: Resource<T>, allProjects: boolean, options: WatcherOptions) {
    this.#resource = resource;
    this.#allProjects = allProjects;
    this.#options = options;
    this.#looker = new Looker(resource, allProjects, this.#seen);
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
  async admit(client: CinderClient, options: WatchOptions): Promise<Mailbox<T>> {
    if (this.size >= this.#options.mostViewers) {
      throw new CinderError('RATE_LIMITED', `${this.size} watch the ${this.#resource.noun}s of this project already.`);
    }
    const { ids, pace = watching } = options;
    const viewer = new Viewer<T>(client, ids ? new Set(ids) : null, pace, options, (gone) => this.#leave(gone));
    const wasEmpty = this.size === 0;
    // From now on no change is missed; but nothing is read from the mailbox before the proof.
    this.#audience.add(viewer);
    clearTimeout(wasEmpty ? this.#timer : undefined);
    try {
      const missed = this.#missed(options.after);
      const initial = !missed && options.initial !== false;
      await (ids ? this.#proveIds(viewer, ids, initial) : this.#proveList(viewer, initial));
      missed?.forEach((change) => viewer.tell(change));
      // The proof was a look, but not at what happened while nobody watched.
      if (wasEmpty && !missed) this.#lookedAt = performance.now();
      this.#schedule();
      return viewer.mailbox;
    } catch (error) {
      viewer.mailbox.end();
      throw error;
    }
  }

  /** Looks at once, and often for a while: something was done that will show. */
  nudge(): void {
    this.#hotUntil = performance.now() + hotTime * 1000;
    this.#schedule(0);
  }

  /** Ends all who watch. */
  close(): void {
    this.#audience.end();
    clearTimeout(this.#timer);
  }

  #missed(after: CursorPlace | undefined): Change<T>[] | undefined {
    if (after?.epoch !== this.#seen.epoch || !this.#seen.remembers(after.seq)) return undefined;
    return this.#seen.since(after.seq);
  }

  async #proveIds(viewer: Viewer<T>, ids: readonly string[], initial: boolean): Promise<void> {
    const { client, tokenHash } = viewer;
    await Promise.all(
      ids.map(async (id) => {
        const proof = `${tokenHash} ${id}`;
        let record: T | null = null;
        if (!this.#proofs.has(proof) || this.#seen.initial([id]).length === 0) {
          const read = this.#seen.begin(client.isAdmin, false);
          record = await showVisible(client, this.#resource, id);
          if (record === null) throw new CinderError('NOT_FOUND', `There is no ${this.#resource.noun} ${id}.`);
          this.#proofs.set(proof, true);
          const change = this.#seen.take(record, read);
          if (change) this.#audience.tell(change, tokenHash);
        }
        if (initial) this.#tellInitial(viewer, [id], record ? [record] : []);
      }),
    );
  }

  async #proveList(viewer: Viewer<T>, initial: boolean): Promise<void> {
    const { client, tokenHash } = viewer;
    if (initial || !this.#seen.isSwept) {
      const read = this.#seen.begin(client.isAdmin, true);
      const records = await listAll(client, this.#resource, { allProjects: this.#allProjects });
      this.#looker.takeList(records, read, this.#audience.wanted.ids, (change) => this.#audience.tell(change, tokenHash));
      if (initial) this.#tellInitial(viewer, undefined, records);
    } else if (!this.#proofs.has(tokenHash)) {
      await listPage(client, this.#resource, { limit: 1, allProjects: this.#allProjects });
    }
    this.#proofs.set(tokenHash, true);
  }

  /** What stands now, with the viewer's own records where they are as new as that. */
  #tellInitial(viewer: Viewer<T>, ids: readonly string[] | undefined, records: readonly T[]): void {
    const byId = new Map(records.map((record) => [record.id, record]));
    for (const change of this.#seen.initial(ids)) {
      const record = byId.get(change.id);
      viewer.tell(record?.status === change.status ? { ...change, record } : change);
    }
  }

  #leave(viewer: Viewer<T>): void {
    this.#audience.remove(viewer);
    if (this.size > 0) return;
    clearTimeout(this.#timer);
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#timer = setTimeout(this.#options.idle, linger).unref();
  }

  /** Sets the time of the next look. @param pause seconds from the last one; by default what those who watch want */
  #schedule(pause = this.#pause()): void {
    if (this.size === 0) return;
    if (this.#isLooking) {
      this.#again ||= pause === 0;
      return;
    }
    const due = this.#lookedAt + Math.max(pause, this.#options.shortestPause) * 1000 - performance.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#look(), Math.max(0, due));
  }

  #pause(): number {
    const { everything, ids } = this.#audience.wanted;
    const isBusy = performance.now() < this.#hotUntil || this.#seen.inTransition(everything ? undefined : ids);
    const pause = this.#audience.paces.pause(isBusy);
    return jittered(this.#failures === 0 ? pause : backoff(this.#failures, pause, this.#retryAfter));
  }

  async #look(): Promise<void> {
    const poller = this.#audience.poller();
    // All tokens have expired: their streams end by themselves.
    if (!poller) {
      this.#schedule(1);
      return;
    }
    this.#isLooking = true;
    this.#lookedAt = performance.now();
    const { signal } = this.#abort;
    const client = poller.client.with({
      ledger: this.#options.ledger,
      signal,
      requestId: `req-${randomUUID()}`,
      after: `look ${this.#seen.epoch} ${this.#lookedAt}`,
    });
    try {
      await this.#looker.look(client, this.#audience.wanted, (change) => this.#audience.tell(change, poller.tokenHash));
      this.#failures = 0;
    } catch (error) {
      if (!signal.aborted) this.#failed(error, poller);
    } finally {
      this.#isLooking = false;
    }
    this.#schedule(this.#again ? 0 : undefined);
    this.#again = false;
  }

  #failed(error: unknown, poller: Viewer<T>): void {
    if (isCinderError(error, 'UNAUTHENTICATED', 'FORBIDDEN')) {
      // Others go on, with another token, at once.
      this.#audience.endToken(poller.tokenHash, error);
      this.#again = true;
      return;
    }
    this.#failures++;
    this.#retryAfter = isCinderError(error) ? (error.details.retryAfter ?? 0) : 0;
  }
}
