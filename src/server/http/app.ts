import { Hono } from 'hono';
import { requestError, type Answering } from '../answer.ts';
import { errorResponse, refusal } from '../formatted-errors.ts';
import { createGraphiQL } from '../graphiql/graphiql.ts';
import { graphqlPath } from '../graphql.ts';
import type { Health } from '../health.ts';
import type { NotificationState } from '../notifications/metrics.ts';
import type { Configuration } from '../options.ts';
import { commonHeaders } from './headers.ts';

export interface HttpOptions {
  answering: Answering;
  health: () => Promise<Health>;
  /** Their metrics are served at `/metrics`, in addition to those of the process. */
  notifications: NotificationState | undefined;
  /** Whether the gateway is shutting down. */
  isClosing: () => boolean;
  /** Whether callers without a token are refused. */
  needsToken: boolean;
  configuration: Pick<Configuration, 'basePath' | 'graphiql' | 'metrics'>;
}

/** Creates the HTTP application of everything except GraphQL itself: GraphiQL, the probes, and metrics. */
export function createHttpApp(options: HttpOptions): Pick<Hono, 'fetch'> {
  const { health, isClosing, answering, configuration } = options;
  const app = new Hono().basePath(configuration.basePath);
  app.use(async (http, next) => {
    await next();
    for (const name in commonHeaders) if (!http.res.headers.has(name)) http.header(name, commonHeaders[name]);
  });

  app.get('/livez', (http) => http.json({ status: 'alive' }));
  app.get('/readyz', async (http) => {
    if (isClosing()) return http.json({ status: 'closing' }, 503);
    const { ready, ...services } = await health();
    return http.json({ status: ready ? 'ready' : 'not ready', ...services }, ready ? 200 : 503);
  });
  if (configuration.metrics) {
    app.get('/metrics', async () => {
      // Loaded with the first request, because not all gateways are scraped.
      const { gatewayMetrics } = await import('../metrics.ts');
      const metrics = await gatewayMetrics(options.notifications);
      return new Response(await metrics.metrics(), { headers: { 'content-type': metrics.contentType } });
    });
  }
  if (configuration.graphiql) app.route('/', createGraphiQL(graphqlPath, { needsToken: options.needsToken }));
  const served = configuration.basePath + graphqlPath;
  app.notFound(() => errorResponse(refusal(404, 'NOT_FOUND', `Not found. GraphQL is served at ${served}.`)));
  app.onError((error) => {
    return errorResponse(requestError(error, answering));
  });
  return app;
}

/** Answers a request that is not passed to the application, because no URL can be made of its target and `Host`. */
export function invalidRequest(): Response {
  const response = errorResponse(
    refusal(400, 'BAD_REQUEST', 'The target or the Host header of the request is invalid.'),
  );
  for (const name in commonHeaders) response.headers.set(name, commonHeaders[name] ?? '');
  return response;
}
