import { CinderError, isCinderError } from '../cinder/errors.ts';
import type { OperationContext } from './context.ts';
import { globalId, nounOf } from './ids.ts';
import { loadNode } from './node.ts';
import { statusKinds } from './wait-events.ts';

/** The resource that an action was refused for, and its status. */
export interface CurrentStatus {
  /** How messages call it: `volume`. */
  noun: string;
  status: string;
}

/**
 * Reads the status of a resource, after an action on it was refused: one call.
 *
 * @param kind the type of the resource
 * @param id Cinder's id
 * @returns undefined if the resource has no status, or the caller cannot read it
 */
export async function currentStatusOf(context: OperationContext, kind: string, id: string): Promise<CurrentStatus | undefined> {
  if (!statusKinds.some((known) => known === kind)) return undefined;
  try {
    const found = await loadNode(globalId({ kind, id }), context, []);
    const status: unknown = found && 'status' in found ? found.status : undefined;
    return typeof status === 'string' && status !== '' ? { noun: nounOf(kind), status } : undefined;
  } catch (error) {
    // The refusal itself matters more than why its status cannot be read.
    if (isCinderError(error)) return undefined;
    throw error;
  }
}

/** A refusal of Cinder's that names the current status, as `lastStatus` and, if Cinder did not, in the message. */
export function withStatus(refusal: CinderError, current: CurrentStatus | undefined): CinderError {
  if (!current) return refusal;
  const { noun, status } = current;
  const isNamed = new RegExp(`(status is|is currently|is in status|current status)\\W+${status}\\b`, 'i').test(refusal.message);
  const message = isNamed ? refusal.message : `${refusal.message.trim()} The current status of the ${noun} is "${status}".`;
  return new CinderError(refusal.code, message, { ...refusal.details, lastStatus: status });
}
