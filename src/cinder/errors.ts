import type { ExceededQuota } from './transport/quota-fault.ts';

/**
 * What went wrong, as one closed list. The gateway hands these codes to clients unchanged, so a code is never renamed.
 *
 * - `BAD_USER_INPUT`: refused before any call, or by Cinder's own validation (400).
 * - `AMBIGUOUS_NAME`: several resources have the name; their ids are in the details.
 * - `CURSOR_EXPIRED`: a page cannot go on after its cursor, as the rows that it names were deleted.
 * - `INVALID_STATE`: the resource's status does not allow the action (a 400 or 409 of Cinder).
 * - `QUOTA_EXCEEDED`, `RATE_LIMITED`: the two meanings of Cinder's 413. The gateway's own limits are `RATE_LIMITED` too.
 * - `OVERLOADED`: the gateway has no connection free in time, and made no call.
 * - `UPSTREAM_BUDGET_EXCEEDED`: the operation has made as many calls as it may; this one was not made.
 * - `UPSTREAM_UNAVAILABLE`: no connection, or 502, 503, 504. `UPSTREAM_TIMEOUT`: no answer in time.
 * - `UPSTREAM_ERROR`: an answer that makes no sense, or 500.
 * - `RESOURCE_FAILURE`, `RESOURCE_TIMEOUT`: how a wait for a status ends when it is not reached.
 */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'AMBIGUOUS_NAME'
  | 'CURSOR_EXPIRED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'INVALID_STATE'
  | 'CONFLICT'
  | 'QUOTA_EXCEEDED'
  | 'RATE_LIMITED'
  | 'MICROVERSION_TOO_LOW'
  | 'OVERLOADED'
  | 'UPSTREAM_BUDGET_EXCEEDED'
  | 'UPSTREAM_UNAVAILABLE'
  | 'UPSTREAM_TIMEOUT'
  | 'UPSTREAM_ERROR'
  | 'RESOURCE_FAILURE'
  | 'RESOURCE_TIMEOUT';

export interface ErrorDetails {
  /** HTTP status of the answer; absent where no answer came or no call was made. */
  status?: number | undefined;
  /** `x-openstack-request-id` of the answer. */
  requestId?: string | undefined;
  /** Seconds to wait before another try; only with `RATE_LIMITED`, `OVERLOADED` and `UPSTREAM_UNAVAILABLE`. */
  retryAfter?: number | undefined;
  /** Set if the service itself answered with the fault, in JSON, and no proxy in its place; only with 502. */
  isServiceFault?: true | undefined;
  /** Set if nobody knows whether Cinder has carried out a write, or all of those of a mutation. */
  outcomeUnknown?: true | undefined;
  /** The input that was wrong, as a path of argument and field names. */
  path?: readonly string[] | undefined;
  /** The ids of the resources that have the name; only with `AMBIGUOUS_NAME`. */
  ids?: readonly string[] | undefined;
  /** The attribute of the body that Cinder refused, in its spelling; only with `BAD_USER_INPUT`. */
  field?: string | undefined;
  /** Which quota; only with `QUOTA_EXCEEDED`. */
  quota?: ExceededQuota | undefined;
  /** The microversion that is needed and the one that the cloud has; only with `MICROVERSION_TOO_LOW`. */
  required?: string | undefined;
  available?: string | undefined;
  /** The last status seen; only with `INVALID_STATE`, `RESOURCE_FAILURE` and `RESOURCE_TIMEOUT`. */
  lastStatus?: string | undefined;
  /** Cinder's reasons; only with `RESOURCE_FAILURE` and `RESOURCE_TIMEOUT`. */
  reasons?: readonly string[] | undefined;
  cause?: unknown;
}

/** The one error that this client throws: for Cinder's and Keystone's faults, lost connections, and refused input. */
export class CinderError extends Error {
  override readonly name = 'CinderError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
  ) {
    super(message, { cause: details.cause });
  }
}

/**
 * A refusal of input before any call.
 *
 * @param path the names that lead to the input, outermost first
 * @param message what is wrong and what would be right
 */
export function badInput(path: readonly string[], message: string): CinderError {
  return new CinderError('BAD_USER_INPUT', message, { path });
}

/** Whether `error` is a CinderError, and, where codes are given, one of them. */
export function isCinderError(error: unknown, ...codes: readonly ErrorCode[]): error is CinderError {
  return error instanceof CinderError && (codes.length === 0 || codes.includes(error.code));
}
