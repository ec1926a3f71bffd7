import { Hono } from 'hono';
import type { Context as HttpContext } from 'hono';
import type { Authenticate, CinderEnv } from '../cinder/app.ts';
import { badRequest, Fault, faultBody } from '../cinder/fault.ts';
import type { Cloud } from '../cloud.ts';
import type { ServerRow } from '../store/records.ts';
import { findServer, listServers } from './servers.ts';
import { attachToServer, detachFromServer } from './volume-attachments.ts';

const VERSION_HEADER = 'OpenStack-API-Version';
const NEWEST = 93;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/**
 * The calls of Nova that the gateway makes: servers and their volumes.
 *
 * @param prefix the path of the API, such as `/compute/v2.1`
 */
export function computeApp(cloud: Cloud, authenticate: Authenticate, prefix: string): Hono<CinderEnv> {
  const app = new Hono<CinderEnv>();
  const summary = (http: HttpContext<CinderEnv>) => (server: ServerRow) => ({
    id: server.id,
    name: server.name,
    links: [{ rel: 'self', href: `${new URL(http.req.url).origin}${prefix}/servers/${server.id}` }],
  });
  const detail = (http: HttpContext<CinderEnv>) => (server: ServerRow) => ({
    ...summary(http)(server),
    status: server.status,
    tenant_id: server.project_id,
  });
  const list = (http: HttpContext<CinderEnv>, view: typeof summary | typeof detail): Response => {
    const { url } = http.req;
    return http.json(listServers(cloud, http.get('context'), new URL(url).searchParams, view(http), url));
  };

  app.use(`${prefix}/*`, async (http: HttpContext<CinderEnv>, next) => {
    const caller = authenticate(http);
    if (caller instanceof Response) return caller;
    const requestId = http.get('requestId');
    http.set('context', { ...caller, requestId });
    http.header(VERSION_HEADER, `compute ${microversionOf(http)}`);
    return next();
  });
  app.get(`${prefix}/servers`, (http) => list(http, summary));
  app.get(`${prefix}/servers/detail`, (http) => list(http, detail));
  app.get(`${prefix}/servers/:id`, (http) =>
    http.json({ server: detail(http)(findServer(cloud, http.get('context'), http.req.param('id'))) }),
  );
  app.post(`${prefix}/servers/:id/os-volume_attachments`, async (http) => {
    const { volumeAttachment } = await http.req.json<{ volumeAttachment: { volumeId: string } }>();
    const { volumeId } = volumeAttachment;
    if (!UUID.test(volumeId)) {
      throw badRequest(`Invalid input for field/attribute volumeId. Value: ${volumeId}. '${volumeId}' is not a 'uuid'`);
    }
    const server = http.req.param('id');
    const attached = attachToServer(cloud, http.get('context'), server, volumeId, http.get('requestId'));
    return http.json({ volumeAttachment: attached });
  });
  app.delete(`${prefix}/servers/:id/os-volume_attachments/:volume`, (http) => {
    const { id, volume } = http.req.param();
    detachFromServer(cloud, http.get('context'), id, volume, http.get('requestId'));
    return http.body(null, 202);
  });
  app.onError((error, http) => {
    if (!(error instanceof Fault)) throw error;
    return http.json(faultBody(error), error.status as 400);
  });
  return app;
}

/** The microversion of a request. @throws Fault 406 for one that is too new */
function microversionOf(http: HttpContext<CinderEnv>): string {
  const [, version = '2.1'] = /^compute (\d+\.\d+)$/.exec(http.req.header(VERSION_HEADER) ?? '') ?? [];
  if (Number(version.split('.')[1]) > NEWEST) {
    throw new Fault(406, `Version ${version} is not supported by the API. Minimum is 2.1 and maximum is 2.${NEWEST}.`);
  }
  return version;
}
