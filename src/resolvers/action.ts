import type { z } from 'zod';
import type { Accepted } from '../cinder/changes.ts';
import { CinderError, isCinderError } from '../cinder/errors.ts';
import { requireMicroversion, type Microversion } from '../cinder/microversion.ts';
import type { Identified } from '../cinder/resource.ts';
import type { Family } from '../loaders/family.ts';
import type { Loaders } from '../loaders/loaders.ts';
import { renewLoaders, type OperationContext } from './context.ts';
import { currentStatusOf, withStatus } from './current-status.ts';
import { inputPathOf } from './input-path.ts';
import { checkInput, commonInput } from './inputs.ts';
import { withCinderIds } from './ids.ts';
import { awaitTransition, type Transition, type WaitArgs } from './transition.ts';
import { userErrorOf, type UserError } from './user-errors.ts';

/** What a mutation's payload is made from. */
export interface Outcome<Result = unknown> {
  /** Cinder's id of what was acted on or made; null where nothing was. */
  id: string | null;
  userErrors: readonly UserError[];
  /** What else Cinder answered. */
  result?: Result | undefined;
}

/** One action of Cinder: what is checked before it, its call, and the transition that the call begins. */
export interface Action<T extends Identified = Identified, Input = unknown, Result = unknown> {
  /** How messages call it: the mutation's name. */
  name: string;
  /** The microversion that brought it. */
  since?: Microversion | undefined;
  /** Inputs that are ids, or lists of ids, and the type of each: the call gets Cinder's own. */
  ids?: Readonly<Record<string, string | undefined>> | undefined;
  /** What is checked of the input beside its ids and what `commonInput` checks everywhere. */
  check?: z.ZodType | undefined;
  /** Replaces `commonInput`, if Cinder takes more here than elsewhere. */
  common?: z.ZodType | undefined;
  /** The one call that it makes; null where there was nothing to do. */
  run: (context: OperationContext, input: Input) => Promise<Accepted<Result> | null>;
  /** Whose record it changes; none where Cinder keeps no record of it by an id. */
  family?: ((loaders: Loaders) => Family<T>) | undefined;
  transition?: Transition<T, Input> | undefined;
}

/**
 * Carries an action out, waits for its end where that is wanted, and makes user errors of what went wrong: beside the
 * resource, where there is one.
 *
 * @param input as it was given; its `wait` is for the transition's end
 * @throws whatever is no user error: it belongs in the answer's top-level errors
 */
export async function act<T extends Identified, Input, Result>(
  context: OperationContext,
  { name, since, ids = {}, check, common = commonInput, run, family, transition }: Action<T, Input, Result>,
  input: Input & { wait?: WaitArgs | null | undefined },
): Promise<Outcome<Result>> {
  let id: string | null = null;
  let result: Result | undefined;
  // The wait is ours: Cinder, to which an input may go as it is, refuses what it does not know.
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
    // What earlier mutations of the document loaded may show the time before this one.
    renewLoaders(context);
    context.hub.nudge(context.client);
    if (family && transition && wait) {
      const { byId, resource } = family(context.loaders);
      const ended = awaitTransition(context, resource, accepted, transition, checked, wait);
      byId.prime(id, await ended.catch((error: unknown) => {
        throw afterAcceptance(error, name, `${resource.noun} ${accepted.id}`);
      }));
    }
    return { id, userErrors: [], result };
  } catch (error) {
    const userError = userErrorOf(error);
    if (!userError) throw error;
    return { id, userErrors: [{ ...userError, path: userError.path ?? inputPathOf(error, checked) }], result };
  }
}

/** A wait that fails with the cloud leaves no payload, and so no id: the message has it, and says that the action runs. */
function afterAcceptance(error: unknown, action: string, resource: string): unknown {
  if (!isCinderError(error) || userErrorOf(error)) return error;
  const message = `Cinder has accepted \`${action}\` (${resource}), but the wait for its end failed: ${error.message}`;
  return new CinderError(error.code, message, error.details);
}

/**
 * Runs an action. If the status of the resource forbids it, the error names that status; a delete that waits joins the
 * deletion that is under way.
 */
async function runOrJoin<T extends Identified, Input, Result>(
  context: OperationContext,
  { ids, run, transition }: Pick<Action<T, Input, Result>, 'ids' | 'run' | 'transition'>,
  input: Input,
  wait: WaitArgs | null | undefined,
): Promise<Accepted<Result> | null> {
  try {
    return await run(context, input);
  } catch (error) {
    const subject = subjectOf(ids ?? {}, input);
    if (!isCinderError(error, 'INVALID_STATE') || !subject) throw error;
    renewLoaders(context);
    const current = await currentStatusOf(context, subject.kind, subject.id);
    if (wait && transition?.status === null && current?.status === 'deleting') return { id: subject.id, requestId: undefined };
    throw withStatus(error, current);
  }
}

/** What an action is about: the resource with its `id`, or, of a creation, the one that it is created from. */
function subjectOf(ids: NonNullable<Action['ids']>, input: unknown): { kind: string; id: string } | undefined {
  const given = input as Readonly<Record<string, unknown>>;
  const names = 'id' in ids ? ['id'] : Object.keys(ids);
  for (const name of names) {
    const [kind, id] = [ids[name], given[name]];
    if (kind !== undefined && typeof id === 'string') return { kind, id };
  }
  return undefined;
}

/**
 * A delete: nothing to do where it is gone already and `ignoreMissing` is set.
 *
 * @throws CinderError
 */
export async function unlessMissing<T>(ignoreMissing: boolean, remove: () => Promise<T>): Promise<T | null> {
  try {
    return await remove();
  } catch (error) {
    if (ignoreMissing && isCinderError(error, 'NOT_FOUND')) return null;
    throw error;
  }
}
