import type { Fault, Plan } from '../../test/faults/support/fault.ts';

/** A state of the cloud, which lasts for some seconds. */
export interface Weather {
  name: string;
  plan: Plan;
}

const healthy: Weather = { name: 'healthy', plan: () => undefined };

/** A weather in which every request has a fault. */
function always(name: string, fault: Fault): Weather {
  return { name, plan: () => fault };
}

/** A weather in which a share of the requests, from 0 to 1, has one of the faults. */
function some(name: string, share: number, faults: readonly Fault[]): Weather {
  return { name, plan: () => (Math.random() < share ? anyOf(faults) : undefined) };
}

const others: readonly Weather[] = [
  always('slow', { kind: 'slow', ms: 400 }),
  some('dripping', 0.5, [{ kind: 'slow', ms: 50, drips: 10 }]),
  some('resets', 0.3, [
    { kind: 'reset' },
    { kind: 'reset', reaches: true },
    { kind: 'stale' },
    { kind: 'truncated' },
    { kind: 'truncated', chunked: true, reset: true },
  ]),
  some('garbage', 0.3, [
    { kind: 'garbage' },
    { kind: 'garbage', gzip: true },
    { kind: 'garbage', raw: true },
    { kind: 'wrong-type', as: 'html' },
    { kind: 'wrong-type', as: 'shape' },
    { kind: 'wrong-type', as: 'empty' },
  ]),
  some('a burst of 5xx', 0.9, [
    { kind: 'status', status: 500 },
    { kind: 'status', status: 502 },
    { kind: 'status', status: 503, retryAfter: 1 },
    { kind: 'status', status: 504 },
  ]),
  some('half-open', 0.3, [{ kind: 'silence' }, { kind: 'silence', after: 'headers' }]),
  always('dead', { kind: 'reset' }),
  always('silent', { kind: 'silence' }),
];

/** Returns the next weather. Every second one is healthy. */
export function nextWeather(before: Weather): Weather {
  return before === healthy ? anyOf(others) : healthy;
}

export { healthy };

export function anyOf<Item>(items: readonly Item[]): Item {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error('The list is empty.');
  return item;
}
