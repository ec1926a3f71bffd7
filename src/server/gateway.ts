import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { CloudConfig } from '../cinder/cloud/config.ts';
import type { Endpoint } from '../cinder/endpoint.ts';
import { CallCounts } from '../cinder/transport/call-log.ts';
import { Hub } from '../cinder/watch/hub.ts';
import { createAuthentication } from './authentication.ts';
import { ConcurrencyLimit } from './concurrency-limit.ts';
import { createContextFactory } from './context.ts';
import { drain } from './drain.ts';
import { createGraphQLServer, graphqlPath } from './graphql.ts';
import { createHealthCheck } from './health.ts';
import { createHttpApp, invalidRequest } from './http/app.ts';
import { graphqlListener } from './http/graphql-listener.ts';
import { Incoming } from './http/incoming.ts';
import { httpListener } from './http/listener.ts';
import { createRateLimit } from './limits/rate-limit.ts';
import { readTrustedDocuments } from './limits/trusted-documents.ts';
import { createLog } from './log.ts';
import { createMask } from './mask.ts';
import { openNotifications } from './notifications/open.ts';
import { Operations } from './operations.ts';
import { withDefaults, type Configuration } from './options.ts';
import { PacedRequests } from './pace-requests.ts';
import { pollInterval } from './poll-options.ts';
import { openUpstream } from './upstream.ts';
import { StreamTokens } from './stream-tokens.ts';
import { serveWebSockets } from './websocket.ts';

export type GatewayOptions = Partial<Configuration> & {
  schema: GraphQLSchema;
  cloud: CloudConfig;
  /** Replaces the log on stdout. */
  log?: Logger;
};

export interface Gateway {
  /** The URL of GraphQL: `http://127.0.0.1:4000/graphql`. */
  url: string;
  /**
   * Returns the endpoint and microversion of the own credentials; undefined if there are none.
   *
   * @throws CinderError if the credentials are invalid, or the cloud does not answer
   */
  endpoint(): Promise<Endpoint | undefined>;
  /** Returns the numbers of topics and subscribers, and the polling calls by route. */
  live(): { topics: number; subscribers: number; calls: ReadonlyMap<string, number> };
  /**
   * Refuses further operations, lets the running ones finish, ends the streams, and closes. Repeated calls have no
   * further effect.
   *
   * @param seconds the time for running operations; by default `shutdownSeconds`
   */
  close(seconds?: number): Promise<void>;
}

/**
 * Starts the gateway.
 *
 * @throws Error of the system if the address is in use or does not belong to this machine
 * @throws ConfigurationError if the trusted documents cannot be read
 */
export async function startGateway({ schema, cloud, log: given, ...options }: GatewayOptions): Promise<Gateway> {
  const configuration = withDefaults(options);
  const log = given ?? createLog(configuration.logLevel);
  const { trustedDocuments } = configuration;
  const trusted = trustedDocuments === undefined ? undefined : readTrustedDocuments(trustedDocuments);
  const operations = new Operations(log, configuration);
  const upstream = openUpstream(cloud, configuration);
  const mask = createMask({ expose: !configuration.maskErrors, suggest: configuration.introspection });
  const answering = { mask, log };
  const calls = new CallCounts();
  let closing = false;

  const hub = new Hub({
    callLog: calls,
    interval: (kind) => pollInterval(configuration, kind, notifications?.isReceiving ?? false),
    pollsPerSecond: configuration.pollsPerSecond,
    mostSubscribers: configuration.maxSubscribers,
    onChange: (hint) => notifications?.publish(hint),
  });
  const notifications = await openNotifications(configuration, log, hub);
  const streams = {
    limit: new ConcurrencyLimit('event streams', {
      total: configuration.maxStreams,
      perUser: configuration.maxStreamsPerUser,
    }),
    tokens: new StreamTokens(configuration.tokenCheckSeconds),
  };
  const context = createContextFactory(upstream, upstream.own, hub, streams);
  const rateLimit = await createRateLimit(configuration, log);
  const graphql = createGraphQLServer(schema, context, answering, { ...configuration, rateLimit });
  const shared = {
    graphql,
    authenticate: createAuthentication(upstream, configuration),
    operations,
    answering,
    isClosing: () => closing,
    trusted,
    configuration,
  };
  const health = createHealthCheck(upstream.send, cloud.authUrl, () => upstream.endpoints.probe);
  const needsToken = !upstream.own || !configuration.allowOwnCredentials;
  const app = createHttpApp({ ...shared, health, notifications, needsToken });
  const requests = new PacedRequests(configuration.basePath);
  const pages = getRequestListener(app.fetch, {
    overrideGlobalObjects: false,
    // The probes of haproxy are in HTTP/1.0, without `Host`.
    hostname: 'localhost',
    errorHandler: invalidRequest,
  });
  const path = configuration.basePath + graphqlPath;
  const answer = httpListener(path, graphqlListener(shared), pages, configuration.graphiql);
  const listener = requests.listener(answer);
  const server = createServer({ IncomingMessage: Incoming, maxHeaderSize: configuration.maxHeaders * 1024 }, listener);
  const webSockets = serveWebSockets(server, shared);
  server.listen(configuration.port, configuration.host);
  await once(server, 'listening');

  let closed: Promise<void> | undefined;
  async function close(seconds: number): Promise<void> {
    closing = true;
    await drain({ server, requests, webSockets, operations }, seconds);
    hub.close();
    await notifications?.close();
    rateLimit.close();
    await upstream.close();
  }

  return {
    url: urlOf(server, configuration),
    endpoint: async () => upstream.own && upstream.endpoints.resolve(await upstream.own.token(), {}),
    live: () => ({ ...hub.size, calls: calls.byRoute }),
    close: (seconds = configuration.shutdownSeconds) => (closed ??= close(seconds)),
  };
}

function urlOf(server: Server, { host, basePath }: Pick<Configuration, 'host' | 'basePath'>): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}${basePath}${graphqlPath}`;
}
