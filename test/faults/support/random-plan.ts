import { isOutage, type Fault, type FaultRequest, type Plan } from './fault.ts';

export interface RandomFaults {
  /** The same seed results in the same sequence of decisions. */
  seed: number;
  /** The share of requests that get a fault, from 0 to 1. */
  share: number;
  /** The faults of reads, with equal probability. */
  reads: readonly Fault[];
  /** The faults of other requests. None by default. */
  writes?: readonly Fault[];
}

/** Returns a plan with random faults. Their number is unlimited: see `bounded`. */
export function randomFaults({ seed, share, reads, writes = [] }: RandomFaults): Plan {
  const random = randomNumbers(seed);
  return ({ method }) => {
    const faults = method === 'GET' || method === 'HEAD' ? reads : writes;
    // Each request uses two random numbers, so that one decision does not change later ones.
    const [hits, choice] = [random() < share, random()];
    return hits ? faults[Math.floor(choice * faults.length)] : undefined;
  };
}

export interface Bounds {
  /** The maximum number of consecutive faults for requests of one operation with the same method and path, without slow answers. */
  perRequest: number;
  /**
   * The maximum number of outages between two intact answers. Less than half of the number that opens the gateway's circuit
   * breaker, because outages before and after an answer can arrive together.
   */
  outages: number;
}

/** The bounds that a gateway hides: it sends a read three times, and its circuit breaker opens after five consecutive outages. */
export const hidden: Bounds = { perRequest: 2, outages: 2 };

/** The maximum number of different requests that are counted. */
const remembered = 10_000;

/**
 * Returns a plan with a limited number of consecutive faults. Each gateway requires a separate proxy, because each has a circuit
 * breaker.
 */
export function bounded(plan: Plan, { perRequest, outages }: Bounds): Plan {
  const inARow = new Map<string, number>();
  let outagesSince = 0;
  let answeredBefore = 0;

  function note(key: string, count: number): void {
    inARow.delete(key);
    if (count > 0) inARow.set(key, count);
    const [oldest] = inARow.keys();
    if (inARow.size > remembered && oldest !== undefined) inARow.delete(oldest);
  }

  return (request: FaultRequest) => {
    const fault = plan(request);
    if (request.answered > answeredBefore) outagesSince = 0;
    answeredBefore = request.answered;
    const key = `${request.requestId} ${request.method} ${request.path}`;
    const before = inARow.get(key) ?? 0;
    const counts = fault !== undefined && fault.kind !== 'slow';
    if (!counts || before >= perRequest || (isOutage(fault) && outagesSince >= outages)) {
      note(key, 0);
      return counts ? undefined : fault;
    }
    note(key, before + 1);
    if (isOutage(fault)) outagesSince++;
    return fault;
  };
}

/** Returns a generator of numbers from 0 to 1 for a seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
