import { CinderError } from '../../cinder/errors.ts';

/** Queries of one caller that may wait. */
const mostWaiting = 200;

/** Large answers of one caller that may be in memory until they are read. */
const mostLargeAnswers = 2;

/** What bounds the memory that the operations of one caller take together. */
export interface Rooms {
  /** By the objects that their answers could hold. */
  queries: RunningCost;
  /** One each. */
  largeAnswers: RunningCost;
}

/** Makes the rooms of all callers. @param maxCost objects */
export function createRooms(maxCost: number): Rooms {
  return { queries: new RunningCost(maxCost), largeAnswers: new RunningCost(mostLargeAnswers) };
}

/** A caller's queries. */
interface Caller {
  /** What those cost that are under way. */
  running: number;
  /** Those that wait, first come first served. */
  readonly waiting: { cost: number; start: () => void }[];
}

/**
 * Bounds what the queries that a caller has under way could return together: all of their objects are in memory at the
 * same time. Further queries of the caller wait.
 */
export class RunningCost {
  readonly #max: number;
  readonly #callers = new Map<string, Caller>();

  /** @param max objects that a caller's queries could return together; one query alone may always run */
  constructor(max: number) {
    this.#max = max;
  }

  /**
   * Waits until there is room for a query.
   *
   * @param user whose it is
   * @param cost objects that its answer could hold
   * @returns gives the room back; to be called once
   * @throws CinderError `RATE_LIMITED` if too many wait already; the signal's reason if that fires while it waits
   */
  async enter(user: string, cost: number, signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    const caller = this.#callers.get(user) ?? { running: 0, waiting: [] };
    this.#callers.set(user, caller);
    if (caller.waiting.length >= mostWaiting) {
      throw new CinderError('RATE_LIMITED', `${mostWaiting} queries of this user are waiting already. Retry after 1 s.`, { retryAfter: 1 });
    }
    if (caller.waiting.length > 0 || !this.#hasRoom(caller, cost)) await this.#wait(caller, cost, signal);
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
