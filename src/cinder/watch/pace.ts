/** How often somebody wants to be looked for, in seconds. */
export interface Pace {
  /** While something that is watched is on its way to another status. */
  busy: number;
  idle: number;
}

/** The pace of those who watch for changes. */
export const watching: Pace = { busy: 2, idle: 30 };

/** Seconds after an action through this gateway for which its effects are expected. */
export const hotTime = 10;

/** The longest pause while Cinder does not answer, in seconds. */
const longestBackoff = 30;

/** The paces of all who watch: the fastest counts. */
export class Paces {
  readonly #counts = new Map<string, { pace: Pace; count: number }>();

  add(pace: Pace): void {
    const key = `${pace.busy} ${pace.idle}`;
    const entry = this.#counts.get(key) ?? { pace, count: 0 };
    entry.count++;
    this.#counts.set(key, entry);
  }

  remove(pace: Pace): void {
    const key = `${pace.busy} ${pace.idle}`;
    const entry = this.#counts.get(key);
    if (entry && --entry.count === 0) this.#counts.delete(key);
  }

  /** Seconds to the next look; Infinity where nobody watches. */
  pause(isBusy: boolean): number {
    let pause = Infinity;
    for (const { pace } of this.#counts.values()) pause = Math.min(pause, isBusy ? pace.busy : pace.idle);
    return pause;
  }
}

/**
 * Seconds to wait after looks that failed one after the other: twice as long each time.
 *
 * @param failures how many, at least 1
 * @param pause without failures, in seconds
 */
export function backoff(failures: number, pause: number): number {
  return Math.min(Math.min(pause, 2) * 2 ** (failures - 1), longestBackoff);
}

/** Spreads looks of several gateways and watchers: up to a tenth less. */
export function jittered(seconds: number): number {
  return seconds * (1 - Math.random() / 10);
}
