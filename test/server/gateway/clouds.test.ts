import { afterEach, describe, expect, test } from 'vitest';
import type { CloudConfig } from '../../../src/cinder/cloud/config.ts';
import { schema } from '../../../src/schema/schema.ts';
import { startGateway, type Gateway } from '../../../src/server/gateway.ts';
import { createLog } from '../../../src/server/log.ts';
import { fakeCloud, versionsAt, volumeNamed, type CatalogEntry, type FakeCloud } from '../../cinder/support/cloud.ts';
import { connect } from '../support/socket.ts';

/** The answer of a gateway. */
interface Answer {
  status: number;
  data?: Record<string, unknown>;
  errors?: { message: string; extensions: Record<string, unknown> }[];
}

const open: Gateway[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((gateway) => gateway.close(0)));
});

/** A gateway with a fake cloud. */
async function gatewayBefore({ authUrl }: FakeCloud, options: Partial<CloudConfig> = {}): Promise<Gateway> {
  const cloud: CloudConfig = { authUrl, interface: 'public', tls: {}, ...options };
  const gateway = await startGateway({ schema, cloud, port: 0, log: createLog('silent') });
  open.push(gateway);
  return gateway;
}

async function ask(gateway: Gateway, query: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-auth-token': 'callers', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, ...((await response.json()) as object) };
}

async function readiness(gateway: Gateway): Promise<[number, unknown]> {
  const response = await fetch(new URL('/readyz', gateway.url));
  return [response.status, await response.json()];
}

const volumes = '{ volumes { nodes { name } } }';
const nodes = (name: string): object => ({ volumes: { nodes: [{ name }] } });

/** A catalog with one service, which has one URL below the origin of the cloud. */
const catalogOf =
  (path: string) =>
  (origin: string): CatalogEntry[] => [{ type: 'block-storage', endpoints: [{ url: origin + path }] }];

describe('a cloud whose catalog has', () => {
  test.each([
    ['/volume', { '/volume/': versionsAt('http://inside:8776/v3/'), '/volume/v3/volumes/detail': volumeNamed('a') }],
    ['/', { '/': versionsAt('/v3/'), '/v3/volumes/detail': volumeNamed('a') }],
    [
      '/volume/v2/p1',
      { '/volume/': versionsAt('http://inside:8776/v3/'), '/volume/v3/p1/volumes/detail': volumeNamed('a') },
    ],
  ])('%s serves requests, and is discovered once', async (path, paths) => {
    const cloud = await fakeCloud(catalogOf(path), paths);
    const gateway = await gatewayBefore(cloud);
    expect((await ask(gateway, volumes)).data).toEqual(nodes('a'));
    expect((await ask(gateway, volumes)).data).toEqual(nodes('a'));
    const [document, ...lists] = cloud.requests;
    expect(document).not.toContain('*');
    expect(lists).toHaveLength(2);
  });

  test('a wrong path returns errors instead of an empty cloud, and is not ready', async () => {
    const cloud = await fakeCloud(catalogOf('/wrong/v3'), { '/volume/v3/volumes/detail': volumeNamed('a') });
    const gateway = await gatewayBefore(cloud);
    const { status, data, errors } = await ask(
      gateway,
      '{ volume(id: "7c0ffee0-0000-4000-8000-000000000001") { id } }',
    );
    expect([status, data, errors?.[0]?.extensions['code']]).toEqual([502, undefined, 'UPSTREAM_ERROR']);
    expect(errors?.[0]?.message).toContain(`GET ${cloud.origin}/wrong/v3/ returned 404`);
    expect(await readiness(gateway)).toEqual([
      503,
      { status: 'not ready', keystone: 'reachable', cinder: 'not found' },
    ]);
  });

  test('a wrong path, also in CINDER_ENDPOINT, is not ready before the first caller', async () => {
    const cloud = await fakeCloud(() => [], {});
    const gateway = await gatewayBefore(cloud, { endpointOverride: `${cloud.origin}/wrong/v3` });
    expect(await readiness(gateway)).toEqual([
      503,
      { status: 'not ready', keystone: 'reachable', cinder: 'not found' },
    ]);
  });

  test('a redirect of the version document does not receive the token', async () => {
    const elsewhere = await fakeCloud(() => [], { '/v3/*': {} });
    const cloud = await fakeCloud(catalogOf('/v3'), { '/v3/': `${elsewhere.origin}/v3/`, '/': `${elsewhere.origin}/` });
    const gateway = await gatewayBefore(cloud);
    expect((await ask(gateway, volumes)).errors?.[0]?.extensions['code']).toBe('UPSTREAM_ERROR');
    expect(elsewhere.requests).toEqual([]);
  });
});

