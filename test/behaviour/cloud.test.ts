import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { as } from './support/gateway.ts';
import { graphOf } from './support/records.ts';
import { restAs } from './support/project.ts';
import type { Json } from './support/rest.ts';

/** Information about a cloud that all users can read. */
const alice = restAs('alice');

describe.each(['alice', 'ron', 'bob', 'admin'] as const)('the cloud as %s', (user) => {
  test('has every field of availability zones', async () => {
    const { availabilityZoneInfo: rows } = (await alice.get('/os-availability-zone')) as {
      availabilityZoneInfo: Json[];
    };
    const { data, calls } = await as(user).ask(
      graphql(`
        query AvailabilityZones {
          availabilityZones {
            zoneName
            available
          }
        }
      `),
    );
    expect(data.availabilityZones).toEqual(rows.map((row) => graphOf(row, { zoneState: (state) => state as Json })));
    expect(data.availabilityZones).toContainEqual({ zoneName: 'nova', available: true });
    expect(calls).toEqual(['GET /os-availability-zone']);
  });

  test('has every field of extensions', async () => {
    const { extensions: rows } = (await alice.get('/extensions')) as { extensions: Json[] };
    const { data, calls } = await as(user).ask(
      graphql(`
        query Extensions {
          extensions {
            alias
            name
            description
            updated
            links
          }
        }
      `),
    );
    // Cinder writes the time zone as +00:00 or -00:00.
    const updated = (time: unknown): Json => ({ updated: String(time).replace(/[+-]00:00$/, 'Z') });
    expect(data.extensions).toEqual(rows.map((row) => graphOf(row, { updated })));
    expect(rows.length).toBeGreaterThan(20);
    expect(calls).toEqual(['GET /extensions']);
  });

  test('has every field of resource filters', async () => {
    const { resource_filters: rows } = (await alice.get('/resource_filters')) as { resource_filters: Json[] };
    const filters = graphql(`
      query ResourceFilters($resource: String) {
        resourceFilters(resource: $resource) {
          resource
          filters
        }
      }
    `);
    const { data, calls } = await as(user).ask(filters, { resource: null });
    expect(data.resourceFilters).toEqual(rows.map((row) => graphOf(row)));
    expect(calls).toEqual(['GET /resource_filters']);
    const pool = await as(user).ask(filters, { resource: 'pool' });
    expect(pool.data.resourceFilters).toEqual([{ resource: 'pool', filters: ['name', 'volume_type'] }]);
    const none = await as(user).ask(filters, { resource: 'nothing' });
    expect(none.data.resourceFilters).toEqual([]);
  });
});

describe('an extension by its alias', () => {
  const extension = graphql(`
    query Extension($alias: String!) {
      extension(alias: $alias) {
        alias
        name
      }
    }
  `);

  test('is returned or null, with one call', async () => {
    const { data, calls } = await as('alice').ask(extension, { alias: 'os-quota-sets' });
    expect(data.extension).toEqual({ alias: 'os-quota-sets', name: 'Quotas' });
    expect(calls).toEqual(['GET /extensions/{alias}']);
    expect((await as('alice').ask(extension, { alias: 'no such thing' })).data.extension).toBeNull();
  });

  test.each(['../x', '%2f', 'Volume:7c0ffee0-0000-4000-8000-000000000001'])(
    '%j is sent as one path segment and returns null',
    async (alias) => {
      const { data, calls } = await as('alice').ask(extension, { alias });
      expect(data.extension).toBeNull();
      expect(calls).toEqual(['GET /extensions/{alias}']);
    },
  );

  test.each(['a\r\nX-Auth-Token: x', 'x'.repeat(10_000), '', '..'])('refuses %j without a call', async (alias) => {
    const { errors, calls } = await as('alice').send(extension.toString(), { alias });
    expect(errors).toMatchObject([{ path: ['extension'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });
});

/** Fields for administrators only. */
const reserved: readonly [field: string, selection: string, call: string][] = [
  ['services', 'services { host }', 'GET /os-services'],
  ['findService', 'findService(name: "cinder-scheduler") { host }', 'GET /os-services'],
  ['serviceLogLevels', 'serviceLogLevels { host }', 'PUT /os-services/get-log'],
  ['clusters', 'clusters { name numHosts }', 'GET /clusters/detail'],
  ['cluster', 'cluster(name: "c") { name }', 'GET /clusters/{name}'],
  ['findCluster', 'findCluster(name: "c") { name }', 'GET /clusters/{name}'],
  ['hosts', 'hosts { hostName }', 'GET /os-hosts'],
  ['host', 'host(name: "h") { host }', 'GET /os-hosts/{name}'],
  ['backendPools', 'backendPools { name }', 'GET /scheduler-stats/get_pools'],
  ['capabilities', 'capabilities(host: "h") { namespace }', 'GET /capabilities/{host}'],
  ['manageableVolumes', 'manageableVolumes(host: "h") { nodes { size } }', 'GET /manageable_volumes/detail'],
  ['manageableSnapshots', 'manageableSnapshots(host: "h") { nodes { size } }', 'GET /manageable_snapshots/detail'],
];

describe.each(reserved)('%s', (field, selection, call) => {
  test.each(['alice', 'ron', 'bob'] as const)(
    'is null for %s with FORBIDDEN, without effect on other fields',
    async (user) => {
      const { data, errors, calls } = await as(user).send<Json>(`{ ${selection} availabilityZones { zoneName } }`);
      expect(data).toEqual({
        [field]: null,
        availabilityZones: expect.arrayContaining([{ zoneName: 'nova' }]) as unknown,
      });
      expect(errors).toMatchObject([{ path: [field], extensions: { code: 'FORBIDDEN' } }]);
      expect(calls.toSorted()).toEqual([call, 'GET /os-availability-zone'].toSorted());
    },
  );
});
