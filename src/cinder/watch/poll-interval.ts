/** The seconds between two polls. */
export interface PollInterval {
  /** The interval while a resource is in transition. */
  busy: number;
  idle: number;
}

/** The default poll interval of a resource type. Volumes can be filtered by `updated_at`, so that their polls are cheap. */
export function defaultInterval(kind: string): PollInterval {
  return { busy: 2, idle: kind === 'Volume' ? 5 : 10 };
}

/** Shortens an interval by up to 10%, to spread the polls of several gateways and topics. */
export function jittered(seconds: number): number {
  return seconds * (1 - Math.random() / 10);
}

/** The requested poll intervals of the subscribers of a topic. The shortest interval applies. */
export class PollIntervals {
  readonly #default: () => PollInterval;
  /** By the text of the interval. The number of subscribers with the default interval is separate, because most have it. */
  readonly #requested = new Map<string, { interval: PollInterval; count: number }>();
  #defaults = 0;

  /** @param defaultInterval the current interval of subscribers that request none */
  constructor(defaultInterval: () => PollInterval) {
    this.#default = defaultInterval;
  }

  /** Adds a subscriber. @param interval undefined for the default */
  add(interval: PollInterval | undefined): void {
    this.#count(interval, 1);
  }

  remove(interval: PollInterval | undefined): void {
    this.#count(interval, -1);
  }

  /** Seconds until the next poll. Infinity without subscribers. */
  shortest(isBusy: boolean): number {
    const secondsOf = ({ busy, idle }: PollInterval): number => (isBusy ? busy : idle);
    let shortest = this.#defaults > 0 ? secondsOf(this.#default()) : Infinity;
    for (const { interval } of this.#requested.values()) shortest = Math.min(shortest, secondsOf(interval));
    return shortest;
  }

  #count(interval: PollInterval | undefined, by: 1 | -1): void {
    if (!interval) {
      this.#defaults += by;
      return;
    }
    const key = `${interval.busy} ${interval.idle}`;
    const count = (this.#requested.get(key)?.count ?? 0) + by;
    if (count === 0) this.#requested.delete(key);
    else this.#requested.set(key, { interval, count });
  }
}
