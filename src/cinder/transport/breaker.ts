import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen, type CircuitBreakerPolicy } from 'cockatiel';
import { LRUCache } from 'lru-cache';
import { CinderError, isCinderError } from '../errors.ts';
import { serviceNames, type ApiReply, type ApiRequest, type Layer } from './request.ts';

export interface BreakerOptions {
  /** The number of consecutive failures that open the circuit. */
  failures: number;
  /** Milliseconds until an open circuit lets one call through, to test whether the endpoint has recovered. */
  halfOpenAfter: number;
}

/** The maximum number of endpoints with a known state. The least recently used are removed first. */
const mostEndpoints = 100;

/** The circuit of an endpoint. While the circuit is open, calls fail without being sent. */
class Breaker {
  readonly #policy: CircuitBreakerPolicy;
  readonly #pause: number;
  #opened = 0;

  constructor({ failures, halfOpenAfter }: BreakerOptions) {
    this.#pause = halfOpenAfter;
    this.#policy = circuitBreaker(handleWhen(isDown), { halfOpenAfter, breaker: new ConsecutiveBreaker(failures) });
    this.#policy.onBreak(() => (this.#opened = Date.now()));
  }

  /** Seconds until the next call is allowed. Undefined if a call is allowed now. */
  get closedFor(): number | undefined {
    const { state } = this.#policy;
    if (state === CircuitState.Closed) return undefined;
    const left = this.#opened + this.#pause - Date.now();
    if (state === CircuitState.Open && left <= 0) return undefined;
    return Math.max(1, Math.ceil(left / 1000));
  }

  /** Sends a call and records whether the endpoint responded. Refusals such as a 404 are responses. */
  async run(send: () => Promise<ApiReply>): Promise<ApiReply> {
    const outcome = await this.#policy.execute(() => send().catch(answeredWith));
    if (outcome instanceof CinderError) throw outcome;
    return outcome;
  }
}

/** @throws errors that are not responses of the endpoint */
function answeredWith(error: unknown): CinderError {
  if (!isCinderError(error) || isDown(error)) throw error;
  return error;
}

/**
 * Whether an error shows that the endpoint is down: no connection, 502 or 503.
 *
 * A call that takes too long (also 504) does not. Neither does a 502 from Cinder itself, for a backend that does not
 * respond. The calls of one caller must not block the endpoint for others.
 */
function isDown(error: unknown): boolean {
  return isCinderError(error, 'UPSTREAM_UNAVAILABLE') && error.details.status !== 504 && !error.details.isServiceFault;
}

/**
 * Creates a circuit breaker for each endpoint, as two layers.
 *
 * `refusing` belongs outside of the retries. While the circuit is open, this layer fails immediately with
 * `UPSTREAM_UNAVAILABLE` and `retryAfter`. `observing` belongs next to the HTTP client. This layer counts each attempt, and
 * refuses calls that were queued when the circuit opened. Health checks pass both layers.
 */
export function circuitBreakers(options: BreakerOptions): { refusing: Layer; observing: Layer } {
  const breakers = new LRUCache<string, Breaker>({ max: mostEndpoints });

  function breakerOf({ service, url }: ApiRequest): Breaker {
    const key = `${service} ${new URL(url).origin}`;
    const breaker = breakers.get(key) ?? new Breaker(options);
    breakers.set(key, breaker);
    return breaker;
  }

  return {
    refusing: (next) => async (request) => {
      if (!request.probes) refuseIfOpen(breakerOf(request), request);
      return next(request);
    },
    observing: (next) => async (request) => {
      if (request.probes) return next(request);
      const breaker = breakerOf(request);
      refuseIfOpen(breaker, request);
      return breaker.run(() => next(request));
    },
  };
}

/** @throws CinderError `UPSTREAM_UNAVAILABLE` while the circuit is open */
function refuseIfOpen({ closedFor }: Breaker, { service, url }: ApiRequest): void {
  if (closedFor === undefined) return;
  const at = `${serviceNames[service]} at ${new URL(url).origin}`;
  throw new CinderError('UPSTREAM_UNAVAILABLE', `${at} does not respond. Try again in ${closedFor} s.`, {
    retryAfter: closedFor,
  });
}
