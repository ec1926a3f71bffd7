import { expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { serversLoader, type LoadedServer, type ServersLoader } from '../../src/loaders/servers.ts';
import { fakeCinder, notFound, type Answer, type FakeOptions } from '../support/fake-cinder.ts';
import { serverId } from '../support/rows.ts';

const row = (n: number, isDetailed = true): object => ({
  id: serverId(n),
  name: `server ${n}`,
  ...(isDetailed && { status: 'ACTIVE' }),
});

/** A Nova with servers 1 to `count`, newest (the highest number) first. */
function nova(count: number): Readonly<Record<string, Answer>> {
  const page =
    (isDetailed: boolean): Answer =>
    ({ query = {} }) => {
      const all = Array.from({ length: count }, (_, index) => count - index);
      const start = query['marker'] === undefined ? 0 : all.findIndex((n) => serverId(n) === query['marker']) + 1;
      const rows = all.slice(start, start + Number(query['limit'])).map((n) => row(n, isDetailed));
      const isFull = rows.length === Number(query['limit']);
      return { servers: rows, ...(isFull && { servers_links: [{ rel: 'next' }] }) };
    };
  return {
    'compute GET /servers': page(false),
    'compute GET /servers/detail': page(true),
    'compute GET /servers/{id}': ({ params = {} }) => {
      const n = Array.from({ length: count }, (_, index) => index + 1).find((each) => serverId(each) === params['id']);
      if (n === undefined) throw notFound();
      return { server: row(n) };
    },
  };
}

interface Loads {
  loaded: LoadedServer[];
  calls: string[];
}

async function load(
  wanted: readonly number[],
  of: number,
  as: keyof ServersLoader = 'named',
  options: FakeOptions = {},
): Promise<Loads> {
  const { client, calls } = fakeCinder({}, { services: ['compute'], answers: nova(of), ...options });
  const loader = serversLoader(client);
  return { loaded: await Promise.all(wanted.map((n) => loader[as](serverId(n)))), calls };
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const names = ({ loaded }: Loads): (string | null | undefined)[] => loaded.map(({ server }) => server?.name);

test('reads four servers by their IDs', async () => {
  const loads = await load(upTo(4), 100);
  expect(names(loads)).toEqual(upTo(4).map((n) => `server ${n}`));
  expect(loads.calls).toEqual(upTo(4).map((n) => `compute GET /servers/${serverId(n)}`));
});

test('reads five servers from one short list', async () => {
  const loads = await load(upTo(5), 20);
  expect(names(loads)).toEqual(upTo(5).map((n) => `server ${n}`));
  expect(loads.calls).toEqual(['compute GET /servers?limit=50']);
});

test('reads a list with statuses if one of the servers requires it', async () => {
  const { client, calls } = fakeCinder({}, { services: ['compute'], answers: nova(20) });
  const loader = serversLoader(client);
  const loaded = await Promise.all([...upTo(9).map((n) => loader.named(serverId(n))), loader.detailed(serverId(9))]);
  expect(loaded.at(-1)?.server?.status).toBe('ACTIVE');
  expect(calls).toEqual(['compute GET /servers/detail?limit=90']);
});

test('reads a status later, but not a name again', async () => {
  const { client, calls } = fakeCinder({}, { services: ['compute'], answers: nova(20) });
  const loader = serversLoader(client);
  await Promise.all(upTo(9).map((n) => loader.named(serverId(n))));
  expect((await loader.detailed(serverId(1))).server?.status).toBe('ACTIVE');
  await loader.named(serverId(2));
  expect(calls).toEqual(['compute GET /servers?limit=90', `compute GET /servers/${serverId(1)}`]);
});

test('reads servers by their IDs if the first page of a long list has few of them', async () => {
  const loads = await load(upTo(5), 5000);
  expect(names(loads)).toEqual(upTo(5).map((n) => `server ${n}`));
  expect(loads.calls).toEqual([
    'compute GET /servers?limit=50',
    ...upTo(5).map((n) => `compute GET /servers/${serverId(n)}`),
  ]);
});

test('continues a list that has many of the servers', async () => {
  const loads = await load(upTo(1500), 1500);
  expect(names(loads)).toEqual(upTo(1500).map((n) => `server ${n}`));
  expect(loads.calls).toEqual([
    'compute GET /servers?limit=1000',
    `compute GET /servers?limit=1000&marker=${serverId(501)}`,
  ]);
});

test('returns NOT_FOUND for a server that a complete list lacks, without a further call', async () => {
  const { loaded, calls } = await load([1, 2, 3, 4, 5, 99], 5);
  expect(loaded.at(-1)).toEqual({ server: null, unavailable: 'NOT_FOUND' });
  expect(calls).toHaveLength(1);
});

test('reads the servers of all projects as an administrator', async () => {
  const { calls } = await load(upTo(5), 5, 'named', { isAdmin: true });
  expect(calls).toEqual(['compute GET /servers?limit=50&all_tenants=1']);
});

test.each<[string, FakeOptions]>([
  ['NOT_FOUND', { answers: nova(0) }],
  ['NO_SERVICE', { services: [] }],
  [
    'UNAVAILABLE',
    {
      answers: {
        'compute GET /servers/{id}': () => {
          throw new CinderError('UPSTREAM_TIMEOUT', 'late');
        },
      },
    },
  ],
])('returns %s for a server', async (unavailable, options) => {
  const { loaded } = await load([1], 0, 'detailed', options);
  expect(loaded).toEqual([{ server: null, unavailable }]);
});

test('returns UNAVAILABLE for all servers if the list fails', async () => {
  const { loaded } = await load(upTo(5), 0, 'named', {
    answers: {
      'compute GET /servers': () => {
        throw new CinderError('UPSTREAM_ERROR', 'broken', { status: 500 });
      },
    },
  });
  expect(loaded).toEqual(upTo(5).map(() => ({ server: null, unavailable: 'UNAVAILABLE' })));
});
