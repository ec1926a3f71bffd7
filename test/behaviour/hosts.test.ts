import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as } from './support/gateway.ts';
import { badHosts, graphOf, steady, type Translations } from './support/records.ts';
import { restAs } from './support/project.ts';
import type { Json } from './support/rest.ts';

await furnish({ volumes: 4 });

const admin = restAs('admin');
const list = async (query = ''): Promise<Json[]> => ((await admin.get(`/os-hosts${query}`)) as { hosts: Json[] }).hosts;
const backends = (await list())
  .filter(({ service }) => service === 'cinder-volume')
  .map((row) => String(row['host_name']));
const [backend = ''] = backends;

const everything = graphql(`
  query EveryHost($zone: String) {
    hosts(zone: $zone) {
      hostName
      service
      zone
      serviceStatus: rawServiceStatus
      serviceState: rawServiceState
      lastUpdate
    }
  }
`);

test.each([
  ['', undefined],
  ['?zone=nova', 'nova'],
  ['?zone=nowhere', 'nowhere'],
])('hosts have every field as in GET /os-hosts%s, with one call', async (query, zone) => {
  const { rest, graph } = await steady(
    () => list(query),
    () => as('admin').ask(everything, { zone }),
  );
  expect(graph.data.hosts).toEqual(rest.map((row) => graphOf(row)));
  expect(rest.length > 0).toBe(zone !== 'nowhere');
  expect(graph.calls).toEqual(['GET /os-hosts']);
});

test('statuses of hosts are enum values', async () => {
  const { data } = await as('admin').ask(
    graphql(`
      query HostEnums {
        hosts {
          serviceStatus
          serviceState
        }
      }
    `),
  );
  expect(data.hosts).toContainEqual({ serviceStatus: 'AVAILABLE', serviceState: 'ENABLED' });
});

const translations: Translations = { project: (project) => ({ projectId: project === '(total)' ? null : project }) };

/** Converts the numbers that Cinder returns as text. */
function counted(resource: Json): Json {
  const entries = Object.entries(resource);
  return Object.fromEntries(entries.map(([key, value]) => [key, /_(count|gb)$/.test(key) ? Number(value) : value]));
}

async function usageOf(name: string): Promise<Json[]> {
  const { host } = (await admin.get(`/os-hosts/${name}`)) as { host: { resource: Json }[] };
  return host.map(({ resource }) => graphOf(counted(resource), translations)).toSorted(byProject);
}

/** Sorts by project, because Cinder's order is undefined. */
function byProject(one: { projectId?: unknown }, other: { projectId?: unknown }): number {
  return String(one.projectId) < String(other.projectId) ? -1 : 1;
}

describe('the usage of a host', () => {
  const usage = graphql(`
    query HostUsage($name: String!) {
      host(name: $name) {
        host
        projectId
        volumeCount
        totalVolumeGb
        snapshotCount
        totalSnapshotGb
      }
    }
  `);
  const ofHosts = graphql(`
    query UsageOfHosts {
      hosts {
        hostName
        service
        usage {
          host
          projectId
          volumeCount
        }
      }
    }
  `);

  test('has every field as in GET /os-hosts/{name}, with the total first and one call', async () => {
    const { rest, graph } = await steady(
      () => usageOf(backend),
      () => as('admin').ask(usage, { name: backend }),
    );
    expect(graph.data.host?.toSorted(byProject)).toEqual(rest);
    expect(graph.data.host?.[0]?.projectId).toBeNull();
    expect(graph.data.host?.[0]?.volumeCount).toBeGreaterThan(0);
    expect(graph.calls).toEqual(['GET /os-hosts/{name}']);
  });

  test('requires one call for each host with volumes', async () => {
    const { data, calls } = await as('admin').ask(ofHosts);
    for (const { hostName, service, usage: rows } of data.hosts ?? []) {
      if (service === 'cinder-volume') expect(rows?.[0]).toMatchObject({ host: hostName, projectId: null });
      else expect(rows).toBeNull();
    }
    expect(calls).toEqual(['GET /os-hosts', ...backends.map(() => 'GET /os-hosts/{name}')]);
  });

  test('is null for an unknown host', async () => {
    const { data } = await as('admin').ask(usage, { name: 'nowhere@none' });
    expect(data.host).toBeNull();
  });

  test.each(badHosts)('refuses %j without a call', async (name) => {
    const { errors, calls } = await as('admin').send(usage.toString(), { name });
    expect(errors).toMatchObject([{ path: ['host'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });
});
