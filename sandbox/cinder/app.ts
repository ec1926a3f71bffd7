import { Hono } from 'hono';
import type { Context as HttpContext } from 'hono';
import type { Cloud } from '../cloud.ts';
import type { Context } from './context.ts';
import { dispatch, dispatchAction } from './dispatch.ts';
import type { Incoming } from './dispatch.ts';
import { Fault, faultBody } from './fault.ts';
import { Links } from './links.ts';
import { negotiate } from './microversion.ts';
import type { Microversion } from './microversion.ts';
import { QueryParams } from './query-params.ts';
import { ok } from './reply.ts';
import type { Reply } from './reply.ts';
import type { Resource } from './route.ts';
import { versionDocument } from './version-document.ts';

const MICROVERSION_HEADER = 'OpenStack-API-Version';
const PROJECT = '/:project_id{[0-9a-f\\-]+}';

export type CinderEnv = { Variables: { requestId: string; context: Context } };
/** Returns the caller of a request, or the answer to a request without a valid token. */
export type Authenticate = (http: HttpContext<CinderEnv>) => Omit<Context, 'requestId'> | Response;

/**
 * Cinder's API.
 *
 * @param resources the calls
 * @param prefix the path of the root of the service, such as `/volume`
 */
export function cinderApp(
  cloud: Cloud,
  resources: Resource[],
  authenticate: Authenticate,
  prefix: string,
): Hono<CinderEnv> {
  const app = new Hono<CinderEnv>();
  const root = (http: HttpContext<CinderEnv>): string => {
    return `${new URL(http.req.url).origin}${prefix}`;
  };
  const document = (http: HttpContext<CinderEnv>): Record<string, unknown> =>
    versionDocument(root(http), cloud.maxMicroversion);
  const v3 = `${prefix}/v3`;

  app.on('GET', [prefix, `${prefix}/`], (http) =>
    write(
      http,
      { status: 300, body: document(http) },
      {
        [MICROVERSION_HEADER]: 'volume 3.0',
        Vary: MICROVERSION_HEADER,
      },
    ),
  );
  app.use(`${v3}/*`, async (http: HttpContext<CinderEnv>, next) => {
    const caller = authenticate(http);
    if (caller instanceof Response) return caller;
    // Cinder's server decodes the path before it selects the route, so an encoded slash separates parts of the path.
    if (/%2f/i.test(new URL(http.req.url).pathname)) return unknownRoute();
    http.set('context', { ...caller, requestId: http.get('requestId') });
    return next();
  });
  app.get(`${v3}/`, (http) => answer(http, cloud, () => Promise.resolve(ok(document(http)))));

  const serve =
    (run: (incoming: Incoming) => Promise<Reply>) =>
    (http: HttpContext<CinderEnv>): Promise<Response> =>
      answer(http, cloud, async (microversion) => run(await incomingOf(http, cloud, root(http), microversion)));
  for (const { routes, actions } of resources) {
    for (const route of routes) {
      const paths = [`${v3}${route.path}`, ...(route.withoutProject ? [] : [`${v3}${PROJECT}${route.path}`])];
      app.on(
        route.method,
        paths,
        serve((incoming) => dispatch(route, incoming)),
      );
    }
    if (actions) {
      const { path, operations } = actions;
      const paths = [`${v3}${path}`, `${v3}${PROJECT}${path}`];
      app.on(
        'POST',
        paths,
        serve((incoming) => dispatchAction(operations, incoming)),
      );
    }
  }
  app.all(`${prefix}/*`, unknownRoute);
  return app;
}

async function incomingOf(
  http: HttpContext<CinderEnv>,
  cloud: Cloud,
  root: string,
  microversion: Microversion,
): Promise<Incoming> {
  const { project_id: projectId, ...path } = http.req.param() as Record<string, string>;
  const context = http.get('context');
  const query = new QueryParams(new URL(http.req.url).searchParams);
  const project = http.req.url.includes(`/v3/${context.projectId}`) ? `/${context.projectId}` : '';
  return {
    cloud,
    context,
    microversion,
    query,
    path,
    projectId,
    links: new Links(root, project, query.copy()),
    headers: (name) => http.req.header(name),
    text: await http.req.text(),
  };
}

/** Negotiates the microversion, runs the call, and returns its reply or fault with Cinder's headers. */
async function answer(
  http: HttpContext<CinderEnv>,
  cloud: Cloud,
  run: (microversion: Microversion) => Promise<Reply>,
): Promise<Response> {
  const { microversion, fault } = negotiate(http.req.header(MICROVERSION_HEADER), cloud.maxMicroversion);
  const headers = { [MICROVERSION_HEADER]: `volume ${microversion.toString()}`, Vary: MICROVERSION_HEADER };
  try {
    if (fault) throw fault;
    const reply = await run(microversion);
    return write(http, reply, { ...headers, ...reply.headers });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return write(http, { status: error.status, body: faultBody(error) }, { ...error.headers, ...headers });
  }
}

function write(http: HttpContext<CinderEnv>, reply: Reply, headers: Record<string, string>): Response {
  const own =
    reply.bare === true
      ? { 'Content-Type': 'text/html; charset=UTF-8' }
      : { 'Content-Type': 'application/json', 'X-Compute-Request-Id': http.get('requestId') };
  const body = reply.body === undefined ? null : JSON.stringify(reply.body);
  return new Response(reply.status === 204 ? null : body, { status: reply.status, headers: { ...own, ...headers } });
}

/** The answer to an unknown route, which comes from Cinder's HTTP library, without Cinder's envelope. */
function unknownRoute(): Response {
  const message = 'The resource could not be found.<br /><br />\n\n\n';
  return Response.json({ message, code: '404 Not Found', title: 'Not Found' }, { status: 404 });
}
