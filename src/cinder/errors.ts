import type { ExceededQuota } from './transport/quota-fault.ts';

/**
 * The codes of all errors. The gateway returns these codes to clients, so that a code is never renamed.
 *
 * - `BAD_USER_INPUT`: an input was refused before any call, or by the validation of Cinder (400).
 * - `AMBIGUOUS_NAME`: several resources have the name. Their IDs are in the details.
 * - `CURSOR_EXPIRED`: a page cannot continue after its cursor, because the items in the cursor were deleted.
 * - `SCAN_LIMIT_EXCEEDED`: a list is too long for a filter or an order that the gateway evaluates.
 * - `INVALID_STATE`: the status of the resource does not allow the operation (400 or 409 of Cinder).
 * - `QUOTA_EXCEEDED`, `RATE_LIMITED`: the two meanings of a 413 of Cinder. Limits of the gateway are also
 *   `RATE_LIMITED`.
 * - `OVERLOADED`: the gateway had no free connection in time, and made no call.
 * - `UPSTREAM_BUDGET_EXCEEDED`: the operation reached its limit of calls. The call was not made.
 * - `UPSTREAM_UNAVAILABLE`: no connection, or 502, 503 or 504.
 * - `UPSTREAM_TIMEOUT`: no response in time.
 * - `UPSTREAM_ERROR`: an invalid response, or 500.
 * - `RESOURCE_FAILURE`, `RESOURCE_TIMEOUT`: a wait ended without the requested status.
 */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'AMBIGUOUS_NAME'
  | 'CURSOR_EXPIRED'
  | 'SCAN_LIMIT_EXCEEDED'
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
  /** The HTTP status of the response. Absent without a response or a call. */
  status?: number | undefined;
  /** `x-openstack-request-id` of the response. */
  requestId?: string | undefined;
  /** The seconds to wait before a retry. Only with `RATE_LIMITED`, `OVERLOADED` and `UPSTREAM_UNAVAILABLE`. */
  retryAfter?: number | undefined;
  /** Set if the service itself, and not a proxy, returned the fault as JSON. Only with 502. */
  isServiceFault?: true | undefined;
  /** Set if Cinder may or may not have carried out a write, or some of the writes of a mutation. */
  outcomeUnknown?: true | undefined;
  /** The path of the invalid input, as argument and field names. */
  path?: readonly string[] | undefined;
  /** The IDs of the resources with the name. Only with `AMBIGUOUS_NAME`. */
  ids?: readonly string[] | undefined;
  /** The attribute of the body that Cinder refused, as spelled by Cinder. Only with `BAD_USER_INPUT`. */
  field?: string | undefined;
  /** The exceeded quota. Only with `QUOTA_EXCEEDED`. */
  quota?: ExceededQuota | undefined;
  /** The required and the available microversion. Only with `MICROVERSION_TOO_LOW`. */
  required?: string | undefined;
  available?: string | undefined;
  /** The last known status. Only with `INVALID_STATE`, `RESOURCE_FAILURE` and `RESOURCE_TIMEOUT`. */
  lastStatus?: string | undefined;
  /** The reasons from the messages of Cinder. Only with `RESOURCE_FAILURE` and `RESOURCE_TIMEOUT`. */
  reasons?: readonly string[] | undefined;
  cause?: unknown;
}

/** The only error class of this client: for faults of Cinder and Keystone, lost connections and invalid input. */
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
 * Creates the error for an input that is refused before any call.
 *
 * @param path the path of the input, outermost name first
 * @param message what is wrong and how to correct it
 */
export function badInput(path: readonly string[], message: string): CinderError {
  return new CinderError('BAD_USER_INPUT', message, { path });
}

/** Whether `error` is a `CinderError`, and has one of the codes if any are given. */
export function isCinderError(error: unknown, ...codes: readonly ErrorCode[]): error is CinderError {
  return error instanceof CinderError && (codes.length === 0 || codes.includes(error.code));
}
