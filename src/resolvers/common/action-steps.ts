import type { Accepted } from '../../cinder/writes.ts';
import { CinderError, isCinderError } from '../../cinder/errors.ts';
import { requireMicroversion } from '../../cinder/microversion.ts';
import type { Identified } from '../../cinder/resource.ts';
import { hasActions } from '../actions/rules.ts';
import type { Action } from './action-definition.ts';
import type { OperationContext } from './context.ts';
import { currentStatusOf, withStatus } from './current-status.ts';
import { checkInput, commonInput } from './inputs.ts';
import { givenIdsOf, withCinderIds, type IdFields } from './ids.ts';
import { awaitTransition, type WaitArgs } from './transition.ts';
import { userErrorOf } from './user-errors.ts';

/** The `wait` that is part of the input of an action with a transition. */
export interface Waiting {
  wait?: WaitArgs | null | undefined;
}

/**
 * Checks an input before any call.
 *
 * @returns the input with IDs in Cinder, without `wait`. Cinder refuses unknown keys, and some inputs are sent without
 *   conversion.
 * @throws CinderError `BAD_USER_INPUT` with the path of the first invalid input, `MICROVERSION_TOO_LOW`
 */
export function prepare<T extends Identified, Input, Result>(
  { client }: OperationContext,
  { name, since, ids = {}, check, common = commonInput }: Action<T, Input, Result>,
  input: Input & Waiting,
): Input {
  const { wait, ...asked } = input;
  const prepared = withCinderIds(asked as Input, ids);
  checkInput(common, { ...asked, wait });
  if (check) checkInput(check, input);
  requireMicroversion(client.endpoint.microversion, since, `\`${name}\``);
  return prepared;
}

/**
 * Handles a refusal of Cinder. If the status of the resource does not allow the action, the status is read with the
 * loaders of the context, which must be fresh.
 *
 * @returns the deletion in progress that a deletion with `wait` joins
 * @throws the error, with the status of the resource and the requirement of the action if Cinder refused the status
 */
export async function joinOrExplain<T extends Identified, Input, Result>(
  context: OperationContext,
  { name, ids = {}, transition }: Pick<Action<T, Input, Result>, 'name' | 'ids' | 'transition'>,
  input: Input,
  wait: WaitArgs | null | undefined,
  error: unknown,
): Promise<Accepted<Result>> {
  // The resource with the `id`, or the source of a creation.
  const fields: IdFields = ids;
  const given = givenIdsOf(input, fields);
  const [subject] = 'id' in fields ? givenIdsOf(input, { id: fields['id'] }) : given;
  if (!isCinderError(error, 'INVALID_STATE') || !subject) throw error;
  // Cinder may have refused the status of another resource in the input.
  const isAlone = given.filter(({ kind }) => hasActions(kind)).length === 1;
  const current = await currentStatusOf(context, isAlone ? name : undefined, subject);
  // The deletion in progress may have ended before the read.
  const isLeaving = current === null || current?.status === 'deleting';
  if (wait && transition?.status === null && isLeaving) return { id: subject.id, requestId: undefined };
  throw withStatus(error, current);
}

/**
 * Waits for the result of an accepted action, if requested. The loaders of the context then have the observed record.
 *
 * @throws CinderError as `awaitTransition`. An error of the cloud has the action and the ID in its message.
 */
export async function awaitResult<T extends Identified, Input, Result>(
  context: OperationContext,
  { name, typeLoaders, transition }: Pick<Action<T, Input, Result>, 'name' | 'typeLoaders' | 'transition'>,
  accepted: Accepted<Result>,
  input: Input,
  wait: WaitArgs | null | undefined,
): Promise<void> {
  if (!typeLoaders || !transition || !wait) return;
  const { byId, resource } = typeLoaders(context.loaders);
  const ended = awaitTransition(context, resource, accepted, transition, input, wait);
  const found = await ended.catch((error: unknown) => {
    throw afterAcceptance(error, name, `${resource.noun} ${accepted.id}`);
  });
  // Another row may have loaded the record during the wait.
  byId.clear(accepted.id).prime(accepted.id, found);
}

/**
 * Adds the action and the ID to an error of the cloud during a wait.
 *
 * Such an error leaves no payload. The message is the only place for the ID, and for the fact that the action was
 * accepted.
 */
function afterAcceptance(error: unknown, action: string, resource: string): unknown {
  if (!isCinderError(error) || userErrorOf(error)) return error;
  const message = `Cinder accepted \`${action}\` (${resource}), but waiting for the result failed: ${error.message}`;
  return new CinderError(error.code, message, error.details);
}