/** A cloud of two regions. The Cinder of each region has one volume, named after the region. */
function twoRegions(): Promise<FakeCloud> {
  const catalog = (origin: string): CatalogEntry[] => [
    { type: 'block-storage', endpoints: ['one', 'two'].map((region) => ({ region, url: `${origin}/${region}/v3` })) },
  ];
  const cinder = (region: string): object => ({
    [`/${region}/v3/`]: versionsAt('/v3/'),
    [`/${region}/v3/volumes/detail`]: volumeNamed(region),
  });
  return fakeCloud(catalog, { ...cinder('one'), ...cinder('two') });
}

describe('X-OpenStack-Region', () => {
  test('selects a region of the catalog, also for simultaneous requests with one token', async () => {
    const gateway = await gatewayBefore(await twoRegions(), { region: 'one' });
    const wanted = Array.from({ length: 20 }, (_, index) =>
      index % 3 === 0 ? undefined : index % 3 === 1 ? 'one' : 'two',
    );
    const answers = await Promise.all(
      wanted.map((region) => ask(gateway, volumes, region === undefined ? {} : { 'x-openstack-region': region })),
    );
    expect(answers.map(({ data }) => data)).toEqual(wanted.map((region) => nodes(region ?? 'one')));
  });

  test('is marked in Query.regions, without a call', async () => {
    const cloud = await twoRegions();
    const gateway = await gatewayBefore(cloud);
    const query = '{ regions { name current } }';
    expect((await ask(gateway, query)).data).toEqual({
      regions: [
        { name: 'one', current: true },
        { name: 'two', current: false },
      ],
    });
    const inTwo = await ask(gateway, query, { 'x-openstack-region': 'two' });
    expect(inTwo.data).toEqual({
      regions: [
        { name: 'one', current: false },
        { name: 'two', current: true },
      ],
    });
    expect(cloud.requests).toEqual(['GET /one/v3/ *', 'GET /two/v3/ *']);
  });

  test('is refused for an unknown region, with the known ones', async () => {
    const gateway = await gatewayBefore(await twoRegions());
    const { status, errors } = await ask(gateway, volumes, { 'x-openstack-region': 'three' });
    expect([status, errors?.[0]?.extensions]).toEqual([
      400,
      expect.objectContaining({ code: 'BAD_USER_INPUT', input: ['X-OpenStack-Region'] }),
    ]);
    expect(errors?.[0]?.message).toContain('Available regions: one, two');
  });

  test('in connectionParams applies to every operation of the socket, with a watcher for each region', async () => {
    const gateway = await gatewayBefore(await twoRegions());
    const params = (region: unknown): Record<string, unknown> => ({
      'X-Auth-Token': 'callers',
      'X-OpenStack-Region': region,
    });
    const sockets = ['one', 'two'].map((region) => connect(gateway, params(region)));
    const answers = await Promise.all(sockets.map(({ run }) => run(volumes)));
    expect(answers.map(({ events }) => events[0]?.data)).toEqual([nodes('one'), nodes('two')]);
    const first = await Promise.all(
      sockets.map(async ({ client }) => {
        const stream = client.iterate<{ volumesChanged: unknown }>({
          query: 'subscription { volumesChanged { kind volume { name } } }',
        });
        const { value } = (await stream.next()) as { value: { data?: { volumesChanged: unknown } } };
        return { event: value.data?.volumesChanged, live: gateway.live().watchers, end: () => stream.return?.() };
      }),
    );
    expect(first.map(({ event }) => event)).toEqual(
      ['one', 'two'].map((name) => ({ kind: 'INITIAL', volume: { name } })),
    );
    expect(gateway.live()).toMatchObject({ watchers: 2, viewers: 2 });
    for (const { end } of first) await end();
    for (const region of ['three', 5, { name: 'one' }]) {
      const { failed } = await connect(gateway, params(region)).run(volumes);
      expect(failed).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    }
  });
});

test('sends a User-Agent and a request ID with every call to Keystone, for version documents, polls and health checks', async () => {
  const cloud = await twoRegions();
  const credentials = { method: 'token', token: 't', project: { id: 'p1' } } as const;
  const gateway = await gatewayBefore(cloud, { credentials });
  const requestId = 'req-01234567-89ab-4def-8123-456789abcdef';
  await ask(gateway, volumes, { 'x-openstack-request-id': requestId });
  expect(cloud.headers.map((headers) => headers['x-openstack-request-id'])).toEqual([requestId, requestId, requestId]);
  await fetch(gateway.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-openstack-request-id': requestId },
    body: JSON.stringify({ query: volumes }),
  });
  await connect(gateway, {}).run(volumes);
  await readiness(gateway);
  expect(cloud.headers.length).toBeGreaterThanOrEqual(7);
  for (const headers of cloud.headers) {
    expect(headers['user-agent']).toMatch(/^cinder-graphql\/\d+\.\d+\.\d+/);
    expect(headers['x-openstack-request-id']).toMatch(/^req-[0-9a-f-]{36}$/);
  }
  const login = cloud.headers.find((headers) => headers['content-type'] === 'application/json');
  expect(login?.['x-openstack-request-id']).toBe(requestId);
});
