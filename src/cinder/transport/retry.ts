import { isCinderError, type CinderError } from '../errors.ts';
import { pause } from '../pause.ts';
import { isWrite, type Layer } from './request.ts';

export interface RetryOptions {
  /** Further tries after the first. */
  retries: number;
  /** Milliseconds before the first further try; doubled each time, with jitter. */
  backoff: number;
  /** Seconds: a `Retry-After` above this is not waited for, the failure is handed on. */
  longestRetryAfter: number;
}

/**
 * Tries GET and HEAD again where no answer came (lost connection, 502, 503, 504). Never a quota, never a write:
 * Cinder may have done it already.
 */
export function retrying({ retries, backoff, longestRetryAfter }: RetryOptions): Layer {
  return (next) => async (request) => {
    if (isWrite(request)) return next(request);
    for (let attempt = 0; ; attempt++) {
      try {
        return await next(request);
      } catch (error) {
        if (attempt >= retries || !isCinderError(error, 'UPSTREAM_UNAVAILABLE')) throw error;
        const milliseconds = pauseBefore(error, attempt);
        if (milliseconds > longestRetryAfter * 1000) throw error;
        await pause(milliseconds / 1000, request.signal).catch(() => {
          throw error;
        });
      }
    }
  };

  function pauseBefore(error: CinderError, attempt: number): number {
    if (error.details.retryAfter !== undefined) return error.details.retryAfter * 1000;
    return backoff * 2 ** attempt * (0.5 + Math.random());
  }
}
