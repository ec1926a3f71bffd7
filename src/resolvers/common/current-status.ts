import { CinderError, isCinderError } from '../../cinder/errors.ts';
import type { OperationContext } from './context.ts';
import { globalId, nounOf } from './ids.ts';
import { loadNode } from './node.ts';
import { statusKinds } from '../wait/wait-events.ts';

/** The resource of a refused action, and its status. */
export interface CurrentStatus {
  /** The resource type in messages: `volume`. */
  noun: string;
  status: string;
}

/**
 * Reads the status of a resource after an action was refused, with one call.
 *
 * @param kind the type of the resource
 * @param id the ID in Cinder
 * @returns null if the resource does not exist; undefined if the resource has no status, or the status cannot be read
 */
export async function currentStatusOf(
  context: OperationContext,
  kind: string,
  id: string,
): Promise<CurrentStatus | null | undefined> {
  if (!statusKinds.some((known) => known === kind)) return undefined;
  try {
    const found = await loadNode(context, globalId({ kind, id }), []);
    if (found === null) return null;
    const status: unknown = 'status' in found ? found.status : undefined;
    return typeof status === 'string' && status !== '' ? { noun: nounOf(kind), status } : undefined;
  } catch (error) {
    // The refusal is more important than the reason why the status cannot be read.
    if (isCinderError(error)) return undefined;
    throw error;
  }
}

/** Adds the current status to an error of Cinder, as `lastStatus`. Also adds the status to a message that lacks it. */
export function withStatus(refusal: CinderError, current: CurrentStatus | null | undefined): CinderError {
  if (!current) return refusal;
  const { noun, status } = current;
  const isNamed = new RegExp(`(status is|is currently|is in status|current status)\\W+${status}\\b`, 'i').test(
    refusal.message,
  );
  const message = isNamed
    ? refusal.message
    : `${refusal.message.trim()} The current status of the ${noun} is "${status}".`;
  return new CinderError(refusal.code, message, { ...refusal.details, lastStatus: status });
}
