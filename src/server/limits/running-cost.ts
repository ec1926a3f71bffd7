import { CinderError } from '../../cinder/errors.ts';

/** The maximum number of waiting queries of one caller. */
const maxWaiting = 200;

/** The maximum number of unread large answers of one caller in memory. */
const maxLargeAnswers = 2;

/** The limits of the memory that all operations of one caller use together. */
export interface Rooms {
  /** Running queries, counted by the objects that their answers could hold. */
  queries: RunningCost;
  /** Large answers, which count one each. */
  largeAnswers: RunningCost;
}

/**
 * Creates the limits of all callers.
 *
 * @param maxCost the maximum number of objects of a caller's running queries
 */
export function createRooms(maxCost: number): Rooms {
  return { queries: new RunningCost(maxCost), largeAnswers: new RunningCost(maxLargeAnswers) };
}

/** The queries of a caller. */
interface Caller {
  /** The cost of the running queries. */
  running: number;
  /** The waiting queries, first come first served. */
  readonly waiting: { cost: number; start: () => void }[];
}

/**
 * Limits the objects that the running queries of a caller could return together: all of these are in memory at the same
 * time. Further queries of the caller wait.
 */
export class RunningCost {
  readonly #max: number;
  readonly #callers = new Map<string, Caller>();

  /** @param max objects that the queries of a caller could return together; a single query can always run */
  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Waits until a query fits into the limit.
   *
   * @param user the key of the user
   * @param cost objects that the answer could hold
   * @param signal returns the signal of the query, which is used only if the query waits
   * @returns the function that releases the cost; to be called once
   * @throws CinderError `RATE_LIMITED` if too many queries are waiting
   * @throws the signal's reason if the signal aborts during the wait
   */
  async enter(user: string, cost: number, signal: () => AbortSignal): Promise<() => void> {
    const caller = this.#callers.get(user) ?? { running: 0, waiting: [] };
    this.#callers.set(user, caller);
    if (caller.waiting.length >= maxWaiting) {
      throw new CinderError(
        'RATE_LIMITED',
        `Too many queries of this user are waiting: the limit is ${maxWaiting}. Retry after 1 s.`,
        { retryAfter: 1 },
      );
    }
    if (caller.waiting.length > 0 || !this.#hasRoom(caller, cost)) await this.#wait(caller, cost, signal());
    else caller.running += cost;
    return () => {
      caller.running -= cost;
      this.#startNext(user, caller);
    };
  }

  #hasRoom({ running }: Caller, cost: number): boolean {
    return running === 0 || running + cost <= this.#max;
  }

  #wait(caller: Caller, cost: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const leave = (): void => {
        caller.waiting.splice(caller.waiting.indexOf(entry), 1);
        reject(signal.reason as Error);
      };
      const start = (): void => {
        signal.removeEventListener('abort', leave);
        caller.running += cost;
        resolve();
      };
      const entry = { cost, start };
      caller.waiting.push(entry);
      signal.addEventListener('abort', leave, { once: true });
    });
  }

  #startNext(user: string, caller: Caller): void {
    for (let next = caller.waiting[0]; next && this.#hasRoom(caller, next.cost); next = caller.waiting[0]) {
      caller.waiting.shift();
      next.start();
    }
    if (caller.running === 0 && caller.waiting.length === 0) this.#callers.delete(user);
  }
}
