import { show, type Identified, type Resource } from '../cinder/resource.ts';
import type { Accepted } from '../cinder/resources/volumes.ts';
import { lastOf, waitForDelete, waitForStatus, type Goal } from '../cinder/wait.ts';
import type { OperationContext } from './context.ts';
import { withReasons } from './reasons.ts';

/** What an action sets going, and how its end is known. */
export interface Transition<T extends Identified> {
  /** The status that it should end in; null where the resource should be gone. */
  status: string | null;
  failures: readonly string[];
  /** Whether the record shows what the action was to bring; see `StatusGoal`. */
  changed?: ((resource: T) => boolean) | undefined;
}

/** The `wait` of a mutation's input; times in seconds. */
export interface WaitArgs {
  status?: string | null | undefined;
  failures?: readonly string[] | null | undefined;
  interval: number;
  timeout: number;
}

/**
 * Waits for the end of the transition that a request of Cinder's began.
 *
 * @returns the resource as it was last seen; null once it is gone
 * @throws CinderError `RESOURCE_FAILURE` with Cinder's own reasons, `RESOURCE_TIMEOUT` with the last status
 */
export async function awaitTransition<T extends Identified & { readonly status: string }>(
  { client }: OperationContext,
  resource: Resource<T>,
  accepted: Accepted,
  transition: Transition<T>,
  wait: WaitArgs,
): Promise<T | null> {
  const status = wait.status ?? transition.status;
  const goal: Goal<T> = {
    name: `${resource.noun} ${accepted.id}`,
    look: () => show(client, resource, accepted.id),
    valueOf: (found) => found.status,
    failures: wait.failures ?? transition.failures,
  };
  const options = { interval: wait.interval, timeout: wait.timeout, signal: client.signal };
  try {
    const sightings =
      status === null
        ? waitForDelete(goal, options)
        : waitForStatus({ ...goal, status, changed: transition.changed }, options);
    return (await lastOf(sightings)).resource;
  } catch (error) {
    throw await withReasons(error, client, accepted);
  }
}
