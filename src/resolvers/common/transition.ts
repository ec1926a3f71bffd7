import type { Identified, Resource } from '../../cinder/resource.ts';
import type { Accepted } from '../../cinder/writes.ts';
import { CinderError } from '../../cinder/errors.ts';
import { messagesAbout } from '../../cinder/resources/messages.ts';
import { lastOf, waitForDelete, waitForStatus, type Goal } from '../../cinder/wait.ts';
import { recordsOf } from '../../cinder/wait-records.ts';
import type { Watched } from '../../cinder/watch/change.ts';
import { abortable } from './abortable.ts';
import type { OperationContext } from './context.ts';
import { withReasons } from './reasons.ts';

/** The transition that an action starts, and its possible results. */
export interface Transition<T extends Identified = Identified, Input = unknown> {
  /** The statuses after a success. Null if the resource is deleted. */
  status: readonly string[] | null;
  /** The statuses after a failure. */
  failures: readonly string[];
  /** The field with these values. Defaults to the status. */
  attribute?: (keyof T & string) | undefined;
  /** Whether the record shows the effect of the action. See `StatusGoal`. */
  changed?: ((resource: T, input: Input) => boolean) | undefined;
  /**
   * Whether a failed action can end in one of `status`. Only a message of Cinder then reports it, which requires one
   * more call.
   */
  quiet?: boolean | undefined;
}

/** The `wait` of the input of a mutation. Times are in seconds. */
export interface WaitArgs {
  status?: string | null | undefined;
  failures?: readonly string[] | null | undefined;
  interval: number;
  timeout: number;
}

/**
 * Waits for the result of the transition that a request started.
 *
 * @returns the last observed record; null after the deletion
 * @throws CinderError `RESOURCE_FAILURE` with the reasons of Cinder, `RESOURCE_TIMEOUT` with the last status
 * @throws the reason of the signal if the operation ends first
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
      throw new CinderError('RESOURCE_FAILURE', `The operation on the ${goal.name} failed and left it unchanged.`, {
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

/** A field of a record as text. Null if it is not a text. */
function textOf(record: Identified, name: string): string | null {
  const value: unknown = Reflect.get(record, name);
  return typeof value === 'string' ? value : null;
}
