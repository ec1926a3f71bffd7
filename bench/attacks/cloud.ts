import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { crowdedPages } from '../../test/support/crowded-cinder.ts';

/**
 * A fake cloud, started by `fork`: a Keystone that accepts every token as that of a separate user, and a Cinder that answers
 * every call after 20 ms. Cinder's answer depends on the token: 100 volumes with 100 snapshots each if it begins with "crowded",
 * no answer if it begins with "hanging", and empty lists otherwise.
 */
const latency = 20;
const pages = crowdedPages(100, 100);

const server = createServer((request, response) => {
  const { 'x-subject-token': validated, 'x-auth-token': sent } = request.headers;
  void answer(request.url ?? '', String(validated ?? sent)).then((body) => {
    response.writeHead(200, { 'content-type': 'application/json', 'x-subject-token': 'issued' }).end(body);
  });
  request.resume();
});

async function answer(url: string, token: string): Promise<string | Buffer> {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (url.startsWith('/identity')) {
    const catalog = [
      {
        type: 'block-storage',
        endpoints: [{ interface: 'public', region: 'one', region_id: 'one', url: `${origin}/v3` }],
      },
    ];
    const user = { id: token, name: token, domain: { id: 'default', name: 'Default' } };
    const project = { id: `project-of-${token}`, name: token, domain: user.domain };
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    return JSON.stringify({
      token: {
        user,
        project,
        roles: [{ id: 'member', name: 'member' }],
        catalog,
        expires_at: expires,
        issued_at: expires,
        methods: ['password'],
      },
    });
  }
  if (/^\/v3\/?$/.test(url)) {
    return JSON.stringify({
      versions: [
        {
          id: 'v3.0',
          status: 'CURRENT',
          version: '3.70',
          min_version: '3.0',
          links: [{ rel: 'self', href: `${origin}/v3/` }],
        },
      ],
    });
  }
  if (token.startsWith('hanging')) return new Promise(() => undefined);
  await sleep(latency);
  const { pathname, searchParams } = new URL(url, origin);
  const page = token.startsWith('crowded') ? pages(pathname, searchParams.get('marker')) : undefined;
  return page ?? JSON.stringify({ volumes: [], snapshots: [] });
}

server.listen(0, '127.0.0.1', () =>
  process.send?.({ authUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/identity` }),
);
