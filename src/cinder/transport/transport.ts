import { circuitBreakers, type BreakerOptions } from './breaker.ts';
import { budgeted } from './budget.ts';
import { recordingCalls } from './call-log.ts';
import { queued, type QueueOptions } from './queue.ts';
import type { ApiReply, Layer, Pool, Send } from './request.ts';
import { retrying } from './retry.ts';
import { coalescing } from './coalesce.ts';
import { measuringCost } from './cost-meter.ts';
import { markingUncertain } from './uncertain.ts';
import { createHttpClient, type HttpClientOptions } from './http-client.ts';

export interface Transport {
  send: Send;
  /** Closes the connections after the calls in progress have ended. */
  close(): Promise<void>;
}

export interface TransportOptions extends HttpClientOptions {
  /** The maximum number of pending calls of one pool. Further calls are refused immediately. */
  queue: number;
  /** The maximum number of pending calls of one caller. */
  queuePerCaller: number;
  /** The maximum number of retries of a read. */
  retries: number;
  breaker: BreakerOptions;
}

export const defaultTransportOptions: Readonly<TransportOptions> = {
  connections: { 'block-storage': 16, identity: 8, compute: 8, image: 4, health: 2 },
  queue: 1000,
  queuePerCaller: 200,
  retries: 2,
  breaker: { failures: 5, halfOpenAfter: 5_000 },
  connectTimeout: 5_000,
  callTimeout: 15_000,
  idleTimeout: 2_000,
  largestReply: 32 * 1024 * 1024,
  tls: {},
  userAgent: 'cinder-graphql',
};

/** The share of the connections of a pool that one caller can use. */
const callerShare = 0.75;

/**
 * Creates the layers through which every request reaches Cinder, Keystone, Nova and Glance.
 *
 * From the outside to the HTTP client:
 *
 * - Identical GETs share a call.
 * - An endpoint that is down is not called for some seconds.
 * - Failed reads are retried.
 * - Each attempt counts against the budget of the operation.
 * - Calls wait in turn for a connection.
 * - Each attempt is recorded in the call log of the operation.
 * - Failures after which a write may have been carried out are marked.
 * - The time of reads is measured, for plans.
 * - Faults become a `CinderError`.
 */
export function createTransport(options: Partial<TransportOptions> = {}): Transport {
  const { queue, queuePerCaller, retries, breaker, ...httpOptions } = { ...defaultTransportOptions, ...options };
  const http = createHttpClient(httpOptions);
  const bounds = (pool: Pool): QueueOptions[Pool] => {
    const slots = httpOptions.connections[pool];
    return { slots, slotsPerCaller: Math.ceil(slots * callerShare), waiting: queue, waitingPerCaller: queuePerCaller };
  };
  const breakers = circuitBreakers(breaker);
  const layers: readonly Layer[] = [
    coalescing(httpOptions.turns),
    breakers.refusing,
    retrying({ retries, backoff: 100, longestRetryAfter: 5 }),
    budgeted,
    queued({
      'block-storage': bounds('block-storage'),
      identity: bounds('identity'),
      compute: bounds('compute'),
      image: bounds('image'),
      health: bounds('health'),
    }),
    breakers.observing,
    recordingCalls,
    markingUncertain,
    measuringCost(),
  ];
  const send = layers.reduceRight((next, layer) => layer(next), http.send);
  const underWay = new Set<Promise<ApiReply>>();
  return {
    send: (request) => {
      const call = send(request).finally(() => underWay.delete(call));
      underWay.add(call);
      return call;
    },
    close: async () => {
      await Promise.allSettled(underWay);
      await http.close();
    },
  };
}
