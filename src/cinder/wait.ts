import { CinderError } from './errors.ts';

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
   * status; without a visible change the wait goes on for `settle` seconds and then fails, or for `settleAfter` where the
   * resource was seen on its way.
   */
  changed?: ((resource: T) => boolean) | undefined;
}

/** A resource as it is at first, and then at each change of it; null once it is gone. They end only where the reader left. */
export type Records<T> = AsyncIterator<T | null, unknown, undefined>;

/** Seconds for which a resource may show the wanted status without the wanted change. */
const settle = 10;
/** The same, from the end of a transition that was seen: Cinder may write the status before the rest. */
const settleAfter = 3;

/**
 * Watches a resource until it has the status: the state at once, then each change of it, then the end.
 *
 * @param timeout seconds after which the wait is given up; null waits for as long as the caller listens
 * @throws CinderError `NOT_FOUND` where there is none at the first look, `RESOURCE_FAILURE`, `RESOURCE_TIMEOUT`
 */
export async function* waitForStatus<T>(
  goal: StatusGoal<T>,
  records: Records<T>,
  timeout: number | null,
): AsyncGenerator<Sighting<T>, void, void> {
  const started = performance.now();
  const look = sightings(goal, records, timeout);
  let seen = false;
  let wasOnItsWay = false;
  let settled: number | null = null;
  let last: string | null = null;
  for (;;) {
    const sighting = await look(settled);
    if (!sighting) throw failure(`The ${goal.name} is ${last}, but unchanged: Cinder did not do what was asked.`, last);
    const { resource, value } = sighting;
    last = value;
    if (resource === null) {
      throw seen
        ? failure(`The ${goal.name} went away while it was waited for.`, null)
        : new CinderError('NOT_FOUND', `There is no ${goal.name}.`);
    }
    seen = true;
    yield sighting;
    settled = null;
    if (goal.statuses.some((good) => same(value, good))) {
      if (goal.changed?.(resource) !== false) return;
      settled = wasOnItsWay ? performance.now() + settleAfter * 1000 : started + settle * 1000;
    } else if (goal.failures.some((bad) => same(value, bad))) {
      throw failure(`The ${goal.name} went to ${value}.`, value);
    } else {
      wasOnItsWay = true;
    }
  }
}

/**
 * Watches a resource until it is gone: its state at once, each change, and at last a sighting with no resource.
 *
 * @param timeout as of `waitForStatus`
 * @throws CinderError `RESOURCE_FAILURE`, `RESOURCE_TIMEOUT`
 */
export async function* waitForDelete<T>(
  goal: Goal<T>,
  records: Records<T>,
  timeout: number | null,
): AsyncGenerator<Sighting<T>, void, void> {
  const look = sightings(goal, records, timeout);
  for (;;) {
    const sighting = await look(null);
    if (sighting === undefined) return;
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

/**
 * A function for the next sighting. It takes a time (of `performance.now()`, in milliseconds) that is not to be waited
 * out, and then gives undefined; the wait's own deadline is an error.
 */
function sightings<T>(
  goal: Goal<T>,
  records: Records<T>,
  timeout: number | null,
): (until: number | null) => Promise<Sighting<T> | undefined> {
  const deadline = timeout === null ? Infinity : performance.now() + timeout * 1000;
  let last: string | null = null;
  return async (until) => {
    const result = await withinTime(records.next(), Math.min(deadline, until ?? Infinity));
    if (result === undefined) {
      if (until !== null && until <= deadline) return undefined;
      throw new CinderError('RESOURCE_TIMEOUT', `The ${goal.name} was still ${last ?? 'unseen'} after ${timeout} s.`, {
        lastStatus: last ?? undefined,
      });
    }
    if (result.done) throw new DOMException(`The wait for the ${goal.name} was given up.`, 'AbortError');
    const resource = result.value;
    if (resource === null) return { resource, value: null, progress: null };
    last = goal.valueOf(resource);
    return { resource, value: last, progress: goal.progressOf?.(resource) ?? null };
  };
}

/** What a promise gives, or undefined where that takes until after a time. */
async function withinTime<T>(promise: Promise<T>, time: number): Promise<T | undefined> {
  if (time === Infinity) return promise;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), Math.max(0, time - performance.now()));
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

function failure(message: string, lastStatus: string | null): CinderError {
  return new CinderError('RESOURCE_FAILURE', message, { lastStatus: lastStatus ?? undefined });
}

function same(value: string | null, other: string): boolean {
  return value?.toLowerCase() === other.toLowerCase();
}
