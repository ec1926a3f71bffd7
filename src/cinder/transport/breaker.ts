import { circuitBreaker, CircuitState, ConsecutiveBreaker, handleWhen, type CircuitBreakerPolicy } from 'cockatiel';
import { LRUCache } from 'lru-cache';
import { CinderError, isCinderError } from '../errors.ts';
import { serviceNames, type ApiReply, type ApiRequest, type Layer } from './request.ts';

export interface BreakerOptions {
  /** Failures in a row that open the circuit. */
  failures: number;
  /** Milliseconds until an open circuit lets one call through, to see whether the endpoint is back. */
  halfOpenAfter: number;
}

/** Endpoints whose state is kept; the least recently used go first. */
const mostEndpoints = 100;

/** An endpoint's circuit. While it is open, calls fail without being sent. */
class Breaker {
  readonly #policy: CircuitBreakerPolicy;
  readonly #pause: number;
  #opened = 0;

  constructor({ failures, halfOpenAfter }: BreakerOptions) {
    this.#pause = halfOpenAfter;
    this.#policy = circuitBreaker(handleWhen(isDown), { halfOpenAfter, breaker: new ConsecutiveBreaker(failures) });
    this.#policy.onBreak(() => (this.#opened = Date.now()));
  }

  /** Seconds until a call may go through; undefined if it may now. */
  get closedFor(): number | undefined {
    const { state } = this.#policy;
    if (state === CircuitState.Closed) return undefined;
    const left = this.#opened + this.#pause - Date.now();
    if (state === CircuitState.Open && left <= 0) return undefined;
    return Math.max(1, Math.ceil(left / 1000));
  }

  /** Sends a call, and notes whether the endpoint answered. A refusal such as a 404 is an answer. */
  async run(send: () => Promise<ApiReply>): Promise<ApiReply> {
    const outcome = await this.#policy.execute(() => send().catch(answeredWith));
    if (outcome instanceof CinderError) throw outcome;
    return outcome;
  }
}

/** @throws what is no answer of the endpoint */
function answeredWith(error: unknown): CinderError {
  if (!isCinderError(error) || isDown(error)) throw error;
  return error;
}

/**
 * Whether an error says that the endpoint is down: no connection, 502 or 503. A call that takes too long (also 504) does
 * not, and neither does a 502 of Cinder's own, for a backend that does not answer: one caller's call must not keep others
 * from an endpoint that answers them.
 */
function isDown(error: unknown): boolean {
  return isCinderError(error, 'UPSTREAM_UNAVAILABLE') && error.details.status !== 504 && !error.details.isServiceFault;
}

/**
 * A circuit breaker for each endpoint, as two layers. `refusing` goes outside of the retries: while the circuit is open
 * it fails at once, with `UPSTREAM_UNAVAILABLE` and `retryAfter`. `observing` goes next to the wire: it counts each
 * attempt, and also ends what waited in the queue when the circuit opened. Health checks pass through both.
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
  throw new CinderError('UPSTREAM_UNAVAILABLE', `${at} does not answer, and is not called before ${closedFor} s have passed.`, { retryAfter: closedFor });
}
