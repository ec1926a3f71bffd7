import { setTimeout as sleep } from 'node:timers/promises';
import { CinderError, isCinderError } from './errors.ts';

/** How to wait for a status; the defaults are those of the SDK's `wait_for_status`. */
export interface WaitOptions {
  /** Seconds between two looks. */
  interval: number;
  /** Seconds after which the wait is given up; null waits for as long as the caller listens. */
  timeout: number | null;
  signal?: AbortSignal | undefined;
}

/** What one look at a resource showed. */
export interface Sighting<T> {
  /** Null once it is gone. */
  resource: T | null;
  /** The status, or the other attribute that is watched, as Cinder spells it; null once it is gone. */
  value: string | null;
  /** Percent, where Cinder tells. */
  progress: number | null;
}

export interface Goal<T> {
  /** How messages call what is watched: `volume 5f…`. */
  name: string;
  /** A fresh look: null where there is none. */
  look(): Promise<T | null>;
  /** What is compared, without case. */
  valueOf(resource: T): string | null;
  progressOf?(resource: T): number | null;
  /** Values that end the wait with `RESOURCE_FAILURE`. */
  failures: readonly string[];
}

export interface StatusGoal<T> extends Goal<T> {
  /** The values that are waited for: any of them will do. */
  statuses: readonly string[];
  /**
   * Whether the resource shows what the action was to bring. Right after an action Cinder may still show the old
   * status; without a visible change the wait goes on for `settle` seconds and then fails.
   */
  changed?: ((resource: T) => boolean) | undefined;
}

/** Seconds for which a resource may show the wanted status without the wanted change. */
const settle = 10;

/**
 * Looks at a resource until it has the status: the state at once, then each change of it, then the end.
 *
 * While Cinder is away the wait goes on: what counts is the deadline.
 *
 * @throws CinderError `NOT_FOUND` where there is none at the first look, `RESOURCE_FAILURE`, `RESOURCE_TIMEOUT`
 */
export async function* waitForStatus<T>(goal: StatusGoal<T>, options: WaitOptions): AsyncGenerator<Sighting<T>, void, void> {
  const started = performance.now();
  let seen = false;
  for await (const { resource, value, progress } of looks(goal, options)) {
    if (resource === null) {
      throw seen
        ? failure(`The ${goal.name} went away while it was waited for.`, null)
        : new CinderError('NOT_FOUND', `There is no ${goal.name}.`);
    }
    seen = true;
    yield { resource, value, progress };
    if (goal.statuses.some((good) => same(value, good))) {
      if (goal.changed?.(resource) !== false) return;
      if (performance.now() - started > settle * 1000) {
        throw failure(`The ${goal.name} is ${value}, but unchanged: Cinder did not do what was asked.`, value);
      }
    } else if (goal.failures.some((bad) => same(value, bad))) {
      throw failure(`The ${goal.name} went to ${value}.`, value);
    }
  }
}

/**
 * Looks at a resource until it is gone: its state at once, each change, and at last a sighting with no resource.
 *
 * @throws CinderError `RESOURCE_FAILURE`, `RESOURCE_TIMEOUT`
 */
export async function* waitForDelete<T>(goal: Goal<T>, options: WaitOptions): AsyncGenerator<Sighting<T>, void, void> {
  for await (const sighting of looks(goal, options)) {
    yield sighting;
    if (sighting.resource === null) return;
    if (goal.failures.some((bad) => same(sighting.value, bad))) {
      throw failure(`The ${goal.name} went to ${sighting.value}.`, sighting.value);
    }
  }
}

/** Follows a wait to its end. @returns the last sighting */
export async function lastOf<T>(sightings: AsyncIterable<Sighting<T>>): Promise<Sighting<T>> {
  let last: Sighting<T> = { resource: null, value: null, progress: null };
  for await (const sighting of sightings) last = sighting;
  return last;
}

async function* looks<T>(goal: Goal<T>, { interval, timeout, signal }: WaitOptions): AsyncGenerator<Sighting<T>, never, void> {
  const deadline = timeout === null ? Infinity : performance.now() + timeout * 1000;
  let last: string | null = null;
  for (;;) {
    const sighting = await look(goal);
    if (sighting) {
      last = sighting.value;
      yield sighting;
    }
    const left = deadline - performance.now();
    if (left <= 0) {
      throw new CinderError('RESOURCE_TIMEOUT', `The ${goal.name} was still ${last ?? 'unseen'} after ${timeout} s.`, {
        lastStatus: last ?? undefined,
      });
    }
    await sleep(Math.min(interval * 1000, left), undefined, { signal });
  }
}

async function look<T>(goal: Goal<T>): Promise<Sighting<T> | null> {
  try {
    const resource = await goal.look();
    if (resource === null) return { resource, value: null, progress: null };
    return { resource, value: goal.valueOf(resource), progress: goal.progressOf?.(resource) ?? null };
  } catch (error) {
    if (isCinderError(error, 'UPSTREAM_UNAVAILABLE', 'UPSTREAM_TIMEOUT')) return null;
    throw error;
  }
}

function failure(message: string, lastStatus: string | null): CinderError {
  return new CinderError('RESOURCE_FAILURE', message, { lastStatus: lastStatus ?? undefined });
}

function same(value: string | null, other: string): boolean {
  return value?.toLowerCase() === other.toLowerCase();
}
