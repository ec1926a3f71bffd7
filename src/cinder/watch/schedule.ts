import { isCinderError } from '../errors.ts';
import { backoff, hintedInterval, hotTime, jittered } from './pace.ts';

export interface ScheduleOptions {
  /** Polls once. @throws an error, after which the next poll is delayed */
  look: () => Promise<void>;
  /**
   * The requested seconds between two polls; Infinity without subscribers. @param isHot whether a mutation was made
   * recently
   */
  pause: (isHot: boolean) => number;
  /** The minimum interval between two polls, in seconds. */
  shortestPause: number;
}

/** The schedule of the polls of one watcher. Polls never overlap. */
export class Schedule {
  readonly #options: ScheduleOptions;
  #timer: NodeJS.Timeout | undefined;
  #isLooking = false;
  /** Whether to poll immediately. A request during a poll causes another poll. */
  #isUrgent = false;
  /** Whether to poll as soon as the interval of hinted polls allows. */
  #isHinted = false;
  #lookedAt = -Infinity;
  #failures = 0;
  #retryAfter = 0;
  #hotUntil = -Infinity;

  constructor(options: ScheduleOptions) {
    this.#options = options;
  }

  /** Sets the time of the next poll: immediately if requested, otherwise after the interval of the subscribers. */
  set(): void {
    if (this.#isLooking) return;
    clearTimeout(this.#timer);
    const wanted = this.#options.pause(performance.now() < this.#hotUntil);
    if (wanted === Infinity) {
      this.#isUrgent = this.#isHinted = false;
      return;
    }
    const due = this.#lookedAt + this.#pause(wanted) * 1000;
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, due - performance.now()));
  }

  /** Polls immediately. */
  hurry(): void {
    this.#isUrgent = true;
    this.set();
  }

  /** Polls soon, because a resource may have changed. Many hints cause one poll a second. */
  hint(): void {
    this.#isHinted = true;
    this.set();
  }

  /** Polls immediately, and often for a while, because a mutation will have effects. */
  heat(): void {
    this.#hotUntil = performance.now() + hotTime * 1000;
    this.hurry();
  }

  /** Records that all observed resources have just been read outside of a poll. */
  looked(): void {
    this.#lookedAt = performance.now();
  }

  /** Stops polling until the next `set`. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#isUrgent = this.#isHinted = false;
  }

  #pause(wanted: number): number {
    const hinted = this.#isHinted ? Math.min(wanted, hintedInterval) : jittered(wanted);
    const later = this.#failures === 0 ? hinted : jittered(backoff(this.#failures, wanted));
    // `Retry-After` of Cinder applies even to urgent polls.
    return Math.max(this.#isUrgent ? 0 : later, this.#retryAfter, this.#options.shortestPause);
  }

  async #run(): Promise<void> {
    this.#isUrgent = this.#isHinted = false;
    this.#isLooking = true;
    this.looked();
    try {
      await this.#options.look();
      this.#failures = 0;
      this.#retryAfter = 0;
    } catch (error) {
      this.#failures++;
      this.#retryAfter = isCinderError(error) ? (error.details.retryAfter ?? 0) : 0;
      this.looked();
    } finally {
      this.#isLooking = false;
    }
    this.set();
  }
}
