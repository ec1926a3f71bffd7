import { isCinderError, type CinderError, type ErrorCode } from '../../cinder/errors.ts';
import type { Cleanable } from './cleanup-filter.ts';

/** The outcome for one resource. */
export type CleanupOutcome = 'WOULD_BE_DELETED' | 'DELETED' | 'DELETING' | 'FAILED';

/** The reason why a resource was not deleted: a plain record, as in `userErrors` of a payload. */
export interface CleanupError {
  code: ErrorCode;
  message: string;
  requestId: string | null;
}

/** One resource of a cleanup. */
export interface CleanupRow {
  /** The resource in its first state. */
  resource: Cleanable;
  outcome: CleanupOutcome;
  error: CleanupError | null;
  /** The ID of the deletion request. */
  requestId?: string | undefined;
}

/**
 * Records an error for one resource, so that the outcomes of the others remain visible. @throws other errors than those
 * of Cinder
 */
export function failed(row: CleanupRow, error: unknown): void {
  if (!isCinderError(error)) throw error;
  row.outcome = 'FAILED';
  row.error = errorOf(error);
}

/** Converts an error to a plain record. */
export function errorOf({ code, message, details }: CinderError): CleanupError {
  return { code, message, requestId: details.requestId ?? null };
}
