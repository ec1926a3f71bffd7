import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** A Keystone that takes every token, one user each, and a Cinder that answers every list after 20 ms. Run by `fork`. */
const latency = 20;

const server = createServer((request, response) => {
  void answer(request.url ?? '', String(request.headers['x-auth-token'])).then(({ status, body }) => {
    response.writeHead(status, { 'content-type': 'application/json', 'x-subject-token': 'issued' }).end(JSON.stringify(body));
  });
  request.resume();
});

async function answer(url: string, token: string): Promise<{ status: number; body: unknown }> {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (url.startsWith('/identity')) {
    const catalog = [{ type: 'block-storage', endpoints: [{ interface: 'public', region: 'one', region_id: 'one', url: `${origin}/v3` }] }];
    const user = { id: token, name: token, domain: { id: 'default', name: 'Default' } };
    const project = { id: `project-of-${token}`, name: token, domain: user.domain };
    const expires = new Date(Date.now() + 3_600_000).toISOString();
    return { status: 200, body: { token: { user, project, roles: [{ id: 'member', name: 'member' }], catalog, expires_at: expires, issued_at: expires, methods: ['password'] } } };
  }
  if (/^\/v3\/?$/.test(url)) {
    return { status: 200, body: { versions: [{ id: 'v3.0', status: 'CURRENT', version: '3.70', min_version: '3.0', links: [{ rel: 'self', href: `${origin}/v3/` }] }] } };
  }
  await sleep(latency);
  return { status: 200, body: { volumes: [], snapshots: [] } };
}

server.listen(0, '127.0.0.1', () => process.send?.({ authUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/identity` }));
