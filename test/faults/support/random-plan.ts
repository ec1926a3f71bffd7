import { isOutage, type Fault, type FaultRequest, type Plan } from './fault.ts';

export interface RandomFaults {
  /** The same seed gives the same sequence of decisions. */
  seed: number;
  /** The part of all requests that gets a fault, from 0 to 1. */
  share: number;
  /** The faults for reads, each as likely as the others. */
  reads: readonly Fault[];
  /** Those for everything else; none if absent. */
  writes?: readonly Fault[];
}

/** Faults at random. It has no bound: see `bounded`. */
export function randomFaults({ seed, share, reads, writes = [] }: RandomFaults): Plan {
  const random = randomNumbers(seed);
  return ({ method }) => {
    const faults = method === 'GET' || method === 'HEAD' ? reads : writes;
    // Each request takes two numbers, whatever comes of them: one decision does not move the later ones.
    const [hits, choice] = [random() < share, random()];
    return hits ? faults[Math.floor(choice * faults.length)] : undefined;
  };
}

export interface Bounds {
  /** Faults in a row for the requests of one operation with the same method and path; slow answers do not count. */
  perRequest: number;
  /**
   * Outages after an intact answer and before the next: fewer than half of what opens the gateway's circuit, because those
   * before and after an answer can arrive together.
   */
  outages: number;
}

/** The bounds that a gateway hides: it tries a read three times, and opens its circuit after five outages in a row. */
export const hidden: Bounds = { perRequest: 2, outages: 2 };

/** Requests that are remembered. */
const remembered = 10_000;

/**
 * A plan whose faults are never too many in a row.
 *
 * It must have a proxy of its own for each gateway: the circuit is the gateway's.
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

/** Numbers from 0 to 1 by the seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
