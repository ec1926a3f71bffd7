import { LRUCache } from 'lru-cache';
import type { CinderClient } from '../client.ts';

/** The calls of one way to read something, as far as known. */
export interface Plan {
  calls: number;
  rows: number;
}

/** The time of cinder-api for a call and for a row, in milliseconds, before any call was measured. */
const initialCost = { call: 7, row: 0.15 };

/** A response with at most this number of rows shows the time of a call. */
const fewRows = 10;
/** A response with at least this number of rows shows the time of a row. */
const manyRows = 100;

/** The weight of the latest response in a mean. */
const weight = 0.1;
/** The factor up to which a response can differ from the mean. Outliers count as the limit. */
const largestFactor = 3;

/** The limits of the means, in milliseconds. */
const callLimits = { min: 0.5, max: 200 };
/** The limits of the number of rows that take the time of one call. */
const rowsPerCall = { min: 20, max: 200 };

/** The time that cinder-api takes for a call and for a row. Both are means of recent responses. */
export class CallCost {
  #call = initialCost.call;
  #row = initialCost.row;

  /** Includes a response in the means. @param ms its time in milliseconds, without waits for other calls */
  observe(rows: number, ms: number): void {
    if (rows <= fewRows) this.#call = bounded(moved(this.#call, ms - rows * this.#row), callLimits);
    if (rows >= manyRows) this.#row = moved(this.#row, (ms - this.#call) / rows);
    this.#row = bounded(this.#row, { min: this.#call / rowsPerCall.max, max: this.#call / rowsPerCall.min });
  }

  /** The expected time of cinder-api for a plan, in milliseconds. Calls in parallel take as much of it as others. */
  of({ calls, rows }: Plan): number {
    return calls * this.#call + rows * this.#row;
  }
}

function moved(mean: number, sample: number): number {
  return mean + weight * (bounded(sample, { min: mean / largestFactor, max: mean * largestFactor }) - mean);
}

function bounded(value: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max, Math.max(min, value));
}

const costs = new LRUCache<string, CallCost>({ max: 100 });

/** The cost of calls to the server of a URL. */
export function costAt(url: string): CallCost {
  const { origin } = new URL(url);
  const known = costs.get(origin) ?? new CallCost();
  costs.set(origin, known);
  return known;
}

/**
 * Returns the plan that takes the least time of cinder-api, among those that fit into the remaining calls of the
 * operation. If none fits, returns the plan with the fewest calls. The first of equal plans is preferred.
 */
export function cheapest<P extends Plan>(
  { endpoint, budget }: Pick<CinderClient, 'endpoint' | 'budget'>,
  plans: readonly [P, ...P[]],
): P {
  const cost = costAt(endpoint.root);
  const left = budget?.left ?? Infinity;
  const isBetter = (plan: Plan, than: Plan): boolean => {
    const fits = plan.calls <= left;
    if (fits !== than.calls <= left) return fits;
    return fits ? cost.of(plan) < cost.of(than) : plan.calls < than.calls;
  };
  return plans.reduce((best, plan) => (isBetter(plan, best) ? plan : best));
}
