import { CinderError, isCinderError } from '../../cinder/errors.ts';
import type { OperationContext } from './context.ts';
import { callerOf } from '../actions/rule.ts';
import { unmetRequirement } from '../actions/rules.ts';
import { globalId, nounOf, type GivenId } from './ids.ts';
import { loadNode } from './node.ts';
import { statusKinds } from '../wait/wait-events.ts';

/** The resource of a refused action, and its status. */
export interface CurrentStatus {
  /** The resource type in messages: `volume`. */
  noun: string;
  status: string;
  /** What the action requires of the resource, as a sentence. Undefined if the gateway knows no reason for the refusal. */
  requirement: string | undefined;
}

/**
 * Reads the status of a resource after an action was refused, with one call.
 *
 * @param action the name of the mutation; undefined if its requirement is not about the resource
 * @returns null if the resource does not exist; undefined if the resource has no status, or the status cannot be read
 */
export async function currentStatusOf(
  context: OperationContext,
  action: string | undefined,
  { kind, id }: GivenId,
): Promise<CurrentStatus | null | undefined> {
  if (!statusKinds.some((known) => known === kind)) return undefined;
  try {
    const found = await loadNode(context, globalId({ kind, id }), []);
    if (found === null) return null;
    const status: unknown = 'status' in found ? found.status : undefined;
    if (typeof status !== 'string' || status === '') return undefined;
    return {
      noun: nounOf(kind),
      status,
      requirement: action && unmetRequirement(action, found, callerOf(context.client)),
    };
  } catch (error) {
    // The refusal is more important than the reason why the status cannot be read.
    if (isCinderError(error)) return undefined;
    throw error;
  }
}

/**
 * Adds the current status to an error of Cinder, as `lastStatus`. Also adds the status and the requirement of the action
 * to a message that lacks them.
 */
export function withStatus(refusal: CinderError, current: CurrentStatus | null | undefined): CinderError {
  if (!current) return refusal;
  const { noun, status, requirement } = current;
  const isNamed = new RegExp(`(status is|is currently|is in status|current status)\\W+${status}\\b`, 'i').test(
    refusal.message,
  );
  const message = [
    isNamed ? refusal.message : refusal.message.trim(),
    !isNamed && `The current status of the ${noun} is "${status}".`,
    requirement !== undefined && !isStated(requirement, refusal.message) && requirement,
  ];
  return new CinderError(refusal.code, message.filter(Boolean).join(' '), { ...refusal.details, lastStatus: status });
}

/** Whether a message has all statuses of a requirement. */
function isStated(requirement: string, message: string): boolean {
  const statuses = [...requirement.matchAll(/"([^"]+)"/g)].map(([, status = '']) => status);
  return statuses.length > 0 && statuses.every((status) => message.includes(status));
}
