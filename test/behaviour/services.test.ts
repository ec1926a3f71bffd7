import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import type { LogLevelsQueryVariables } from '../documents/generated/graphql.ts';
import { as } from './support/gateway.ts';
import { badHosts, graphOf, steady, type Translations } from './support/records.ts';
import { restAs } from './support/project.ts';
import type { Json } from './support/rest.ts';

const admin = restAs('admin');
const list = async (path = '/os-services'): Promise<Json[]> =>
  ((await admin.get(path)) as { services: Json[] }).services;
const [scheduler, volume] = ['cinder-scheduler', 'cinder-volume'];
const backends = (await list('/os-services?binary=cinder-volume')).map(({ host }) => String(host));
/** A host other than the spare one, which is in a cluster. */
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
      binary
      host
      zone
      status: rawStatus
      state: rawState
      updatedAt
      disabledReason
      backendState: rawBackendState
      replicationStatus: rawReplicationStatus
      activeBackendId
      frozen
      cluster {
        name
      }
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
  ])('have every field as in GET /os-services%s, with one call', async (query, filter) => {
    const { rest, graph } = await steady(
      () => list(`/os-services${query}`),
      () => as('admin').ask(everything, { filter }),
    );
    expect(graph.data.services).toEqual(rest.map((row) => ({ ...onlyOfVolumes, ...graphOf(row, translations) })));
    expect(rest.length > 0).toBe(query !== '?host=nowhere');
    expect(graph.calls).toEqual(['GET /os-services']);
  });

  test('have statuses as enum values', async () => {
    const { data } = await as('admin').ask(
      graphql(`
        query ServiceEnums($host: String!) {
          services(filter: { host: $host }) {
            status
            state
            backendState
            replicationStatus
          }
        }
      `),
      { host: backend },
    );
    expect(data.services).toEqual([
      { status: 'ENABLED', state: 'UP', backendState: 'UP', replicationStatus: 'DISABLED' },
    ]);
  });

  test.each(badHosts)('refuse the host %j without a call, unless it is valid', async (name) => {
    const { data, errors, calls } = await as('admin').send<Json>(everything.toString(), { filter: { host: name } });
    // A host may have dots and slashes, and is sent as a query parameter.
    if (name === '../x') expect(data).toEqual({ services: [] });
    else expect(errors).toMatchObject([{ path: ['services'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual(name === '../x' ? ['GET /os-services'] : []);
  });
});

describe('the cluster of services', () => {
  const names = graphql(`
    query ClusterNames {
      services {
        cluster {
          name
        }
      }
    }
  `);
  const clusters = graphql(`
    query ClustersOfServices {
      services {
        host
        cluster {
          name
          numHosts
          services {
            host
          }
        }
      }
    }
  `);

  test('has its name without a call', async () => {
    const { data, calls } = await as('admin').ask(names);
    expect(data.services?.map(({ cluster }) => cluster?.name ?? null)).toEqual(
      (await list()).map(({ cluster }) => cluster),
    );
    expect(calls).toEqual(['GET /os-services']);
  });

  test('is loaded for all services with one call, if there are any clusters', async () => {
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
      findService(name: $name, host: $host, ignoreMissing: $ignoreMissing) {
        binary
        host
      }
    }
  `);

  test.each([
    [scheduler, undefined, host],
    [scheduler, host, host],
    [volume, backend, backend],
  ])('finds %s on %s', async (name = '', on, expected) => {
    const { data, calls } = await as('admin').ask(find, { name, host: on });
    expect(data.findService).toEqual({ binary: name, host: expected });
    expect(calls).toEqual(['GET /os-services']);
  });

  test('returns null if there is none, or an error if ignoreMissing is false', async () => {
    const { data } = await as('admin').ask(find, { name: 'cinder-nothing' });
    expect(data.findService).toBeNull();
    const { errors } = await as('admin').send(find.toString(), { name: 'cinder-nothing', host, ignoreMissing: false });
    expect(errors).toMatchObject([
      {
        path: ['findService'],
        message: `No service with the name "cinder-nothing" on host "${host}" was found.`,
        extensions: { code: 'NOT_FOUND' },
      },
    ]);
  });

  test('reports several services as an error with their hosts', async () => {
    const { errors } = await as('admin').send(find.toString(), { name: volume });
    expect(errors).toMatchObject([{ path: ['findService'], extensions: { code: 'BAD_USER_INPUT' } }]);
    for (const name of backends) expect(errors[0]?.message).toContain(name);
  });
});

describe('serviceLogLevels', () => {
  const levels = graphql(`
    query LogLevels($binary: LogBinary, $server: String, $prefix: String) {
      serviceLogLevels(binary: $binary, server: $server, prefix: $prefix) {
        host
        binary
        levels {
          prefix
          level
          rawLevel
        }
      }
    }
  `);

  test.each<[LogLevelsQueryVariables, Json]>([
    [{ server: null }, {}],
    [
      { binary: 'CINDER_VOLUME', server: backend },
      { binary: volume, server: backend },
    ],
    [
      { binary: 'CINDER_API', prefix: 'cinder.volume' },
      { binary: 'cinder-api', prefix: 'cinder.volume' },
    ],
    [{ server: 'nowhere' }, { server: 'nowhere' }],
  ])('has the levels of Cinder: %j', async (variables, body) => {
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

  test.each([{ server: 'x\r\ny' }, { server: 'x'.repeat(256) }, { prefix: '' }, { prefix: 'x\0' }])(
    'refuses %j without a call',
    async (variables) => {
      const { errors, calls } = await as('admin').send(levels.toString(), variables);
      expect(errors).toMatchObject([{ path: ['serviceLogLevels'], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(calls).toEqual([]);
    },
  );
});
