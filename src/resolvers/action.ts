import { z } from 'zod';
import { isCinderError } from '../cinder/errors.ts';
import type { Identified } from '../cinder/resource.ts';
import type { Accepted } from '../cinder/resources/volumes.ts';
import type { Family } from '../loaders/family.ts';
import type { Loaders } from '../loaders/loaders.ts';
import { renewLoaders, type OperationContext } from './context.ts';
import { checkInput, wait } from './inputs.ts';
import { awaitTransition, type Transition, type WaitArgs } from './transition.ts';
import { userErrorOf, type UserError } from './user-errors.ts';

/** What a mutation's payload is made from. */
export interface Outcome {
  /** Cinder's id of what was acted on or made; null where nothing was. */
  id: string | null;
  userErrors: readonly UserError[];
}

export interface Action<T extends Identified> {
  /** The one call that it makes; null where there was nothing to do. */
  run(): Promise<Accepted | null>;
  family: (loaders: Loaders) => Family<T>;
  transition?: Transition<T> | undefined;
  /** Given where the caller wants to wait for the transition's end. */
  wait?: WaitArgs | null | undefined;
}

/**
 * Carries an action out, waits for its end where that is wanted, and makes user errors of what went wrong: beside the
 * resource, where there is one.
 *
 * @throws whatever is no user error: it belongs in the answer's top-level errors
 */
export async function act<T extends Identified & { readonly status: string }>(
  context: OperationContext,
  action: Action<T>,
): Promise<Outcome> {
  let id: string | null = null;
  try {
    checkInput(z.object({ wait }), action);
    const accepted = await action.run();
    if (accepted === null) return { id, userErrors: [] };
    id = accepted.id;
    // What earlier mutations of the document loaded may show the time before this one.
    renewLoaders(context);
    if (action.transition && action.wait) {
      const { byId, resource } = action.family(context.loaders);
      byId.prime(id, await awaitTransition(context, resource, accepted, action.transition, action.wait));
    }
    return { id, userErrors: [] };
  } catch (error) {
    const userError = userErrorOf(error);
    if (!userError) throw error;
    return { id, userErrors: [userError] };
  }
}

/**
 * A delete: nothing to do where it is gone already and `ignoreMissing` is set.
 *
 * @throws CinderError
 */
export async function unlessMissing(ignoreMissing: boolean, remove: () => Promise<Accepted>): Promise<Accepted | null> {
  try {
    return await remove();
  } catch (error) {
    if (ignoreMissing && isCinderError(error, 'NOT_FOUND')) return null;
    throw error;
  }
}
