import { once } from 'node:events';
import { request } from 'node:http';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { schema } from '../../../src/schema/schema.ts';
import { fakeCloud, versionsAt, volumeNamed } from '../../cinder/support/cloud.ts';
import { useSandbox, type Served } from '../support/gateway.ts';
import { urlOf } from '../support/socket.ts';

const site = useSandbox();

/** The headers that a call to Keystone or Cinder may have. */
const allowed = new Set([
  'accept',
  'connection',
  'content-length',
  'content-type',
  'host',
  'openstack-api-version',
  'openstack-identity-access-rules',
  'user-agent',
  'x-auth-token',
  'x-openstack-request-id',
  'x-subject-token',
]);

/** Headers by which a caller could try to impersonate another one, or to send data to the cloud. */
const hostile: Readonly<Record<string, string>> = {
  host: 'canary.example',
  cookie: 'session=canary',
  origin: 'http://canary.example',
  referer: 'http://canary.example/',
  'user-agent': 'canary/1',
  forwarded: 'for=canary',
  via: '1.1 canary',
  'x-forwarded-for': 'canary',
  'x-forwarded-host': 'canary',
  'x-forwarded-proto': 'canary',
  'x-real-ip': 'canary',
  'x-service-token': 'canary',
  'x-subject-token': 'canary',
  'x-roles': 'canary',
  'x-user-id': 'canary',
  'x-project-id': 'canary',
  'x-tenant-id': 'canary',
  'x-domain-id': 'canary',
  'x-identity-status': 'canary',
  'x-is-admin-project': 'canary',
  'openstack-api-version': 'volume canary',
  'openstack-system-scope': 'canary',
  'x-canary': 'canary',
};

const query = '{ volumes(first: 1) { nodes { name } } }';
const token = { 'x-auth-token': 'callers' };

/**
 * Sends the query with Node's own client, which accepts any `Host`.
 *
 * @returns the answer
 */
async function post({ gateway }: Served, headers: Record<string, string>): Promise<string> {
  const sent = request(gateway.url, {
    method: 'POST',
    headers: { ...hostile, ...token, 'content-type': 'application/json', ...headers },
  });
  sent.end(JSON.stringify({ query }));
  const [answer] = (await once(sent, 'response')) as [AsyncIterable<Buffer>];
  let text = '';
  for await (const chunk of answer) text += chunk.toString();
  return text;
}

async function overSocket({ gateway }: Served): Promise<string> {
  const headers = { ...hostile, origin: `http://${hostile['host'] ?? ''}` };
  const socket = new WebSocket(urlOf(gateway), 'graphql-transport-ws', { headers });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { ...hostile, ...token } }));
  await once(socket, 'message');
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  const [data] = (await once(socket, 'message')) as [Buffer];
  socket.close();
  return data.toString();
}

test.each<[string, (served: Served) => Promise<string>]>([
  ['HTTP', (served) => post(served, {})],
  ['server-sent events', (served) => post(served, { accept: 'text/event-stream' })],
  ['WebSocket', overSocket],
])('sends only headers of an allow-list to the cloud: %s', async (_, send) => {
  const catalog = (origin: string) => [{ type: 'block-storage', endpoints: [{ url: `${origin}/v3` }] }];
  const cloud = await fakeCloud(catalog, { '/v3/': versionsAt('/v3/'), '/v3/volumes/detail': volumeNamed('one') });
  const served = await site.serve({ schema, cloud: { authUrl: cloud.authUrl, interface: 'public', tls: {} } });
  expect(await send(served)).toContain('{"data":{"volumes":{"nodes":[{"name":"one"}]}}');
  // The calls are to Keystone, the version document and the list.
  expect(cloud.headers).toHaveLength(3);
  for (const headers of cloud.headers) {
    expect(Object.keys(headers).filter((name) => !allowed.has(name))).toEqual([]);
    expect(JSON.stringify(headers)).not.toContain('canary');
  }
});
