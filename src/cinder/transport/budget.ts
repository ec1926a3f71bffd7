import { CinderError } from '../errors.ts';
import type { Layer } from './request.ts';

/** The calls that an operation can still make. */
export interface Budget {
  /** The number of remaining calls that no plan has reserved. */
  readonly left: number;
  /** Counts one call. @throws CinderError `UPSTREAM_BUDGET_EXCEEDED` if the budget is exhausted */
  spend(): void;
  /** Reserves calls for a plan, or as many as are left. Other plans then do not count on them. */
  reserve(calls: number): Reservation;
}

/** A budget whose first calls are the reserved ones. */
export interface Reservation extends Budget {
  /** Returns the reserved calls that were not made. */
  release(): void;
}

/** The maximum number of calls for one operation, or for one event of a stream. */
export class CallBudget implements Budget {
  #made = 0;
  #reserved = 0;

  constructor(readonly max: number) {}

  get left(): number {
    return Math.max(0, this.max - this.#made - this.#reserved);
  }

  spend(): void {
    if (this.#made >= this.max) {
      const message = `The operation has made ${this.max} calls to the services of the cloud, which is the limit. Request less in one operation.`;
      throw new CinderError('UPSTREAM_BUDGET_EXCEEDED', message);
    }
    this.#made++;
  }

  reserve(calls: number): Reservation {
    let unused = Math.min(calls, this.left);
    this.#reserved += unused;
    const free = (count: number): void => {
      unused -= count;
      this.#reserved -= count;
    };
    const leftOfAll = (): number => unused + this.left;
    return {
      get left() {
        return leftOfAll();
      },
      spend: () => {
        this.spend();
        if (unused > 0) free(1);
      },
      reserve: (more) => this.reserve(more),
      release: () => {
        free(unused);
      },
    };
  }

  /** Resets the count for the next event of a stream. */
  renew(): void {
    this.#made = 0;
  }
}

/**
 * Refuses calls that exceed the budget of their operation.
 *
 * This layer is inside of the sharing, so that calls that share a response do not count. This layer is also inside of
 * the retries, so that each attempt counts. Authentication has no budget.
 */
export const budgeted: Layer = (next) => async (request) => {
  request.budget?.spend();
  return next(request);
};
