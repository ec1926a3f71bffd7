import { recorded } from './ledger.ts';
import { bounded } from './queue.ts';
import type { Layer, Send } from './request.ts';
import { retrying } from './retry.ts';
import { sharing } from './sharing.ts';
import { openWire, type WireOptions } from './wire.ts';

export interface Transport {
  send: Send;
  /** Closes the connections once the calls under way have ended. */
  close(): Promise<void>;
}

export interface TransportOptions extends WireOptions {
  /** Requests that may wait for a connection; further ones are refused at once. */
  queue: number;
}

const defaults: TransportOptions = {
  connections: 16,
  queue: 1000,
  connectTimeout: 5_000,
  callTimeout: 15_000,
  idleTimeout: 2_000,
  largestReply: 32 * 1024 * 1024,
  tls: {},
  userAgent: 'cinder-graphql',
};

/**
 * How every request reaches Cinder and Keystone, from the outermost layer to the wire: identical GETs share a call,
 * too many at once are refused, failed reads are tried again, each attempt is written into the operation's ledger,
 * faults become CinderErrors.
 */
export function createTransport(options: Partial<TransportOptions> = {}): Transport {
  const { queue, ...wireOptions } = { ...defaults, ...options };
  const wire = openWire(wireOptions);
  const layers: readonly Layer[] = [
    sharing(),
    bounded(wireOptions.connections + queue),
    retrying({ retries: 2, backoff: 100, longestRetryAfter: 5 }),
    recorded,
  ];
  return { send: layers.reduceRight((next, layer) => layer(next), wire.send), close: () => wire.close() };
}
