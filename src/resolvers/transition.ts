import type { Identified, Resource } from '../cinder/resource.ts';
import type { Accepted } from '../cinder/changes.ts';
import { CinderError } from '../cinder/errors.ts';
import { messagesAbout } from '../cinder/resources/messages.ts';
import { lastOf, waitForDelete, waitForStatus, type Goal } from '../cinder/wait.ts';
import { recordsOf } from '../cinder/watch/records.ts';
import type { Watched } from '../cinder/watch/seen.ts';
import { abortable } from './abortable.ts';
import type { OperationContext } from './context.ts';
import { withReasons } from './reasons.ts';

/** What an action sets going, and how its end is known. */
export interface Transition<T extends Identified = Identified, Input = unknown> {
  /** The statuses that it can end well in; null where the resource should be gone. */
  status: readonly string[] | null;
  /** Statuses that mean that it failed. */
  failures: readonly string[];
  /** The field whose values these are, where it is not the status. */
  attribute?: (keyof T & string) | undefined;
  /** Whether the record shows what the action was to bring; see `StatusGoal`. */
  changed?: ((resource: T, input: Input) => boolean) | undefined;
  /** Whether it can fail and yet end in one of `status`, so that only a message of Cinder's tells: one more call. */
  quiet?: boolean | undefined;
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
 * @throws CinderError `RESOURCE_FAILURE` with Cinder's own reasons, `RESOURCE_TIMEOUT` with the last status; the
 *   signal's reason if the operation ends before
 */
export async function awaitTransition<T extends Identified, Input>(
  { client, hub }: OperationContext,
  resource: Resource<T>,
  accepted: Accepted,
  { attribute, changed, quiet = false, ...transition }: Transition<T, Input>,
  input: Input,
  wait: WaitArgs,
): Promise<T | null> {
  const statuses = wait.status == null ? transition.status : [wait.status];
  const goal: Goal<T> = {
    name: `${resource.noun} ${accepted.id}`,
    valueOf: (found) => textOf(found, attribute ?? 'status'),
    failures: wait.failures ?? transition.failures,
  };
  const watched = resource as Resource<T & Watched>;
  const records = abortable(
    (signal) => recordsOf(hub, client, watched, accepted.id, { interval: wait.interval, signal }),
    client.signal,
  );
  try {
    const isChanged = changed && ((found: T): boolean => changed(found, input));
    const sightings =
      statuses === null
        ? waitForDelete(goal, records, wait.timeout)
        : waitForStatus({ ...goal, statuses, changed: isChanged }, records, wait.timeout);
    const { resource: found } = await lastOf(sightings);
    if (quiet && (await messagesAbout(client, accepted.id, accepted.requestId)).length > 0) {
      throw new CinderError('RESOURCE_FAILURE', `The ${goal.name} is as it was, but what was asked failed.`, {
        lastStatus: (found && goal.valueOf(found)) ?? undefined,
      });
    }
    return found;
  } catch (error) {
    client.signal?.throwIfAborted();
    throw await withReasons(error, client, accepted);
  } finally {
    await records.return();
  }
}

/** A field of a record as text; null where it has none. */
function textOf(record: Identified, name: string): string | null {
  const value: unknown = (record as unknown as Readonly<Record<string, unknown>>)[name];
  return typeof value === 'string' ? value : null;
}
