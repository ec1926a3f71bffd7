import { CinderError } from '../errors.ts';
import type { Identified } from '../resource.ts';
import { conflated, type Change } from './change.ts';

/** Resources of which changes wait for one reader at most. A reader who is further behind has to start again. */
const mostPending = 10_000;

/** For all boxes in which nothing waits: most of them, most of the time. */
const nothing = new Map<string, never>();

const done = { done: true, value: undefined } as const;

interface Parked<T> {
  resolve(result: IteratorResult<T, undefined>): void;
  reject(error: Error): void;
}

/**
 * The changes that wait for one reader: of each resource the latest alone, in the order in which they happened. So a
 * slow reader sees what is, not all that was, and costs no more memory than there are resources.
 *
 * `return()` wakes a `next()` that waits.
 */
export class Mailbox<T extends Identified> implements AsyncIterableIterator<Change<T>, undefined> {
  /** By id; the order is that of the latest changes, so that a cursor behind one leaves nothing unread before it. */
  #pending: Map<string, Change<T>> = nothing;
  /** How many of them are what was there at first. */
  #initial = 0;
  #parked: Parked<Change<T>> | undefined;
  #error: Error | undefined;
  #over = false;
  /** Whether it ends once what waits has been read. */
  #isLast = false;
  #left: (() => void) | undefined;

  /** @param left called once, when the reader leaves or the box is closed */
  constructor(left: () => void) {
    this.#left = left;
  }

  /** Adds a change; to one that waits already of the same resource it is joined. */
  put(change: Change<T>): void {
    if (this.#over) return;
    const parked = this.#parked;
    if (parked) {
      this.#parked = undefined;
      parked.resolve({ done: false, value: change });
      return;
    }
    const earlier = this.#take(change.id);
    const waiting = earlier ? conflated(earlier, change) : change;
    if (waiting) {
      if (this.#pending === nothing) this.#pending = new Map();
      this.#pending.set(change.id, waiting);
      if (waiting.kind === 'INITIAL') this.#initial++;
    }
    if (this.#pending.size > mostPending) {
      this.end(new CinderError('RATE_LIMITED', `The reader is too slow: changes of ${mostPending} resources wait. Start again.`));
    }
  }

  /** Forgets what waits: what is put next tells all of it. */
  clear(): void {
    this.#pending = nothing;
    this.#initial = 0;
  }

  /** Ends it once what waits has been read: nothing more will come. */
  finish(): void {
    this.#isLast = true;
    if (this.#parked) this.end();
  }

  /** Ends it at once: what waits is not read any more. @param error what the reader gets, in the place of an end */
  end(error?: Error): void {
    if (this.#over) return;
    this.#over = true;
    this.clear();
    const parked = this.#parked;
    this.#parked = undefined;
    if (!parked) this.#error = error;
    else if (error) parked.reject(error);
    else parked.resolve(done);
    this.#left?.();
    this.#left = undefined;
  }

  next(): Promise<IteratorResult<Change<T>, undefined>> {
    if (this.#error) {
      const error = this.#error;
      this.#error = undefined;
      return Promise.reject(error);
    }
    if (this.#over) return Promise.resolve(done);
    const [first] = this.#pending.values();
    if (first) {
      this.#take(first.id);
      // Who breaks off before he has all that was there has to begin anew.
      return Promise.resolve({ done: false, value: this.#initial > 0 ? { ...first, epoch: `${first.epoch}-begun` } : first });
    }
    if (this.#isLast) return this.return();
    return new Promise((resolve, reject) => {
      this.#parked = { resolve, reject };
    });
  }

  return(): Promise<IteratorResult<Change<T>, undefined>> {
    this.end();
    return Promise.resolve(done);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  #take(id: string): Change<T> | undefined {
    const change = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#pending = nothing;
    if (change?.kind === 'INITIAL') this.#initial--;
    return change;
  }
}
