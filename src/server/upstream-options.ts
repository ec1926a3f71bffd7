import { defaultTransportOptions, type TransportOptions } from '../cinder/transport/transport.ts';
import { integer, type Option } from './option.ts';

/** How the gateway calls Cinder and Keystone. */
export interface UpstreamLimits {
  /** Connections to each endpoint of Cinder. */
  cinderConnections: number;
  /** Connections to Keystone. */
  keystoneConnections: number;
  /** Calls that may wait for a connection to one endpoint: all, and those of one user. */
  maxWaitingCalls: number;
  maxWaitingCallsPerUser: number;
  /** Seconds for a connection. */
  connectSeconds: number;
  /** Seconds for a call; undefined for the `api_timeout` of clouds.yaml, or else 15. */
  callSeconds: number | undefined;
  /** MiB of an answer. */
  maxReply: number;
  /** Further tries of a read after the first. */
  retries: number;
  /** Failures in a row that open the circuit of an endpoint. */
  breakerFailures: number;
  /** Seconds until an open circuit lets one call through. */
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

/** The options of the calls to the cloud. */
export const upstreamOptions: { readonly [Name in keyof UpstreamLimits]: Option<UpstreamLimits[Name]> } = {
  cinderConnections: option('<number>', 'connections to each endpoint of Cinder, which serves 100 at a time by default', 1, 10_000),
  keystoneConnections: option('<number>', 'connections to Keystone', 1, 10_000),
  maxWaitingCalls: option('<number>', 'maximum number of calls that wait for a connection to one endpoint', 1, 1_000_000),
  maxWaitingCallsPerUser: option('<number>', 'maximum number of calls of one user that wait for a connection to one endpoint', 1, 1_000_000),
  connectSeconds: option('<seconds>', 'time for a connection to Cinder or Keystone', 1, 300),
  callSeconds: { ...option('<seconds>', 'time for one call to Cinder or Keystone', 1, 3600), defaultText: 'api_timeout in clouds.yaml, else 15' },
  maxReply: option('<MiB>', 'maximum size of an answer of Cinder or Keystone', 1, 1024),
  retries: option('<number>', 'further tries of a read after a broken connection, 502, 503 or 504', 0, 10),
  breakerFailures: option('<number>', 'failures in a row after which an endpoint is not called for a while', 1, 1_000_000),
  breakerSeconds: option('<seconds>', 'time for which it is not called', 1, 3600),
};

function option(argument: string, about: string, least: number, most: number): Option<number> {
  return { group: 'Cloud', argument, about, schema: integer(least, most) };
}

/** The same as options of the transport. */
export function transportLimits(limits: UpstreamLimits, apiTimeout: number | undefined): Partial<TransportOptions> {
  const callTimeout = limits.callSeconds === undefined ? apiTimeout : limits.callSeconds * 1000;
  return {
    connections: { 'block-storage': limits.cinderConnections, identity: limits.keystoneConnections, health: defaults.connections.health },
    queue: limits.maxWaitingCalls,
    queuePerCaller: limits.maxWaitingCallsPerUser,
    connectTimeout: limits.connectSeconds * 1000,
    ...(callTimeout !== undefined && { callTimeout }),
    largestReply: limits.maxReply * bytesPerMiB,
    retries: limits.retries,
    breaker: { failures: limits.breakerFailures, halfOpenAfter: limits.breakerSeconds * 1000 },
  };
}
