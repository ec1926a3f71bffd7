import { CinderError } from '../errors.ts';
import { serviceNames, type Layer } from './request.ts';

/**
 * Refuses a request at once while too many are under way: a queue that only grows helps nobody. It stands outside the
 * retries, so that a refusal is not tried again.
 *
 * @param most requests that may be under way, those that wait for a connection or for another try included
 */
export function bounded(most: number): Layer {
  return (next) => {
    let underWay = 0;
    return async (request) => {
      if (underWay >= most) {
        const message = `${serviceNames[request.service]} was not asked: ${most} requests are waiting already.`;
        throw new CinderError('UPSTREAM_UNAVAILABLE', message);
      }
      underWay++;
      try {
        return await next(request);
      } finally {
        underWay--;
      }
    };
  };
}
