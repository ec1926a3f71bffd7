import { recorded } from './ledger.ts';
import type { Layer, Send } from './request.ts';
import { retrying } from './retry.ts';
import { sharing } from './sharing.ts';
import { openWire, type TlsFiles, type WireOptions } from './wire.ts';

export interface Transport {
  send: Send;
  /** Closes the connections once the calls under way have ended. */
  close(): Promise<void>;
}

export type TransportOptions = Partial<WireOptions & { tls: TlsFiles }>;

const defaults: WireOptions = {
  connections: 16,
  queue: 1000,
  connectTimeout: 5_000,
  callTimeout: 15_000,
  idleTimeout: 2_000,
  largestReply: 32 * 1024 * 1024,
  tls: {},
};

/**
 * How every request reaches Cinder and Keystone, from the outermost layer to the wire: identical GETs share a call,
 * failed reads are tried again, each attempt is written into the operation's ledger, faults become CinderErrors.
 */
export function createTransport(options: TransportOptions = {}): Transport {
  const wire = openWire({ ...defaults, ...options });
  const layers: readonly Layer[] = [sharing(), retrying({ retries: 2, backoff: 100, longestRetryAfter: 5 }), recorded];
  return { send: layers.reduceRight((next, layer) => layer(next), wire.send), close: () => wire.close() };
}
