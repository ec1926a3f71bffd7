import { CinderError } from '../errors.ts';
import { serviceNames, type Layer } from './request.ts';

/** The maximum number of calls to Cinder for one operation, or for one event of a stream. */
export class CallBudget {
  #made = 0;

  constructor(readonly max: number) {}

  /** Counts one call. @throws CinderError `UPSTREAM_BUDGET_EXCEEDED` if the budget is exhausted */
  spend(): void {
    if (this.#made >= this.max) {
      const message = `The operation has made ${this.max} calls to ${serviceNames['block-storage']}, which is the limit. Request less in one operation.`;
      throw new CinderError('UPSTREAM_BUDGET_EXCEEDED', message);
    }
    this.#made++;
  }

  /** Resets the count for the next event of a stream. */
  renew(): void {
    this.#made = 0;
  }
}

/**
 * Refuses calls to Cinder that exceed the budget of their operation.
 *
 * This layer is inside of the sharing, so that calls that share a response do not count. This layer is also inside of
 * the retries, so that each attempt counts. Calls to Keystone do not count.
 */
export const budgeted: Layer = (next) => async (request) => {
  if (request.service === 'block-storage') request.budget?.spend();
  return next(request);
};
