import type { CatalogEndpoint } from '../../../src/cinder/identity/catalog.ts';
import { tokenBody } from './keystone.ts';
import { json, serve } from './server.ts';

/** A service of the catalog: its type and its endpoints. A URL can begin with `{origin}`. */
export interface CatalogEntry {
  type: string;
  endpoints: readonly (Partial<CatalogEndpoint> & { url: string })[];
}

/** The response to one path of the fake cloud: a status, a redirect (a URL), or a body with status 200. */
export type Answer = number | string | object;

export interface FakeCloud {
  origin: string;
  /** The URL of Keystone. */
  authUrl: string;
  /** Every request to Cinder: `GET /volume/v3/`, with a star if a token was sent. */
  requests: string[];
  /** The headers of every request, including those to Keystone. */
  headers: Readonly<Record<string, unknown>>[];
}

/** A version document with version 3 at a URL. */
export function versionsAt(url: string, max = '3.70'): object {
  return {
    versions: [
      { id: 'v3.0', status: 'CURRENT', version: max, min_version: '3.0', links: [{ rel: 'self', href: url }] },
    ],
  };
}

/**
 * A fake cloud with Keystone at `/identity`, which accepts every token, and Cinder at the given paths.
 *
 * Every other path is a 404, including paths of a wrong endpoint. A path that ends in a star serves all paths below it.
 */
export async function fakeCloud(
  catalog: (origin: string) => readonly CatalogEntry[],
  paths: Readonly<Record<string, Answer>>,
): Promise<FakeCloud> {
  const cloud: FakeCloud = { origin: '', authUrl: '', requests: [], headers: [] };
  const { url } = await serve((request, response) => {
    const path = (request.url ?? '').split('?', 1)[0] ?? '';
    cloud.headers.push(request.headers);
    if (path === '/identity/v3/auth/tokens') {
      const services = catalog(cloud.origin).map(({ type, endpoints }) => ({
        type,
        endpoints: endpoints.map((endpoint) => ({ interface: 'public', region: 'one', ...endpoint })),
      }));
      json(response, request.method === 'POST' ? 201 : 200, tokenBody({ catalog: services }), {
        'x-subject-token': 'issued',
      });
      return;
    }
    if (path === '/identity') {
      json(response, 300, {});
      return;
    }
    cloud.requests.push(`${request.method ?? ''} ${path}${request.headers['x-auth-token'] === undefined ? '' : ' *'}`);
    const key = Object.keys(paths).find(
      (one) => one === path || (one.endsWith('*') && path.startsWith(one.slice(0, -1))),
    );
    const answer = key === undefined ? 404 : (paths[key] ?? 404);
    if (typeof answer === 'number') response.writeHead(answer, { 'content-type': 'text/plain' }).end(`${answer}`);
    else if (typeof answer === 'string') response.writeHead(302, { location: answer }).end();
    else json(response, 200, answer);
  });
  cloud.origin = url;
  cloud.authUrl = `${url}/identity`;
  return cloud;
}

/** The response to `GET /volumes/detail` of a Cinder with one volume of this name. */
export function volumeNamed(name: string): object {
  return {
    volumes: [
      {
        id: `00000000-0000-4000-8000-${Buffer.from(name.padEnd(6).slice(0, 6)).toString('hex')}`,
        name,
        status: 'available',
        size: 1,
        metadata: {},
      },
    ],
  };
}
