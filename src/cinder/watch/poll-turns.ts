import { pause } from '../pause.ts';

/** Spreads the polls of a gateway in time, so that they do not reach Cinder together. */
export class PollTurns {
  readonly #interval: number;
  /** The time of the next free turn, in milliseconds of `performance.now()`. */
  #next = -Infinity;

  /** @param perSecond the maximum number of polls per second */
  constructor(perSecond: number) {
    this.#interval = 1000 / perSecond;
  }

  /** Waits for a turn; usually for none. */
  async wait(): Promise<void> {
    const now = performance.now();
    const turn = Math.max(now, this.#next);
    this.#next = turn + this.#interval;
    if (turn > now) await pause((turn - now) / 1000);
  }
}
