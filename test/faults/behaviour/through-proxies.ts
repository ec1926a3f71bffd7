import type { StartOptions } from '../../behaviour/support/start.ts';
import type { Fault, FaultKind } from '../support/fault.ts';
import { startFaultProxy, type FaultProxy } from '../support/fault-proxy.ts';
import { bounded, hidden, randomFaults } from '../support/random-plan.ts';

/** Faults of reads that a gateway hides by retries or waiting. */
const reads: readonly Fault[] = [
  { kind: 'slow', ms: 50 },
  { kind: 'slow', ms: 5, drips: 8 },
  { kind: 'reset' },
  { kind: 'stale' },
  { kind: 'truncated' },
  { kind: 'truncated', chunked: true },
  { kind: 'truncated', reset: true },
  { kind: 'status', status: 502 },
  { kind: 'status', status: 503 },
  { kind: 'status', status: 503, retryAfter: 1 },
  { kind: 'status', status: 504 },
];

/** A write is never retried, so its only fault is slowness. */
const writes: readonly Fault[] = [
  { kind: 'slow', ms: 50 },
  { kind: 'slow', ms: 5, drips: 8 },
];

/** The share of requests that get a fault, and the minimum share at the end. */
const share = 0.2;
const leastShare = 0.08;

/** The number of requests from which each kind of fault must have occurred. */
const many = 1000;

interface Proxies {
  options: Required<Pick<StartOptions, 'through'>>;
  /** Closes the proxies. @throws Error if they have injected too few faults for a meaningful result */
  close: () => Promise<void>;
}

/** Starts a proxy for each gateway, because each gateway has a circuit breaker, which must not open. */
export function faultProxies(): Proxies {
  const proxies: FaultProxy[] = [];
  const seed = Number(process.env['FAULTS_SEED'] ?? 1);

  async function through(cinderUrl: string): Promise<string> {
    const { origin, pathname } = new URL(cinderUrl);
    const plan = bounded(randomFaults({ seed: seed + proxies.length, share, reads, writes }), hidden);
    const proxy = await startFaultProxy(origin, plan);
    proxies.push(proxy);
    return proxy.url + pathname;
  }

  async function close(): Promise<void> {
    await Promise.all(proxies.map((proxy) => proxy.close()));
    const requests = sum(proxies.map((proxy) => proxy.requests));
    const kinds = [...new Set(reads.map(({ kind }) => kind))];
    const counts = kinds.map((kind): [FaultKind, number] => [kind, sum(proxies.map((proxy) => proxy.counts[kind]))]);
    const faults = sum(counts.map(([, count]) => count));
    console.log(
      `Faults (seed ${seed}) in ${requests} requests: ${counts.map(([kind, count]) => `${kind} ${count}`).join(', ')}.`,
    );
    const absent = requests < many ? [] : counts.filter(([, count]) => count === 0);
    if (faults >= requests * leastShare && faults > 0 && absent.length === 0) return;
    // Vitest reports errors of a teardown, but exits with 0.
    process.exitCode = 1;
    throw new Error(
      `${faults} faults in ${requests} requests are too few. Missing kinds: ${absent.map(([kind]) => kind).join(', ')}.`,
    );
  }

  return { options: { through }, close };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
