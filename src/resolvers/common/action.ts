import type { z } from 'zod';
import type { Accepted } from '../../cinder/writes.ts';
import { CinderError, isCinderError } from '../../cinder/errors.ts';
import { requireMicroversion, type Microversion } from '../../cinder/microversion.ts';
import type { Identified } from '../../cinder/resource.ts';
import type { TypeLoaders } from '../../loaders/type-loaders.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { renewLoaders, type OperationContext } from './context.ts';
import { currentStatusOf, withStatus } from './current-status.ts';
import { inputPathOf } from './input-path.ts';
import { checkInput, commonInput } from './inputs.ts';
import { firstIdOf, withCinderIds, type IdFields, type IdKinds } from './ids.ts';
import { awaitTransition, type Transition, type WaitArgs } from './transition.ts';
import { userErrorOf, type UserError } from './user-errors.ts';

/** The data from which the payload of a mutation is built. */
export interface Outcome<Result = unknown> {
  /** The ID in Cinder of the changed or created resource. Null if nothing was changed. */
  id: string | null;
  userErrors: readonly UserError[];
  /** The rest of the response of Cinder. */
  result?: Result | undefined;
}

/** One action of Cinder: the checks before the call, the call, and the transition that follows. */
export interface Action<T extends Identified = Identified, Input = unknown, Result = unknown> {
  /** The name of the mutation, for messages. */
  name: string;
  /** The microversion that the action requires. */
  since?: Microversion | undefined;
  /** The input fields that are IDs, with their types. The call gets the IDs in Cinder. */
  ids?: IdKinds<Input> | undefined;
  /** Additional checks of the input. IDs and the fields of `commonInput` are always checked. */
  check?: z.ZodType | undefined;
  /** Replaces `commonInput` if Cinder accepts more for this action. */
  common?: z.ZodType | undefined;
  /** Makes the call. Returns null if nothing had to be done. */
  run: (context: OperationContext, input: Input) => Promise<Accepted<Result> | null>;
  /** The resource type of the changed record. Absent if Cinder has no record with an ID. */
  typeLoaders?: ((loaders: Loaders) => TypeLoaders<T>) | undefined;
  transition?: Transition<T, Input> | undefined;
}

/**
 * Runs an action, waits for the result if requested, and converts errors to user errors.
 *
 * @param input the input of the mutation, whose `wait` applies to the transition
 * @returns the outcome, with user errors even if the resource was changed
 * @throws errors that are not user errors and belong in the top-level `errors`
 */
export async function act<T extends Identified, Input, Result>(
  context: OperationContext,
  { name, since, ids = {}, check, common = commonInput, run, typeLoaders, transition }: Action<T, Input, Result>,
  input: Input & { wait?: WaitArgs | null | undefined },
): Promise<Outcome<Result>> {
  let id: string | null = null;
  let result: Result | undefined;
  // Cinder refuses unknown keys. Some inputs are sent without conversion, so that `wait` must be removed.
  const { wait, ...asked } = input;
  let checked = asked as typeof input;
  try {
    checked = withCinderIds(checked, ids);
    checkInput(common, input);
    if (check) checkInput(check, input);
    requireMicroversion(context.client.endpoint.microversion, since, `\`${name}\``);
    const accepted = await runOrJoin(context, { ids, run, transition }, checked, wait);
    if (accepted === null) return { id, userErrors: [] };
    ({ id, result } = accepted);
    // Records that earlier mutations of the document loaded may be outdated.
    renewLoaders(context);
    context.hub.boost(context.client, id);
    if (typeLoaders && transition && wait) {
      const { byId, resource } = typeLoaders(context.loaders);
      const ended = awaitTransition(context, resource, accepted, transition, checked, wait);
      byId.prime(
        id,
        await ended.catch((error: unknown) => {
          throw afterAcceptance(error, name, `${resource.noun} ${accepted.id}`);
        }),
      );
    }
    return { id, userErrors: [], result };
  } catch (error) {
    const userError = userErrorOf(error);
    if (!userError) throw error;
    return { id, userErrors: [{ ...userError, path: userError.path ?? inputPathOf(error, checked) }], result };
  }
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

/**
 * Runs an action. If the status of the resource does not allow the action, the error contains the status.
 *
 * A deletion with `wait` joins a deletion that is already in progress.
 */
async function runOrJoin<T extends Identified, Input, Result>(
  context: OperationContext,
  { ids = {}, run, transition }: Pick<Action<T, Input, Result>, 'ids' | 'run' | 'transition'>,
  input: Input,
  wait: WaitArgs | null | undefined,
): Promise<Accepted<Result> | null> {
  try {
    return await run(context, input);
  } catch (error) {
    // The resource with the `id`, or the source of a creation.
    const fields: IdFields = ids;
    const subject = firstIdOf(input, 'id' in fields ? { id: fields['id'] } : fields);
    if (!isCinderError(error, 'INVALID_STATE') || !subject) throw error;
    renewLoaders(context);
    const current = await currentStatusOf(context, subject.kind, subject.id);
    if (wait && transition?.status === null && current?.status === 'deleting')
      return { id: subject.id, requestId: undefined };
    throw withStatus(error, current);
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
