import { defaultTransportOptions, type TransportOptions } from '../cinder/transport/transport.ts';
import { integer, type Option } from './option.ts';

/** The limits of calls to Cinder and Keystone. */
export interface UpstreamLimits {
  /** Connections to each endpoint of Cinder. */
  cinderConnections: number;
  /** Connections to Keystone. */
  keystoneConnections: number;
  /** Calls that may wait for a connection to one endpoint, in total and of one user. */
  maxWaitingCalls: number;
  maxWaitingCallsPerUser: number;
  /** Seconds to connect. */
  connectSeconds: number;
  /** Seconds for a call. If undefined, `api_timeout` of clouds.yaml, or else 15. */
  callSeconds: number | undefined;
  /** The maximum size of an answer, in MiB. */
  maxReply: number;
  /** Retries of a read. */
  retries: number;
  /** Consecutive failures that open the circuit of an endpoint. */
  breakerFailures: number;
  /** Seconds until an open circuit allows one call. */
  breakerSeconds: number;
}

const bytesPerMiB = 1024 * 1024;
const defaults = defaultTransportOptions;

export const defaultUpstreamLimits: Readonly<UpstreamLimits> = {
  cinderConnections: defaults.connections['block-storage'],
  keystoneConnections: defaults.connections.identity,
  maxWaitingCalls: defaults.queue,
  maxWaitingCallsPerUser: defaults.queuePerCaller,
  connectSeconds: defaults.connectTimeout / 1000,
  callSeconds: undefined,
  maxReply: defaults.largestReply / bytesPerMiB,
  retries: defaults.retries,
  breakerFailures: defaults.breaker.failures,
  breakerSeconds: defaults.breaker.halfOpenAfter / 1000,
};

/** The options for calls to the cloud. */
export const upstreamOptions: { readonly [Name in keyof UpstreamLimits]: Option<UpstreamLimits[Name]> } = {
  cinderConnections: option(
    '<number>',
    'maximum number of connections to each endpoint of Cinder, which serves 100 at a time by default',
    1,
    10_000,
  ),
  keystoneConnections: option('<number>', 'maximum number of connections to Keystone', 1, 10_000),
  maxWaitingCalls: option(
    '<number>',
    'maximum number of calls that wait for a connection to one endpoint',
    1,
    1_000_000,
  ),
  maxWaitingCallsPerUser: option(
    '<number>',
    'maximum number of calls of one user that wait for a connection to one endpoint',
    1,
    1_000_000,
  ),
  connectSeconds: option('<seconds>', 'time to connect to Cinder or Keystone', 1, 300),
  callSeconds: {
    ...option('<seconds>', 'time for one call to Cinder or Keystone', 1, 3600),
    defaultText: 'api_timeout in clouds.yaml, else 15',
  },
  maxReply: option('<MiB>', 'maximum size of an answer from Cinder or Keystone', 1, 1024),
  retries: option('<number>', 'number of retries of a read after a broken connection, 502, 503 or 504', 0, 10),
  breakerFailures: option(
    '<number>',
    'number of consecutive failures after which calls to an endpoint are suspended',
    1,
    1_000_000,
  ),
  breakerSeconds: option('<seconds>', 'time for which calls to such an endpoint are suspended', 1, 3600),
};

function option(argument: string, about: string, min: number, max: number): Option<number> {
  return { group: 'Cloud', argument, about, schema: integer(min, max) };
}

/**
 * Converts the limits into options of the transport.
 *
 * @param apiTimeout the `api_timeout` of clouds.yaml, in milliseconds
 */
export function transportLimits(limits: UpstreamLimits, apiTimeout: number | undefined): Partial<TransportOptions> {
  const callTimeout = limits.callSeconds === undefined ? apiTimeout : limits.callSeconds * 1000;
  return {
    connections: {
      'block-storage': limits.cinderConnections,
      identity: limits.keystoneConnections,
      compute: defaults.connections.compute,
      image: defaults.connections.image,
      health: defaults.connections.health,
    },
    queue: limits.maxWaitingCalls,
    queuePerCaller: limits.maxWaitingCallsPerUser,
    connectTimeout: limits.connectSeconds * 1000,
    ...(callTimeout !== undefined && { callTimeout }),
    largestReply: limits.maxReply * bytesPerMiB,
    retries: limits.retries,
    breaker: { failures: limits.breakerFailures, halfOpenAfter: limits.breakerSeconds * 1000 },
  };
}
