/** The poll interval of a subscriber, in seconds. */
export interface Pace {
  /** The interval while an observed resource is in transition. */
  busy: number;
  idle: number;
}

/** The default poll interval of subscriptions. */
export const watching: Pace = { busy: 2, idle: 30 };

/** How long the effects of a mutation are expected, in seconds. */
export const hotTime = 10;

/** The minimum interval between two polls that hints cause, in seconds. A storm of changes has many hints. */
export const hintedInterval = 1;

/** The maximum interval while Cinder does not respond, in seconds. */
const longestBackoff = 30;

/** The poll intervals of all subscribers. The shortest interval applies. */
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

  /** Seconds until the next poll. Infinity without subscribers. */
  pause(isBusy: boolean): number {
    let pause = Infinity;
    for (const { pace } of this.#counts.values()) pause = Math.min(pause, isBusy ? pace.busy : pace.idle);
    return pause;
  }
}

/**
 * Seconds to wait after failed polls. Doubles with each failure.
 *
 * @param failures the number of consecutive failures, at least 1
 * @param pause the interval without failures, in seconds
 */
export function backoff(failures: number, pause: number): number {
  return Math.min(Math.min(pause, 2) * 2 ** (failures - 1), longestBackoff);
}

/** Shortens an interval by up to 10%, to spread the polls of several gateways and watchers. */
export function jittered(seconds: number): number {
  return seconds * (1 - Math.random() / 10);
}
