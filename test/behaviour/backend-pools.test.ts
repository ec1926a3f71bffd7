import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { graphOf, steady, type Translations } from './support/records.ts';
import { restAs } from './support/project.ts';
import type { Json } from './support/rest.ts';

await furnish({ volumes: 8 });

interface Pool {
  name: string;
  capabilities: Json;
}

const admin = restAs('admin');
const list = async (query = ''): Promise<Pool[]> =>
  ((await admin.get(`/scheduler-stats/get_pools?detail=true${query}`)) as { pools: Pool[] }).pools;
const [first] = await list();
const name = first?.name ?? '';

const everything = graphql(`
  query EveryPool($filter: BackendPoolFilter) {
    backendPools(filter: $filter) {
      name
      capabilities {
        volumeBackendName
        poolName
        vendorName
        driverVersion
        storageProtocol
        backendState: rawBackendState
        totalCapacity {
          gib
          isInfinite
          isUnknown
        }
        freeCapacity {
          gib
          isInfinite
          isUnknown
        }
        allocatedCapacity
        provisionedCapacity
        reservedPercentage
        reservedSnapshotPercentage
        maxOverSubscriptionRatio
        totalVolumes
        thinProvisioningSupport
        thickProvisioningSupport
        compressionSupport
        multiattach
        qosSupport
        onlineExtendSupport
        sparseCopyVolume
        cloneAcrossPools
        consistentGroupSnapshotEnabled
        consistentGroupReplicationEnabled
        groupReplicationEnabled
        replicationEnabled
        locationInfo
        filterFunction
        goodnessFunction
        timestamp
        other
      }
    }
  }
`);

const capacity =
  (field: string) =>
  (gib: unknown): Json => ({ [field]: { gib, isInfinite: false, isUnknown: false } });
const translations: Translations = {
  total_capacity_gb: capacity('totalCapacity'),
  free_capacity_gb: capacity('freeCapacity'),
  allocated_capacity_gb: (allocatedCapacity) => ({ allocatedCapacity }),
  provisioned_capacity_gb: (provisionedCapacity) => ({ provisionedCapacity }),
  QoS_support: (qosSupport) => ({ qosSupport }),
};

describe('backendPools', () => {
  test.each([
    ['', undefined],
    [`&name=${encodeURIComponent(name)}`, { name }],
    ['&name=nowhere', { name: 'nowhere' }],
  ])(
    'returns every capability as in GET /scheduler-stats/get_pools?detail=true%s, with one call',
    async (query, filter) => {
      const { rest, graph } = await steady(
        () => list(query),
        () => as('admin').ask(everything, { filter }),
      );
      const pools = graph.data.backendPools ?? [];
      expect(pools.map((pool) => pool.name)).toEqual(rest.map((pool) => pool.name));
      for (const [index, { capabilities }] of rest.entries()) {
        expect(pools[index]?.capabilities).toMatchObject(graphOf(capabilities, translations));
        expect(pools[index]?.capabilities?.other).toEqual({});
      }
      expect(rest.length > 0).toBe(filter?.name !== 'nowhere');
      expect(graph.calls).toEqual(['GET /scheduler-stats/get_pools']);
    },
  );

  test('returns names without capabilities', async () => {
    const { data, calls } = await as('admin').ask(
      graphql(`
        query PoolNames {
          backendPools {
            name
          }
        }
      `),
    );
    expect(data.backendPools?.map((pool) => pool.name)).toEqual((await list()).map((pool) => pool.name));
    expect(calls).toEqual(['GET /scheduler-stats/get_pools']);
  });

  test('reports an unknown volume type as an error of the filter', async () => {
    const { errors } = await as('admin').send(everything.toString(), { filter: { volumeType: 'no such type' } });
    expect(errors).toMatchObject([
      {
        path: ['backendPools'],
        message: 'The volume type "no such type" could not be found. Use the name or ID of a volume type.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });

  test('filters by a volume type if the scheduler can compare it with the pools, which fails for thin-provisioned ones', async () => {
    const plain = admin.get('/scheduler-stats/get_pools?volume_type=__DEFAULT__').then(
      ({ pools }) => pools as Pool[],
      (error: unknown) => String(error),
    );
    const { data, errors } = await as('admin').send<{ backendPools: Pool[] | null }>(
      '{ backendPools(filter: { volumeType: "__DEFAULT__" }) { name } }',
    );
    const rest = await plain;
    if (typeof rest === 'string') {
      expect(rest).toContain('was answered 400');
      expect(errors).toMatchObject([{ path: ['backendPools'], extensions: { code: 'UPSTREAM_ERROR' } }]);
      expect(errors[0]?.message).toContain('thin-provisioned');
    } else {
      expect(data.backendPools).toEqual(rest);
    }
    const { data: none } = await as('admin').ask(everything, {
      filter: { volumeType: '__DEFAULT__', name: 'nowhere' },
    });
    expect(none.backendPools).toEqual([]);
  });

  test.each([
    { name: 'a\r\nb' },
    { name: '%2f' },
    { name: 'x'.repeat(10_000) },
    { name: '' },
    { volumeType: '' },
    { volumeType: 'a\nb' },
  ])('refuses the filter %j without a call', async (filter) => {
    const { errors, calls } = await as('admin').send(everything.toString(), { filter });
    expect(errors).toMatchObject([{ path: ['backendPools'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });
});

describe('the pool of a volume', () => {
  const pools = graphql(`
    query PoolsOfVolumes {
      volumes(first: 100, filter: { metadata: { fixture: "page" } }) {
        nodes {
          host
          pool {
            name
            capabilities {
              totalCapacity {
                gib
              }
            }
          }
        }
      }
    }
  `);

  test('requires one call for all volumes of a list', async () => {
    const { data, calls } = await as('admin').ask(pools);
    expect(data.volumes?.nodes).toHaveLength(8);
    for (const { host, pool } of data.volumes?.nodes ?? []) expect(pool?.name).toBe(host);
    expect(data.volumes?.nodes[0]?.pool?.capabilities?.totalCapacity?.gib).toBeGreaterThan(0);
    expect(calls).toEqual(['GET /volumes/detail', 'GET /scheduler-stats/get_pools']);
  });

  test('is null for a member, who cannot see the host, without a call', async () => {
    const { data, calls } = await as('alice').ask(
      graphql(`
        query PoolOfVolume($id: ID!) {
          volume(id: $id) {
            pool {
              name
            }
          }
        }
      `),
      { id: fixture.volumeIds[0] ?? '' },
    );
    expect(data.volume).toEqual({ pool: null });
    expect(calls).toEqual(['GET /volumes/{id}']);
  });
});
