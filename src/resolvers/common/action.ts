import type { Accepted } from '../../cinder/writes.ts';
import { isCinderError } from '../../cinder/errors.ts';
import type { Identified } from '../../cinder/resource.ts';
import type { Action, Outcome } from './action-definition.ts';
import { awaitResult, joinOrExplain, prepare, type Waiting } from './action-steps.ts';
import { renewLoaders, type OperationContext } from './context.ts';
import { inputPathOf } from './input-path.ts';
import type { WaitArgs } from './transition.ts';
import { userErrorOf } from './user-errors.ts';

/**
 * Runs an action, waits for the result if requested, and converts errors to user errors.
 *
 * @param input the input of the mutation, whose `wait` applies to the transition
 * @returns the outcome, with user errors even if the resource was changed
 * @throws errors that are not user errors and belong in the top-level `errors`
 */
export async function act<T extends Identified, Input, Result>(
  context: OperationContext,
  action: Action<T, Input, Result>,
  input: Input & Waiting,
): Promise<Outcome<Result>> {
  const { wait } = input;
  let id: string | null = null;
  let result: Result | undefined;
  let prepared: Input = input;
  try {
    prepared = prepare(context, action, input);
    const accepted = await runOrJoin(context, action, prepared, wait);
    if (accepted === null) return { id, userErrors: [] };
    ({ id, result } = accepted);
    // Records that earlier mutations of the document loaded may be outdated.
    renewLoaders(context);
    context.hub.boost(context.client, id);
    await awaitResult(context, action, accepted, prepared, wait);
    return { id, userErrors: [], result };
  } catch (error) {
    const userError = userErrorOf(error);
    if (!userError) throw error;
    return {
      id,
      userErrors: [{ ...userError, path: userError.path ?? inputPathOf(error, prepared as object) }],
      result,
    };
  }
}

/**
 * Runs an action. If the status of the resource does not allow the action, the error contains the status, and what the
 * action requires.
 *
 * A deletion with `wait` joins a deletion that is already in progress.
 */
async function runOrJoin<T extends Identified, Input, Result>(
  context: OperationContext,
  action: Action<T, Input, Result>,
  input: Input,
  wait: WaitArgs | null | undefined,
): Promise<Accepted<Result> | null> {
  try {
    return await action.run(context, input);
  } catch (error) {
    if (isCinderError(error, 'INVALID_STATE')) renewLoaders(context);
    return joinOrExplain(context, action, input, wait, error);
  }
}

/**
 * Runs a deletion. Returns null if the resource does not exist and `ignoreMissing` is set.
 *
 * @throws CinderError of the deletion
 */
export async function unlessMissing<T>(ignoreMissing: boolean, remove: () => Promise<T>): Promise<T | null> {
  try {
    return await remove();
  } catch (error) {
    if (ignoreMissing && isCinderError(error, 'NOT_FOUND')) return null;
    throw error;
  }
}
