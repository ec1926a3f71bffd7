import { isCinderError } from '../errors.ts';
import { jittered } from './poll-interval.ts';

/** The maximum interval while Cinder does not respond, in seconds. */
const longestBackoff = 30;

export interface PollScheduleOptions {
  /** Polls what is due. @throws an error, after which the next poll is delayed */
  poll: () => Promise<void>;
  /** The time of the next poll, in milliseconds of `performance.now()`. Infinity if there is nothing to poll. */
  dueAt: () => number;
  /** The minimum interval between two polls, in seconds. */
  shortestPause: number;
}

/** Starts the polls of one project and type when they are due. Polls never overlap. */
export class PollSchedule {
  #timer: NodeJS.Timeout | undefined;
  /** The time of the timer. */
  #wakesAt = Infinity;
  #isPolling = false;
  /** No poll begins before this time, whatever is due. */
  #notBefore = -Infinity;
  #failures = 0;

  constructor(private readonly options: PollScheduleOptions) {}

  /** Polls at a time, unless an earlier poll is scheduled. @param at in milliseconds of `performance.now()` */
  wakeBy(at: number): void {
    if (this.#isPolling) return;
    const wakesAt = Math.max(at, this.#notBefore);
    if (wakesAt >= this.#wakesAt) return;
    clearTimeout(this.#timer);
    this.#wakesAt = wakesAt;
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, wakesAt - performance.now()));
  }

  /** Stops polling until the next `wakeBy`. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#wakesAt = Infinity;
  }

  async #run(): Promise<void> {
    this.#wakesAt = Infinity;
    this.#isPolling = true;
    this.#delay(this.options.shortestPause);
    try {
      await this.options.poll();
      this.#failures = 0;
    } catch (error) {
      // `Retry-After` of Cinder applies even to urgent polls.
      const retryAfter = isCinderError(error) ? (error.details.retryAfter ?? 0) : 0;
      this.#delay(Math.max(backoff(++this.#failures), retryAfter));
    } finally {
      this.#isPolling = false;
    }
    this.wakeBy(this.options.dueAt());
  }

  #delay(seconds: number): void {
    this.#notBefore = performance.now() + seconds * 1000;
  }
}

/** Seconds to wait after failed polls. @param failures the consecutive failures, at least 1 */
export function backoff(failures: number): number {
  return jittered(Math.min(2 ** (failures - 1), longestBackoff));
}
