import { CinderError } from '../errors.ts';
import { serviceNames, type Layer } from './request.ts';

/** The calls to Cinder that one operation, or one event of a stream, may make. */
export class CallBudget {
  #made = 0;

  constructor(readonly max: number) {}

  /** Counts one call. @throws CinderError `UPSTREAM_BUDGET_EXCEEDED` if the budget is used up */
  spend(): void {
    if (this.#made >= this.max) {
      const message = `The operation has made ${this.max} calls to ${serviceNames['block-storage']}, which is the limit. Request less in one operation.`;
      throw new CinderError('UPSTREAM_BUDGET_EXCEEDED', message);
    }
    this.#made++;
  }

  /** Begins anew: for the next event of a stream. */
  renew(): void {
    this.#made = 0;
  }
}

/**
 * Refuses the calls to Cinder that exceed the budget of their operation. This layer is behind the sharing, so that a call
 * that shares another's answer does not count, and behind the retries, so that each attempt does. Calls to Keystone do
 * not count.
 */
export const budgeted: Layer = (next) => async (request) => {
  if (request.service === 'block-storage') request.budget?.spend();
  return next(request);
};
