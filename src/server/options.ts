import * as z from 'zod';
import type { ServiceTokenPolicy } from '../cinder/identity/service-token.ts';
import { isMicroversion, type Microversion } from '../cinder/microversion.ts';
import { defaultExecutionLimits, type ExecutionLimits } from './execution/limits.ts';
import { executionOptions } from './execution/options.ts';
import { defaultLimits, defaultRateLimits, type Limits, type RateLimits } from './limits/limits.ts';
import { limitOptions, rateLimitOptions } from './limits/options.ts';
import { isLoopback } from './loopback.ts';
import { defaultNotifications, notificationOptions, type NotificationSettings } from './notifications/options.ts';
import { integer, listOf, onOff, oneOf, origin, path, text, type Option } from './option.ts';
import { defaultPolls, pollOptions, type PollSettings } from './poll-options.ts';
import { defaultRequestLimits, requestOptions, type RequestLimits } from './request-limits.ts';
import { defaultUpstreamLimits, upstreamOptions, type UpstreamLimits } from './upstream-options.ts';

/** When answers report their calls in `extensions.cinder`. `request`: only if the request has the header. */
export type ReportPolicy = 'always' | 'never' | 'request';

/** The settings of the gateway. The cloud is configured by the `OS_*` variables. */
export interface Configuration
  extends RequestLimits, Limits, ExecutionLimits, RateLimits, UpstreamLimits, PollSettings, NotificationSettings {
  port: number;
  host: string;
  /** Empty, or a path with a leading and without a trailing slash: `/a/b`. */
  basePath: string;
  graphiql: boolean;
  introspection: boolean;
  /** Seconds for running operations to finish. */
  shutdownSeconds: number;
  /** The size of an answer from which it is compressed, in KiB. 0 for no compression. */
  compress: number;
  sandbox: boolean;
  microversion: Microversion | undefined;
  /** The cloud in clouds.yaml with the credentials of the service user. */
  serviceCloud: string | undefined;
  serviceTokenFor: ServiceTokenPolicy;
  allowOwnCredentials: boolean;
  allowedHost: readonly string[];
  allowedOrigin: readonly string[];
  maskErrors: boolean;
  /** The path of the file with the only operations that may run. */
  trustedDocuments: string | undefined;
  /** The maximum numbers of WebSockets in total, of WebSockets per user, and of operations on one WebSocket. */
  maxSockets: number;
  maxSocketsPerUser: number;
  maxSocketOperations: number;
  /** Seconds from the opening of a WebSocket to `connection_init`. */
  socketInitSeconds: number;
  /** Seconds between two pings of a WebSocket. */
  socketPingSeconds: number;
  /** The maximum numbers of subscriptions over server-sent events, in total and per user. */
  maxStreams: number;
  maxStreamsPerUser: number;
  /** The maximum number of subscriptions to one type of resource in one project. */
  maxSubscribers: number;
  /** Seconds between two checks of a token with a subscription. */
  tokenCheckSeconds: number;
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
  extensions: ReportPolicy;
  /** Whether `/metrics` is served. */
  metrics: boolean;
}

