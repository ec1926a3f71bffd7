import { CinderError } from '../errors.ts';
import { serviceNames, type Layer } from './request.ts';

/** The calls to Cinder that an operation can still make. */
export interface Budget {
  /** The number of remaining calls. */
  readonly left: number;
  /** Counts one call. @throws CinderError `UPSTREAM_BUDGET_EXCEEDED` if the budget is exhausted */
  spend(): void;
  /** Sets calls aside, or as many as are left. Only the reservation spends them. */
  reserve(calls: number): Reservation;
}

/** A budget that begins with reserved calls. */
export interface Reservation extends Budget {
  /** Returns the reserved calls that were not made. */
  release(): void;
}

/** The maximum number of calls to Cinder for one operation, or for one event of a stream. */
export class CallBudget implements Budget {
  /** The number of calls that were made or are reserved. */
  #taken = 0;

  constructor(readonly max: number) {}

  get left(): number {
    return this.max - this.#taken;
  }

  spend(): void {
    if (this.left <= 0) {
      const message = `The operation has made ${this.max} calls to ${serviceNames['block-storage']}, which is the limit. Request less in one operation.`;
      throw new CinderError('UPSTREAM_BUDGET_EXCEEDED', message);
    }
    this.#taken++;
  }

  reserve(calls: number): Reservation {
    let unused = Math.min(calls, this.left);
    this.#taken += unused;
    const leftOfAll = (): number => unused + this.left;
    return {
      get left() {
        return leftOfAll();
      },
      spend: () => {
        if (unused > 0) unused--;
        else this.spend();
      },
      reserve: (more) => this.reserve(more),
      release: () => {
        this.#taken = Math.max(0, this.#taken - unused);
        unused = 0;
      },
    };
  }

  /** Resets the count for the next event of a stream. */
  renew(): void {
    this.#taken = 0;
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
