import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { as } from './support/gateway.ts';
import { badHosts, graphOf, steady, type Translations } from './support/records.ts';
import { restAs } from './support/project.ts';
import type { Json } from './support/rest.ts';

const admin = restAs('admin');
const list = async (query: string): Promise<Json[]> =>
  ((await admin.get(`/clusters/detail${query}`)) as { clusters: Json[] }).clusters;
const names = (await list('')).map(({ name }) => String(name));

const everything = graphql(`
  query EveryCluster($filter: ClusterFilter) {
    clusters(filter: $filter) {
      name
      binary
      state: rawState
      status: rawStatus
      numHosts
      numDownHosts
      lastHeartbeat
      createdAt
      updatedAt
      disabledReason
      replicationStatus: rawReplicationStatus
      frozen
      activeBackendId
    }
  }
`);

const time =
  (field: string) =>
  (value: unknown): Json => ({ [field]: value === '' ? null : `${String(value)}Z` });
const translations: Translations = {
  last_heartbeat: time('lastHeartbeat'),
  created_at: time('createdAt'),
  updated_at: time('updatedAt'),
};

describe('clusters', () => {
  test('have every field as in GET /clusters/detail, with one call', async () => {
    const { rest, graph } = await steady(
      () => list(''),
      () => as('admin').ask(everything, { filter: null }),
    );
    expect(graph.data.clusters).toEqual(rest.map((row) => graphOf(row, translations)));
    expect(graph.calls).toEqual(['GET /clusters/detail']);
  });

  test.each([
    [{ isUp: true }, 'is_up=true'],
    [{ isUp: false, binary: 'cinder-volume' }, 'is_up=false&binary=cinder-volume'],
    [{ disabled: true }, 'disabled=true'],
    [{ disabled: false }, 'disabled=false'],
    [{ numHosts: 2 }, 'num_hosts=2'],
    [{ numDownHosts: 1 }, 'num_down_hosts=1'],
    [{ replicationStatus: 'NOT_CAPABLE' as const }, 'replication_status=not-capable'],
    [{ frozen: true }, 'frozen=1'],
    [{ frozen: false }, 'frozen=0'],
    [{ activeBackendId: 'elsewhere' }, 'active_backend_id=elsewhere'],
    [{ name: 'shelf' }, 'name=shelf'],
  ])('apply the filter %j', async (filter, query) => {
    const { rest, graph } = await steady(
      () => list(`?${query}`),
      () => as('admin').ask(everything, { filter }),
    );
    expect(graph.data.clusters).toEqual(rest.map((row) => graphOf(row, translations)));
  });

  test('are read from the summary if it has all selected fields', async () => {
    const { data, calls } = await as('admin').ask(
      graphql(`
        query ClusterSummaries {
          clusters {
            name
            state
            status
            replicationStatus
          }
        }
      `),
    );
    expect(data.clusters?.map(({ name }) => name)).toEqual(names);
    expect(calls).toEqual(['GET /clusters']);
  });

  test('load the services of all clusters with one call', async () => {
    const { data, calls } = await as('admin').ask(
      graphql(`
        query ServicesOfClusters {
          clusters {
            numHosts
            services {
              host
              cluster {
                name
              }
            }
            name
          }
        }
      `),
    );
    for (const { name, numHosts, services } of data.clusters ?? []) {
      expect(services).toHaveLength(numHosts);
      expect(services?.every(({ cluster }) => cluster?.name === name)).toBe(true);
    }
    expect(calls.toSorted()).toEqual(
      names.length > 0 ? ['GET /clusters/detail', 'GET /os-services'] : ['GET /clusters/detail'],
    );
  });

  test.each([
    [{ replicationStatus: 'UNKNOWN' }, 'UNKNOWN stands for values that the schema does not list'],
    [{ name: 'x\ny' }, 'no control characters'],
    [{ binary: '' }, 'no control characters'],
    [{ activeBackendId: 'x'.repeat(10_000) }, 'no control characters'],
  ])('refuse the filter %j without a call', async (filter, message) => {
    const { errors, calls } = await as('admin').send(everything.toString(), { filter });
    expect(errors).toMatchObject([{ path: ['clusters'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toContain(message);
    expect(calls).toEqual([]);
  });
});

describe.each(['cluster', 'findCluster'])('%s(name:)', (field) => {
  const ask = (name: string, more = '') =>
    as('admin').send<Record<string, { name: string; binary: string } | null>>(
      `query ($name: String!) { ${field}(name: $name${more}) { name binary } }`,
      { name },
    );

  test('finds a cluster by its exact name', async () => {
    for (const name of names) {
      const { data, calls } = await ask(name);
      expect(data[field]?.name).toBe(name);
      expect(calls).toEqual(['GET /clusters/{name}']);
      const [part = ''] = name.split('@');
      expect((await ask(part)).data[field]).toBeNull();
    }
  });

  test('is null for an unknown name', async () => {
    const { data, errors, calls } = await ask('nowhere@none');
    expect(errors).toEqual([]);
    expect(data[field]).toBeNull();
    expect(calls).toEqual(
      field === 'cluster' ? ['GET /clusters/{name}'] : ['GET /clusters/{name}', 'GET /clusters/detail'],
    );
  });

  test.each(badHosts)('refuses %j without a call', async (name) => {
    const { errors, calls } = await ask(name);
    expect(errors).toMatchObject([{ path: [field], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });
});

test('findCluster reports a missing cluster as an error if ignoreMissing is false', async () => {
  const { errors } = await as('admin').send('{ findCluster(name: "nowhere@none", ignoreMissing: false) { name } }');
  expect(errors).toMatchObject([
    { message: 'No cluster with the name "nowhere@none" was found.', extensions: { code: 'NOT_FOUND' } },
  ]);
});
