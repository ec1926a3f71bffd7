import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import type { LogLevelsQueryVariables } from '../documents/generated/graphql.ts';
import { as } from './support/gateway.ts';
import { badHosts, graphOf, steady, type Translations } from './support/records.ts';
import { restAs } from './support/project.ts';
import type { Json } from './support/rest.ts';

const admin = restAs('admin');
const list = async (path = '/os-services'): Promise<Json[]> => ((await admin.get(path)) as { services: Json[] }).services;
const [scheduler, volume] = ['cinder-scheduler', 'cinder-volume'];
const backends = (await list('/os-services?binary=cinder-volume')).map(({ host }) => String(host));
/** Not the spare one, which is in a cluster, whichever of them came first. */
const backend = backends.find((name) => !name.endsWith('@spare')) ?? '';
const [host = ''] = backend.split('@');

interface LogLevels {
  host: string;
  binary: string;
  levels: Record<string, string>;
}

const everything = graphql(`
  query EveryService($filter: ServiceFilter) {
    services(filter: $filter) {
      binary host zone status: rawStatus state: rawState updatedAt disabledReason backendState: rawBackendState
      replicationStatus: rawReplicationStatus activeBackendId frozen cluster { name }
    }
  }
`);

const translations: Translations = { cluster: (name) => ({ cluster: name === null ? null : { name } }) };
const onlyOfVolumes = { backendState: null, replicationStatus: null, activeBackendId: null, frozen: null };

describe('services', () => {
  test.each([
    ['', undefined],
    [`?host=${host}`, { host }],
    [`?host=${backend}`, { host: backend }],
    ['?binary=cinder-volume', { binary: volume }],
    [`?binary=cinder-scheduler&host=${host}`, { binary: scheduler, host }],
    ['?host=nowhere', { host: 'nowhere' }],
  ])('every field as in GET /os-services%s, in one call', async (query, filter) => {
    const { rest, graph } = await steady(
      () => list(`/os-services${query}`),
      () => as('admin').ask(everything, { filter }),
    );
    expect(graph.data.services).toEqual(rest.map((row) => ({ ...onlyOfVolumes, ...graphOf(row, translations) })));
    expect(rest.length > 0).toBe(query !== '?host=nowhere');
    expect(graph.calls).toEqual(['GET /os-services']);
  });

  test('statuses are enums', async () => {
    const { data } = await as('admin').ask(
      graphql(`query ServiceEnums($host: String!) { services(filter: { host: $host }) { status state backendState replicationStatus } }`),
      { host: backend },
    );
    expect(data.services).toEqual([{ status: 'ENABLED', state: 'UP', backendState: 'UP', replicationStatus: 'DISABLED' }]);
  });

  test.each(badHosts)(
    'the host %j reaches no URL',
    async (name) => {
      const { data, errors, calls } = await as('admin').send<Json>(everything.toString(), { filter: { host: name } });
      // A host may hold dots and slashes; such a one is looked for, as a parameter of the query.
      if (name === '../x') expect(data).toEqual({ services: [] });
      else expect(errors).toMatchObject([{ path: ['services'], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(calls).toEqual(name === '../x' ? ['GET /os-services'] : []);
    },
  );
});

describe('the cluster of services', () => {
  const names = graphql(`query ClusterNames { services { cluster { name } } }`);
  const clusters = graphql(`query ClustersOfServices { services { host cluster { name numHosts services { host } } } }`);

  test('its name costs nothing', async () => {
    const { data, calls } = await as('admin').ask(names);
    expect(data.services?.map(({ cluster }) => cluster?.name ?? null)).toEqual((await list()).map(({ cluster }) => cluster));
    expect(calls).toEqual(['GET /os-services']);
  });

  test('the rest is one call for all, where there is any', async () => {
    const { data, calls } = await as('admin').ask(clusters);
    const clustered = data.services?.filter(({ cluster }) => cluster !== null) ?? [];
    for (const { host: name, cluster } of clustered) {
      expect(cluster?.services?.map((service) => service.host)).toContain(name);
      expect(cluster?.services).toHaveLength(cluster?.numHosts ?? 0);
    }
    expect(calls).toEqual(['GET /os-services', ...(clustered.length > 0 ? ['GET /clusters/detail'] : [])]);
  });
});

describe('findService', () => {
  const find = graphql(`
    query FindService($name: String!, $host: String, $ignoreMissing: Boolean! = true) {
      findService(name: $name, host: $host, ignoreMissing: $ignoreMissing) { binary host }
    }
  `);

  test.each([
    [scheduler, undefined, host],
    [scheduler, host, host],
    [volume, backend, backend],
  ])('%s on %s', async (name = '', on, expected) => {
    const { data, calls } = await as('admin').ask(find, { name, host: on });
    expect(data.findService).toEqual({ binary: name, host: expected });
    expect(calls).toEqual(['GET /os-services']);
  });

  test('none is null, or an error where that is asked for', async () => {
    const { data } = await as('admin').ask(find, { name: 'cinder-nothing' });
    expect(data.findService).toBeNull();
    const { errors } = await as('admin').send(find.toString(), { name: 'cinder-nothing', host, ignoreMissing: false });
    expect(errors).toMatchObject([
      { path: ['findService'], message: `No service with the name "cinder-nothing" on host "${host}" was found.`, extensions: { code: 'NOT_FOUND' } },
    ]);
  });

  test('several are an error that lists their hosts', async () => {
    const { errors } = await as('admin').send(find.toString(), { name: volume });
    expect(errors).toMatchObject([{ path: ['findService'], extensions: { code: 'BAD_USER_INPUT' } }]);
    for (const name of backends) expect(errors[0]?.message).toContain(name);
  });
});

describe('serviceLogLevels', () => {
  const levels = graphql(`
    query LogLevels($binary: LogBinary, $server: String, $prefix: String) {
      serviceLogLevels(binary: $binary, server: $server, prefix: $prefix) { host binary levels { prefix level rawLevel } }
    }
  `);

  test.each<[LogLevelsQueryVariables, Json]>([
    [{ server: null }, {}],
    [{ binary: 'CINDER_VOLUME', server: backend }, { binary: volume, server: backend }],
    [{ binary: 'CINDER_API', prefix: 'cinder.volume' }, { binary: 'cinder-api', prefix: 'cinder.volume' }],
    [{ server: 'nowhere' }, { server: 'nowhere' }],
  ])('as Cinder gives them: %j', async (variables, body) => {
    const { rest, graph } = await steady(
      () => admin.put('/os-services/get-log', body) as Promise<{ log_levels: LogLevels[] }>,
      () => as('admin').ask(levels, variables),
    );
    expect(graph.data.serviceLogLevels).toEqual(
      rest.log_levels.map((row) => ({
        ...row,
        levels: Object.entries(row.levels).map(([prefix, level]) => ({ prefix, level, rawLevel: level })),
      })),
    );
    expect(graph.calls).toEqual(['PUT /os-services/get-log']);
  });

  test.each([{ server: 'x\r\ny' }, { server: 'x'.repeat(256) }, { prefix: '' }, { prefix: 'x\0' }])('%j is refused', async (variables) => {
    const { errors, calls } = await as('admin').send(levels.toString(), variables);
    expect(errors).toMatchObject([{ path: ['serviceLogLevels'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });
});
