import { CinderError } from '../errors.ts';
import type { Identified } from '../resource.ts';
import { conflated, isInitial, type Change } from './change.ts';

/** The maximum number of resources with pending events for one client. A slower client has to subscribe again. */
const mostPending = 10_000;
const tooSlow = `The client is too slow: events of more than ${mostPending} resources are pending. Subscribe again.`;

/** Shared by all empty queues, because most queues are empty most of the time. */
const nothing = new Map<string, never>();

const done = { done: true, value: undefined } as const;

type Result<T extends Identified> = IteratorResult<Change<T>, undefined>;

/**
 * The event queue of one subscriber.
 *
 * Pending events are merged, one per resource, in the order of the latest changes. A slow client therefore receives the
 * current state instead of every change. The memory is bounded by the number of resources.
 *
 * `return()` resolves a pending `next()`.
 */
export class EventQueue<T extends Identified> implements AsyncIterableIterator<Change<T>, undefined> {
  /** By ID, in the order of the latest changes, so that all events before a cursor have been read. */
  #pending: Map<string, Change<T>> = nothing;
  /** The number of pending events of the initial state. */
  #initial = 0;
  /** The pending `next()`. */
  #parked: { resolve(result: Result<T> | Promise<never>): void } | undefined;
  #error: Error | undefined;
  #over = false;
  /** Whether the queue ends after the pending events. */
  #isLast = false;

  /** @param onEnd called once, when the client disconnects or the queue is closed */
  constructor(private readonly onEnd: () => void) {}

  /** Adds an event. Merges the event with a pending event of the same resource. */
  put(change: Change<T>): void {
    if (this.#over) return;
    const parked = this.#parked;
    if (parked) {
      this.#parked = undefined;
      parked.resolve({ done: false, value: change });
      return;
    }
    const earlier = this.drop(change.id);
    const waiting = earlier ? conflated(earlier, change) : change;
    if (waiting) {
      if (this.#pending === nothing) this.#pending = new Map();
      this.#pending.set(change.id, waiting);
      if (isInitial(waiting)) this.#initial++;
    }
    if (this.#pending.size > mostPending) this.end(new CinderError('RATE_LIMITED', tooSlow));
  }

  /** Removes the pending event of a resource. @returns the event, if there is one */
  drop(id: string): Change<T> | undefined {
    const change = this.#pending.get(id);
    this.#pending.delete(id);
    if (this.#pending.size === 0) this.#pending = nothing;
    if (change && isInitial(change)) this.#initial--;
    return change;
  }

  /** Ends the queue after the pending events. */
  finish(): void {
    this.#isLast = true;
    if (this.#parked) this.end();
  }

  /** Ends the queue immediately and discards pending events. @param error thrown to the reader instead of a normal end */
  end(error?: Error): void {
    if (this.#over) return;
    this.#over = true;
    this.#pending = nothing;
    this.#initial = 0;
    if (this.#parked) this.#parked.resolve(error ? Promise.reject(error) : done);
    else this.#error = error;
    this.#parked = undefined;
    this.onEnd();
  }

  next(): Promise<Result<T>> {
    const error = this.#error;
    this.#error = undefined;
    if (error) return Promise.reject(error);
    if (this.#over) return Promise.resolve(done);
    const [first] = this.#pending.values();
    if (first) {
      this.drop(first.id);
      // A client that disconnects before it has received the whole initial state cannot resume.
      return Promise.resolve({ done: false, value: this.#initial > 0 ? { ...first, isPartial: true } : first });
    }
    if (this.#isLast) return this.return();
    return new Promise((resolve) => (this.#parked = { resolve }));
  }

  return(): Promise<Result<T>> {
    this.end();
    return Promise.resolve(done);
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
