import { isCinderError, type CinderError, type ErrorCode } from '../../cinder/errors.ts';
import type { Cleanable } from './filter.ts';

/** How it went with one resource. */
export type CleanupOutcome = 'WOULD_BE_DELETED' | 'DELETED' | 'DELETING' | 'FAILED';

/** Why a resource is still there: a plain record, as in a payload's `userErrors`. */
export interface CleanupError {
  code: ErrorCode;
  message: string;
  requestId: string | null;
}

/** One resource of a cleanup. */
export interface CleanupRow {
  /** As it was when it was found. */
  resource: Cleanable;
  outcome: CleanupOutcome;
  error: CleanupError | null;
  /** The id of the request that was to delete it. */
  requestId?: string | undefined;
}

/** What was thrown over one resource: its trouble must not hide what became of the others. @throws what is none of Cinder's */
export function failed(row: CleanupRow, error: unknown): void {
  if (!isCinderError(error)) throw error;
  row.outcome = 'FAILED';
  row.error = errorOf(error);
}

export function errorOf({ code, message, details }: CinderError): CleanupError {
  return { code, message, requestId: details.requestId ?? null };
}
