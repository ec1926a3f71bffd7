import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { Registry } from 'prom-client';
import { isCinderError } from '../cinder/errors.ts';
import type { Auth } from '../cinder/identity/token.ts';
import { answerError, type Answering } from './answer.ts';
import { carriesToken, unknownCaller, type Authenticate } from './authentication.ts';
import { callerFields, type CallerFields } from './caller-fields.ts';
import { errorResponse, refusal } from './formatted-errors.ts';
import { createGraphiQL } from './graphiql/graphiql.ts';
import { graphqlPath, type GraphQLServer } from './graphql.ts';
import type { Health } from './health.ts';
import { processMetrics } from './metrics.ts';
import type { Operation } from './operation.ts';
import type { Operations } from './operations.ts';
import type { Configuration } from './options.ts';
import { regionHeader, regionIn } from './region.ts';
import { costHeader, isCostReported, isReported, reportHeader } from './report.ts';
import { readBody } from './request-body.ts';
import { requestIdHeader, requestIdOf } from './request-id.ts';
import { notAcceptable } from './use-stream-format.ts';

export interface HttpOptions {
  graphql: GraphQLServer;
  authenticate: Authenticate;
  operations: Operations;
  answering: Answering;
  health: () => Promise<Health>;
  /** Served at `/metrics`, in addition to those of the process. */
  metrics: readonly Registry[];
  /** Whether the gateway is shutting down: further operations are refused. */
  isClosing: () => boolean;
  /** Whether callers without a token are refused. */
  needsToken: boolean;
  configuration: Pick<
    Configuration,
    'allowedOrigin' | 'basePath' | 'extensions' | 'graphiql' | 'introspection' | 'maxBody' | 'metrics'
  >;
}

type Bindings = { Bindings: HttpBindings };

/** Creates the HTTP application: GraphQL over GET, POST and server-sent events, GraphiQL, the probes, and metrics. */
export function createHttpApp(options: HttpOptions): Pick<Hono<Bindings>, 'fetch'> {
  const { health, isClosing, answering, configuration } = options;
  const app = new Hono<Bindings>().basePath(configuration.basePath);
  app.use(
    secureHeaders({
      contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
      xFrameOptions: 'DENY',
      strictTransportSecurity: false,
      overwrite: false,
    }),
  );
  app.use(async (http, next) => {
    await next();
    const { headers } = http.res;
    if (!headers.get('cache-control')?.includes('immutable')) http.header('cache-control', 'no-store');
    // Otherwise nginx buffers events until it has a few kilobytes.
    if (isStream(headers.get('content-type'))) http.header('x-accel-buffering', 'no');
  });
  if (configuration.allowedOrigin.length > 0) {
    app.use(
      graphqlPath,
      cors({
        origin: [...configuration.allowedOrigin],
        allowMethods: ['GET', 'POST'],
        allowHeaders: [
          'content-type',
          'authorization',
          'x-auth-token',
          regionHeader,
          requestIdHeader,
          reportHeader,
          costHeader,
        ],
        exposeHeaders: [requestIdHeader, 'retry-after'],
        maxAge: 600,
      }),
    );
  }

  app.get('/livez', (http) => http.json({ status: 'alive' }));
  app.get('/readyz', async (http) => {
    if (isClosing()) return http.json({ status: 'closing' }, 503);
    const { ready, ...services } = await health();
    return http.json({ status: ready ? 'ready' : 'not ready', ...services }, ready ? 200 : 503);
  });
  if (configuration.metrics) {
    const metrics = Registry.merge([processMetrics(), ...options.metrics]);
    app.get(
      '/metrics',
      async () => new Response(await metrics.metrics(), { headers: { 'content-type': metrics.contentType } }),
    );
  }
  if (configuration.graphiql) app.route('/', createGraphiQL(graphqlPath, { needsToken: options.needsToken }));
  app.on(['GET', 'POST'], graphqlPath, (http) => serveOperation(http, options));
  app.all(graphqlPath, () => {
    throw refusal(405, 'METHOD_NOT_ALLOWED', 'The HTTP method must be GET or POST.', { allow: 'GET, POST' });
  });
  const served = configuration.basePath + graphqlPath;
  app.notFound(() => errorResponse(refusal(404, 'NOT_FOUND', `Not found. GraphQL is served at ${served}.`)));
  app.onError((error) => {
    const masked = answering.mask(error);
    if (masked.originalError) answering.log.error({ err: masked.originalError }, 'unexpected error');
    return errorResponse(masked);
  });
  return app;
}

/** Milliseconds after which a connection is closed if the client reads nothing of its answer. */
const unreadTime = 60_000;

async function serveOperation(http: Context<Bindings>, options: HttpOptions): Promise<Response> {
  const { graphql, operations, answering, isClosing, configuration } = options;
  if (isClosing())
    throw refusal(503, 'SHUTTING_DOWN', 'The gateway is shutting down. Retry later.', { connection: 'close' });
  if (http.req.method === 'POST' && !isJson(http.req.header('content-type'))) {
    throw refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'A POST request must have the content type application/json.');
  }
  const fields = callerFields(http.req.header());
  const operation = operations.begin({
    transport: 'http',
    requestId: requestIdOf(fields.get(requestIdHeader)),
    reports: isReported(configuration.extensions, fields),
    reportsCost: isCostReported(fields),
    region: regionIn(fields),
    address: http.env.incoming.socket.remoteAddress,
  });
  const { incoming, outgoing } = http.env;
  outgoing.setHeader(requestIdHeader, operation.request.requestId);
  const end = (): void => {
    incoming.socket.off('close', end);
    if (outgoing.headersSent) operation.status = outgoing.statusCode;
    operations.end(operation);
  };
  // A response closes when it was sent, when its stream ended, and when its client disconnected. The last is not true of a
  // response that is queued behind another one of the connection (HTTP pipelining).
  outgoing.once('close', end);
  incoming.socket.setMaxListeners(0);
  incoming.socket.on('close', end);
  try {
    const auth = await admit(fields, operation, options);
    const response = await graphql.fetch(http.req.raw, {
      operation,
      auth,
      readText: () => readBody(incoming, configuration.maxBody * 1000),
    });
    // From now on, either bytes are sent or the client does not read.
    if (!isStream(response.headers.get('content-type'))) outgoing.setTimeout(unreadTime, () => outgoing.destroy());
    return response.status === 406 && !response.body ? errorResponse(notAcceptable()) : response;
  } catch (error) {
    return errorResponse(answerError(error, operation, answering));
  }
}

/**
 * Authenticates the caller. If introspection is enabled, unauthenticated callers are admitted. The operation then has a
 * refusal, and only introspection is served.
 *
 * @throws CinderError as `Authenticate`
 */
async function admit(
  fields: CallerFields,
  operation: Operation,
  { authenticate, configuration }: HttpOptions,
): Promise<Auth> {
  try {
    return await authenticate(fields, operation.scope);
  } catch (error) {
    const mayIntrospect = configuration.introspection && !carriesToken(fields) && !acceptsStream(fields);
    if (!mayIntrospect || !isCinderError(error, 'UNAUTHENTICATED', 'FORBIDDEN')) throw error;
    operation.refusal = error;
    return unknownCaller(error);
  }
}

function acceptsStream(fields: CallerFields): boolean {
  return String(fields.get('accept')).includes('text/event-stream');
}

function isStream(contentType: string | null): boolean {
  return /^(text\/event-stream|multipart\/mixed)\b/i.test(contentType ?? '');
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}
