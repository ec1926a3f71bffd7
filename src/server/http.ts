import type { HttpBindings } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import { answerError, type Answering } from './answer.ts';
import type { Authenticate } from './authentication.ts';
import { callerFields } from './caller-fields.ts';
import { errorResponse, refusal } from './formatted-errors.ts';
import { createGraphiQL } from './graphiql/graphiql.ts';
import { graphqlPath, type GraphQLServer } from './graphql.ts';
import type { Health } from './health.ts';
import type { Operations } from './operations.ts';
import type { Configuration } from './options.ts';
import { regionHeader, regionIn } from './region.ts';
import { isReported, reportHeader } from './report.ts';
import { requestIdHeader, requestIdOf } from './request-id.ts';

export interface HttpOptions {
  graphql: GraphQLServer;
  authenticate: Authenticate;
  operations: Operations;
  answering: Answering;
  health: () => Promise<Health>;
  /** Whether the process is about to end: it takes no further operations. */
  isClosing: () => boolean;
  /** Whether callers without a token are refused. */
  needsToken: boolean;
  configuration: Pick<Configuration, 'allowedOrigin' | 'extensions' | 'graphiql'>;
}

type Bindings = { Bindings: HttpBindings };

/** The HTTP side: GraphQL over GET, POST and server-sent events, GraphiQL, and the probes. */
export function createHttpApp(options: HttpOptions): Hono<Bindings> {
  const { health, isClosing, answering, configuration } = options;
  const app = new Hono<Bindings>();
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
    if (!http.res.headers.get('cache-control')?.includes('immutable')) http.header('cache-control', 'no-store');
  });
  if (configuration.allowedOrigin.length > 0) {
    app.use(
      graphqlPath,
      cors({
        origin: [...configuration.allowedOrigin],
        allowMethods: ['GET', 'POST'],
        allowHeaders: ['content-type', 'authorization', 'x-auth-token', regionHeader, requestIdHeader, reportHeader],
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
  if (configuration.graphiql) app.route('/', createGraphiQL(graphqlPath, options.needsToken));
  app.on(['GET', 'POST'], graphqlPath, (http) => serveOperation(http, options));
  app.all(graphqlPath, () => {
    throw refusal(405, 'METHOD_NOT_ALLOWED', 'GraphQL is served over GET and POST.', { allow: 'GET, POST' });
  });
  app.notFound(() => errorResponse(refusal(404, 'NOT_FOUND', `There is nothing here: GraphQL is at ${graphqlPath}.`)));
  app.onError((error) => {
    const masked = answering.mask(error);
    if (masked.originalError) answering.log.error({ err: masked.originalError }, 'unexpected error');
    return errorResponse(masked);
  });
  return app;
}

async function serveOperation(http: Context<Bindings>, options: HttpOptions): Promise<Response> {
  const { graphql, authenticate, operations, answering, isClosing, configuration } = options;
  if (isClosing()) throw refusal(503, 'SHUTTING_DOWN', 'The gateway is shutting down.', { connection: 'close' });
  if (http.req.method === 'POST' && !isJson(http.req.header('content-type'))) {
    throw refusal(415, 'UNSUPPORTED_MEDIA_TYPE', 'A POST must have the content type application/json.');
  }
  const fields = callerFields(http.req.header());
  const operation = operations.begin({
    transport: 'http',
    requestId: requestIdOf(fields.get(requestIdHeader)),
    reports: isReported(configuration.extensions, fields),
    region: regionIn(fields),
  });
  const { outgoing } = http.env;
  outgoing.setHeader(requestIdHeader, operation.request.requestId);
  // A response closes when it was sent, when its stream has ended, and when its client has gone.
  outgoing.once('close', () => {
    if (outgoing.headersSent) operation.status = outgoing.statusCode;
    operations.end(operation);
  });
  try {
    const auth = await authenticate(fields, operation.scope);
    return await graphql.fetch(http.req.raw, { operation, auth });
  } catch (error) {
    return errorResponse(answerError(error, operation, answering));
  }
}

function isJson(contentType: string | undefined): boolean {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
}
