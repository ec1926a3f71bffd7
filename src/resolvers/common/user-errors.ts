import { isCinderError, type CinderError, type ErrorCode } from '../../cinder/errors.ts';

/** The types of errors in a payload: errors that the user, not the operator, can correct. */
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
  | 'ResourceFailureError';

/** The codes of user errors. Each kind has its own. */
export type UserErrorCode = keyof typeof kinds;

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

/** Returns the user error for an error. Undefined if the error belongs in the top-level `errors` of the response. */
export function userErrorOf(error: unknown): UserError | undefined {
  return isCinderError(error) && isUserErrorCode(error.code) ? record(error.code, error) : undefined;
}

function isUserErrorCode(code: ErrorCode): code is UserErrorCode {
  return code in kinds;
}

function record(code: UserErrorCode, { message, details }: CinderError): UserError {
  return {
    kind: kinds[code],
    code,
    message,
    path: details.path ?? null,
    requestId: details.requestId ?? null,
    retryAfter: details.retryAfter ?? null,
    required: details.required ?? null,
    available: details.available ?? null,
    lastStatus: details.lastStatus ?? null,
    quota: details.quota?.name ?? null,
    limit: details.quota?.limit ?? null,
    inUse: details.quota?.inUse ?? null,
    requested: details.quota?.requested ?? null,
    reasons: details.reasons ?? [],
  };
}
