import { CinderError } from './errors.ts';

/** One observed state of a resource. */
export interface Sighting<T> {
  /** Null after the deletion. */
  resource: T | null;
  /** The value of the status or another observed attribute, as spelled by Cinder. Null after the deletion. */
  value: string | null;
  /** In percent, if Cinder reports the progress. */
  progress: number | null;
}

export interface Goal<T> {
  /** The resource in error messages: `volume 5f…`. */
  name: string;
  /** The observed value, compared without regard to case. */
  valueOf(resource: T): string | null;
  progressOf?(resource: T): number | null;
  /** Values that end the wait with `RESOURCE_FAILURE`. */
  failures: readonly string[];
}

export interface StatusGoal<T> extends Goal<T> {
  /** The target values. The wait ends with any of them. */
  statuses: readonly string[];
  /**
   * Whether the resource shows the effect of the operation.
   *
   * Cinder can still report the old status shortly after an operation. Without a visible effect, the wait continues for
   * `settle` seconds and then fails. If a transition was observed, the wait continues for `settleAfter` seconds.
   */
  changed?: ((resource: T) => boolean) | undefined;
}

/** A resource in its first state, then after each change. Null after the deletion. Ends only if the reader cancels it. */
export type Records<T> = AsyncIterator<T | null, unknown, undefined>;

/** Seconds for which a resource may have the target status without the effect. */
const settle = 10;
/** The same after an observed transition: Cinder can write the status before the other values. */
const settleAfter = 3;

/**
 * Observes a resource until it has a target status. Yields the first state, then each change.
 *
 * @param timeout seconds until the wait fails; null for no limit
 * @throws CinderError `NOT_FOUND` if the resource does not exist at first, `RESOURCE_FAILURE`, `RESOURCE_TIMEOUT`
 */
export async function* waitForStatus<T>(
  goal: StatusGoal<T>,
  records: Records<T>,
  timeout: number | null,
): AsyncGenerator<Sighting<T>, void, void> {
  const started = performance.now();
  const look = sightings(goal, records, timeout);
  let existed = false;
  let wasOnItsWay = false;
  let settled: number | null = null;
  let last: string | null = null;
  for (;;) {
    const sighting = await look(settled);
    if (!sighting)
      throw failure(`The ${goal.name} is ${last}, but has not changed. Cinder did not carry out the operation.`, last);
    const { resource, value } = sighting;
    last = value;
    if (resource === null) {
      throw existed
        ? failure(`The ${goal.name} was deleted during the wait.`, null)
        : new CinderError('NOT_FOUND', `The ${goal.name} was not found.`);
    }
    existed = true;
    yield sighting;
    settled = null;
    if (goal.statuses.some((good) => same(value, good))) {
      if (goal.changed?.(resource) !== false) return;
      settled = wasOnItsWay ? performance.now() + settleAfter * 1000 : started + settle * 1000;
    } else if (goal.failures.some((bad) => same(value, bad))) {
      throw failure(`The ${goal.name} changed to ${value}.`, value);
    } else {
      wasOnItsWay = true;
    }
  }
}

/**
 * Observes a resource until it is deleted. Yields the first state, each change, and then a state without a resource.
 *
 * @param timeout as in `waitForStatus`
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
      throw failure(`The ${goal.name} changed to ${sighting.value}.`, sighting.value);
    }
  }
}

/** Runs a wait to its end. @returns the last observed state */
export async function lastOf<T>(sightings: AsyncIterable<Sighting<T>>): Promise<Sighting<T>> {
  let last: Sighting<T> = { resource: null, value: null, progress: null };
  for await (const sighting of sightings) last = sighting;
  return last;
}

/**
 * Creates a function that returns the next state.
 *
 * The function takes a time in milliseconds of `performance.now()`, and returns undefined if no state arrives before
 * that time. The deadline of the wait is an error.
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
      throw new CinderError('RESOURCE_TIMEOUT', `The ${goal.name} was still ${last ?? 'unknown'} after ${timeout} s.`, {
        lastStatus: last ?? undefined,
      });
    }
    if (result.done) throw new DOMException(`The wait for the ${goal.name} was canceled.`, 'AbortError');
    const resource = result.value;
    if (resource === null) return { resource, value: null, progress: null };
    last = goal.valueOf(resource);
    return { resource, value: last, progress: goal.progressOf?.(resource) ?? null };
  };
}

/** The value of a promise, or undefined if it takes longer than until the given time. */
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
