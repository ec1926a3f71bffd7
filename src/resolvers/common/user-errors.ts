import { isCinderError, type CinderError, type ErrorCode } from '../../cinder/errors.ts';

/**
 * The types of errors in a payload: errors that the user, not the operator, can correct; and the failed request of a row
 * of a bulk mutation.
 */
export type UserErrorKind =
  | 'ValidationError'
  | 'InvalidStateError'
  | 'NotFoundError'
  | 'ForbiddenError'
  | 'ConflictError'
  | 'QuotaExceededError'
  | 'RateLimitedError'
  | 'MicroversionTooLowError'
  | 'WaitTimeoutError'
  | 'ResourceFailureError'
  | 'RequestFailedError';

/** The codes of user errors. Each belongs to one kind. */
export type UserErrorCode = keyof typeof kinds | keyof typeof requestKinds;

/**
 * An error in a payload. A plain object, because the executor would treat an Error in a result as a failure of the
 * field.
 */
export interface UserError {
  kind: UserErrorKind;
  code: UserErrorCode;
  message: string;
  path: readonly string[] | null;
  requestId: string | null;
  retryAfter: number | null;
  required: string | null;
  available: string | null;
  outcomeUnknown: boolean;
  lastStatus: string | null;
  quota: string | null;
  limit: number | null;
  inUse: number | null;
  requested: number | null;
  reasons: readonly string[];
}

const kinds = {
  BAD_USER_INPUT: 'ValidationError',
  INVALID_STATE: 'InvalidStateError',
  NOT_FOUND: 'NotFoundError',
  FORBIDDEN: 'ForbiddenError',
  CONFLICT: 'ConflictError',
  QUOTA_EXCEEDED: 'QuotaExceededError',
  RATE_LIMITED: 'RateLimitedError',
  MICROVERSION_TOO_LOW: 'MicroversionTooLowError',
  RESOURCE_TIMEOUT: 'WaitTimeoutError',
  RESOURCE_FAILURE: 'ResourceFailureError',
} as const satisfies Partial<Record<ErrorCode, UserErrorKind>>;

/** The errors that fail a whole mutation, except in one row of a bulk mutation. */
const requestKinds = {
  UNAUTHENTICATED: 'RequestFailedError',
  OVERLOADED: 'RequestFailedError',
  UPSTREAM_BUDGET_EXCEEDED: 'RequestFailedError',
  UPSTREAM_UNAVAILABLE: 'RequestFailedError',
  UPSTREAM_TIMEOUT: 'RequestFailedError',
  UPSTREAM_ERROR: 'RequestFailedError',
} as const satisfies Partial<Record<ErrorCode, UserErrorKind>>;

/** Returns the user error for an error. Undefined if the error belongs in the top-level `errors` of the response. */
export function userErrorOf(error: unknown): UserError | undefined {
  return isCinderError(error) && isIn(kinds, error.code) ? record(kinds[error.code], error.code, error) : undefined;
}

/**
 * Returns the error of one row of a bulk mutation: a user error, or a failed request, which must not hide the results
 * of the other rows. Undefined for errors that no call to Cinder causes.
 */
export function rowErrorOf(error: unknown): UserError | undefined {
  if (!isCinderError(error) || !isIn(requestKinds, error.code)) return userErrorOf(error);
  return record(requestKinds[error.code], error.code, error);
}

function isIn<Kinds extends object>(known: Kinds, code: PropertyKey): code is keyof Kinds {
  return code in known;
}

function record(kind: UserErrorKind, code: UserErrorCode, { message, details }: CinderError): UserError {
  return {
    kind,
    code,
    message,
    path: details.path ?? null,
    requestId: details.requestId ?? null,
    retryAfter: details.retryAfter ?? null,
    required: details.required ?? null,
    available: details.available ?? null,
    outcomeUnknown: details.outcomeUnknown ?? false,
    lastStatus: details.lastStatus ?? null,
    quota: details.quota?.name ?? null,
    limit: details.quota?.limit ?? null,
    inUse: details.quota?.inUse ?? null,
    requested: details.quota?.requested ?? null,
    reasons: details.reasons ?? [],
  };
}
