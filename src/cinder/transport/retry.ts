import { isCinderError, type CinderError } from '../errors.ts';
import { pause } from '../pause.ts';
import { isWrite, type Layer } from './request.ts';

export interface RetryOptions {
  /** The maximum number of retries. */
  retries: number;
  /** Milliseconds before the first retry. Doubled each time, with jitter. */
  backoff: number;
  /** The maximum `Retry-After`, in seconds. If it is longer, the error is thrown. */
  longestRetryAfter: number;
}

/**
 * Retries GET and HEAD without a response (lost connection, 502, 503, 504). Quotas and writes are never retried,
 * because Cinder may have carried out a write.
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