/** All options. A flag is the name in kebab-case. A variable is `CINDER_GRAPHQL_` and the name in capitals. */
export const options: { readonly [Name in keyof Configuration]: Option<Configuration[Name]> } = {
  port: {
    group: 'Server',
    argument: '<number>',
    about: 'port to listen on; 0 selects a free one',
    schema: integer(0, 65_535),
  },
  host: {
    group: 'Server',
    argument: '<address>',
    about: 'address to listen on',
    schema: text(/^[\w.:-]+$/, 'an address or a host name'),
  },
  basePath: {
    group: 'Server',
    argument: '<path>',
    about: 'prefix of all paths, such as /volumes, for a proxy that does not remove it',
    defaultText: 'none',
    schema: path(),
  },
  graphiql: {
    group: 'Server',
    about: 'serve GraphiQL to browsers',
    defaultText: 'on if --host is a loopback address',
    schema: onOff(),
  },
  introspection: {
    group: 'Server',
    about: 'serve the schema (__schema, __type), also to callers without a token',
    schema: onOff(),
  },
  shutdownSeconds: {
    group: 'Server',
    argument: '<seconds>',
    about: 'time for running operations to finish at shutdown',
    schema: integer(0, 3600),
  },
  compress: {
    group: 'Server',
    argument: '<KiB>',
    about: 'size of an answer from which it is compressed with br or gzip, if the client accepts it; 0 for none',
    schema: integer(0, 100_000),
  },
  sandbox: {
    group: 'Cloud',
    about: 'serve a small cloud in memory, for a demo; the OS_* variables are ignored',
    schema: onOff(),
  },
  microversion: {
    group: 'Cloud',
    argument: '<3.N>',
    about: 'newest microversion to use',
    defaultText: 'the newest that Cinder and the gateway support',
    schema: z.custom<Microversion>(
      (value) => typeof value === 'string' && isMicroversion(value),
      'must have the form 3.N',
    ),
  },
  serviceCloud: {
    group: 'Cloud',
    argument: '<name>',
    about: 'cloud in clouds.yaml with the credentials of a service user, for X-Service-Token',
    defaultText: 'no service token is sent',
    schema: text(/^\S/, 'the name of a cloud'),
  },
  serviceTokenFor: {
    group: 'Cloud',
    argument: '<callers>',
    about:
      "callers for whom X-Service-Token is sent: admins or everyone; with it, Cinder detaches a server's volume without asking Nova",
    schema: oneOf('admins', 'everyone'),
  },
  ...upstreamOptions,
  allowOwnCredentials: {
    group: 'Security',
    about: "serve callers without a token with the gateway's own credentials",
    defaultText: 'on if --host is a loopback address',
    schema: onOff(),
  },
  allowedHost: {
    group: 'Security',
    argument: '<name>',
    repeatable: true,
    about: "host name, besides loopback names, for which the gateway's own credentials are used",
    schema: listOf(text(/^[\w.:-]+$/, 'a host name without scheme and port')),
  },
  allowedOrigin: {
    group: 'Security',
    argument: '<origin>',
    repeatable: true,
    about: 'origin whose pages may call the gateway (CORS, WebSocket)',
    schema: listOf(origin()),
  },
  maskErrors: { group: 'Security', about: 'hide the messages of unexpected errors', schema: onOff() },
  trustedDocuments: {
    group: 'Security',
    argument: '<file>',
    about: 'JSON file of documents by hash; all other operations are refused',
    defaultText: 'all operations run',
    schema: text(/\S/, 'the path of a file'),
  },
  ...requestOptions,
  ...limitOptions,
  ...executionOptions,
  ...rateLimitOptions,
  ...pollOptions,
  ...notificationOptions,
  maxSockets: {
    group: 'Live updates',
    argument: '<number>',
    about: 'maximum number of open WebSockets, including those before connection_init',
    schema: integer(1, 1_000_000),
  },
  maxSocketsPerUser: {
    group: 'Live updates',
    argument: '<number>',
    about: 'maximum number of open WebSockets of one user',
    schema: integer(1, 1_000_000),
  },
  maxSocketOperations: {
    group: 'Live updates',
    argument: '<number>',
    about: 'maximum number of running operations on one WebSocket',
    schema: integer(1, 1_000_000),
  },
  socketInitSeconds: {
    group: 'Live updates',
    argument: '<seconds>',
    about: 'time for a WebSocket to send connection_init',
    schema: integer(1, 300),
  },
  socketPingSeconds: {
    group: 'Live updates',
    argument: '<seconds>',
    about: 'time between two pings of a WebSocket; if no pong comes in between, the WebSocket is closed',
    schema: integer(1, 3600),
  },
  maxStreams: {
    group: 'Live updates',
    argument: '<number>',
    about: 'maximum number of subscriptions over server-sent events',
    schema: integer(1, 1_000_000),
  },
  maxStreamsPerUser: {
    group: 'Live updates',
    argument: '<number>',
    about: 'maximum number of subscriptions of one user over server-sent events',
    schema: integer(1, 1_000_000),
  },
  maxSubscribers: {
    group: 'Live updates',
    argument: '<number>',
    about: 'maximum number of subscriptions to one type of resource in one project',
    schema: integer(1, 1_000_000),
  },
  tokenCheckSeconds: {
    group: 'Live updates',
    argument: '<seconds>',
    about: 'time between two checks with Keystone of the token of a running subscription',
    schema: integer(1, 3600),
  },
  logLevel: {
    group: 'Observability',
    argument: '<level>',
    about: 'minimum log level',
    schema: oneOf('trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'),
  },
  extensions: {
    group: 'Observability',
    argument: '<when>',
    about: 'report calls to Cinder in extensions.cinder: always, never, or on request (X-Cinder-GraphQL-Calls: 1)',
    defaultText: 'always if --host is a loopback address, else request',
    schema: oneOf('always', 'never', 'request'),
  },
  metrics: {
    group: 'Observability',
    about: 'serve Prometheus metrics at /metrics to everyone who can reach the port',
    defaultText: 'on if --host is a loopback address',
    schema: onOff(),
  },
};

/** Adds the defaults. Options that give others access are off by default, unless only this machine can connect. */
export function withDefaults(given: Partial<Configuration>): Configuration {
  const host = given.host ?? '127.0.0.1';
  const ownMachine = isLoopback(host);
  return {
    port: 4000,
    host,
    basePath: '',
    graphiql: ownMachine,
    introspection: true,
    shutdownSeconds: 30,
    compress: 64,
    sandbox: false,
    microversion: undefined,
    serviceCloud: undefined,
    serviceTokenFor: 'admins',
    allowOwnCredentials: ownMachine,
    allowedHost: [],
    allowedOrigin: [],
    maskErrors: true,
    trustedDocuments: undefined,
    ...defaultRequestLimits,
    ...defaultLimits,
    ...defaultExecutionLimits,
    ...defaultRateLimits,
    ...defaultUpstreamLimits,
    ...defaultPolls,
    ...defaultNotifications,
    maxSockets: 1000,
    maxSocketsPerUser: 20,
    maxSocketOperations: 100,
    socketInitSeconds: 3,
    socketPingSeconds: 12,
    maxStreams: 1000,
    maxStreamsPerUser: 100,
    maxSubscribers: 20_000,
    tokenCheckSeconds: 60,
    logLevel: 'info',
    extensions: ownMachine ? 'always' : 'request',
    metrics: ownMachine,
    ...given,
  };
}
