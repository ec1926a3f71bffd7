import { isCinderError, type CinderError, type ErrorCode } from '../cinder/errors.ts';

/** The types of error that a mutation's payload can carry: what the user, not the operator, can put right. */
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

/**
 * An error in a payload: a plain record, as the executor takes an Error instance in a result for a failure of its field.
 */
export interface UserError {
  kind: UserErrorKind;
  code: ErrorCode;
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

const kinds: Readonly<Partial<Record<ErrorCode, UserErrorKind>>> = {
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
};

/** The user error for what was thrown; undefined where it is none and belongs in the answer's top-level errors. */
export function userErrorOf(error: unknown): UserError | undefined {
  const kind = isCinderError(error) ? kinds[error.code] : undefined;
  return kind && record(kind, error as CinderError);
}

function record(kind: UserErrorKind, { code, message, details }: CinderError): UserError {
  return {
    kind,
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
