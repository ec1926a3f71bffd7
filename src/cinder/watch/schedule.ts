import { isCinderError } from '../errors.ts';
import { backoff, hotTime, jittered } from './pace.ts';

export interface ScheduleOptions {
  /** Looks. @throws what went wrong: the next look comes later for it */
  look: () => Promise<void>;
  /** Seconds that those who watch want between two looks; Infinity without any. @param isHot whether an action was taken of late */
  pause: (isHot: boolean) => number;
  /** The shortest pause between two looks, in seconds. */
  shortestPause: number;
}

/** When the looks of one watcher are due: one after the other, never two at once. */
export class Schedule {
  readonly #options: ScheduleOptions;
  #timer: NodeJS.Timeout | undefined;
  #isLooking = false;
  /** Whether a look is wanted at once; what is asked for while one is under way is another one. */
  #isUrgent = false;
  #lookedAt = -Infinity;
  #failures = 0;
  #retryAfter = 0;
  #hotUntil = -Infinity;

  constructor(options: ScheduleOptions) {
    this.#options = options;
  }

  /** Sets the time of the next look: at once where that was asked for, else when those who watch want it. */
  set(): void {
    if (this.#isLooking) return;
    clearTimeout(this.#timer);
    const wanted = this.#options.pause(performance.now() < this.#hotUntil);
    if (wanted === Infinity) {
      this.#isUrgent = false;
      return;
    }
    const due = this.#lookedAt + this.#pause(wanted) * 1000;
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, due - performance.now()));
  }

  /** Asks for a look at once. */
  hurry(): void {
    this.#isUrgent = true;
    this.set();
  }

  /** Asks for a look at once, and for many for a while: something was done that will show. */
  heat(): void {
    this.#hotUntil = performance.now() + hotTime * 1000;
    this.hurry();
  }

  /** Says that all that is watched has just been read, by whomever. */
  looked(): void {
    this.#lookedAt = performance.now();
  }

  /** Looks no more, until it is set again. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#isUrgent = false;
  }

  #pause(wanted: number): number {
    const later = this.#failures === 0 ? wanted : backoff(this.#failures, wanted);
    // What Cinder asks for is kept, whoever is in a hurry.
    return Math.max(this.#isUrgent ? 0 : jittered(later), this.#retryAfter, this.#options.shortestPause);
  }

  async #run(): Promise<void> {
    this.#isUrgent = false;
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
