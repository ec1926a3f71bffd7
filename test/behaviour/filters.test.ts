import { describe, expect, test } from 'vitest';
import { furnish } from './support/furnish.ts';
import type { UserName } from './support/facts.ts';
import { as, fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';
import { testVolume } from './support/volumes.ts';
import { steady } from './support/records.ts';
import { idsOf, page } from './support/walk.ts';

await furnish({
  volumes: 12,
  snapshots: 12,
  backup: true,
  groups: true,
  bobsGroups: 1,
  groupSnapshots: 12,
  foreignVolume: true,
  volumeTypes: 1,
  qosSpecs: 2,
});

const admins = restAs('admin');
const bobs = restAs('bob');
const [firstVolume = ''] = fixture.volumeIds;
const { types } = fixture;

type CinderRecord = Readonly<Record<string, unknown>>;

/** Returns a record as Cinder returns it to an administrator. */
async function record(path: string, key: string): Promise<CinderRecord> {
  return (await admins.get(path))[key] as CinderRecord;
}

interface Named {
  cinderId: string;
  name: string | null;
}

/** Returns every item of a list, in order. */
async function nodesOf(user: UserName, field: string): Promise<Named[]> {
  const { data } = await as(user).send<{ list: { nodes: Named[] } }>(
    `{ list: ${field}(first: 1000) { nodes { cinderId name } } }`,
  );
  return data.list.nodes;
}

describe('the filter nameContains', () => {
  test.each([
    ['volumes', 'behaviour-page-1', 3],
    ['volumes', 'PAGE-11', 1],
    ['volumes', 'behaviour_page', 0],
    ['volumes', 'behaviour%11', 0],
    ['snapshots', 'viour-snapshot-1', 3],
    ['snapshots', 'snapshot_1', 0],
    ['backups', 'behaviour-backu', 1],
    ['backups', 'behaviour_backu', 0],
    ['groups', 'haviour-group-', 2],
    ['groups', 'haviour_group_', 0],
  ])('compares %s literally with %s', async (field, part, count) => {
    expect(await idsOf('admin', field, `first: 1000, filter: { nameContains: "${part}" }`)).toHaveLength(count);
  });

  test('finds group snapshots', async () => {
    const found = await idsOf(
      'admin',
      'groupSnapshots',
      `first: 1000, allProjects: true, filter: { nameContains: "${types.groupSnapshotNames[1] ?? ''}" }`,
    );
    expect(found.toSorted()).toEqual([1, 10, 11].map((n) => types.groupSnapshotIds[n]).toSorted());
  });

  test('compares characters literally that have a meaning for a database or Python', async () => {
    const names = ['1e3', 'None', 'a_b%c', '"x"', "it's \\ so"];
    const volumes = await Promise.all(names.map((name) => testVolume({ name: `behaviour-part ${name} end` })));
    for (const [index, name] of names.entries()) {
      const { data } = await as('admin').send(
        'query ($part: String) { volumes(filter: { nameContains: $part, statuses: AVAILABLE }) { totalCount nodes { cinderId } } }',
        { part: `part ${name} e` },
      );
      expect(data).toEqual({ volumes: { totalCount: 1, nodes: [{ cinderId: volumes[index]?.cinderId }] } });
      const alone = await as('admin').send<{ volumes: { nodes: { cinderId: string }[] } }>(
        'query ($part: String) { volumes(first: 1000, filter: { nameContains: $part }) { nodes { cinderId } } }',
        { part: name },
      );
      const found = alone.data.volumes.nodes.map(({ cinderId }) => cinderId);
      expect(volumes.map(({ cinderId }) => found.includes(cinderId))).toEqual(names.map((_, other) => other === index));
    }
  });

  test.each(['volumes', 'snapshots', 'backups', 'groups', 'groupSnapshots'])(
    'is evaluated by the gateway for members and readers: %s',
    async (field) => {
      for (const user of ['alice', 'ron'] as const) {
        const named = async (): Promise<string[]> =>
          (await nodesOf(user, field))
            .filter(({ name }) => name?.toLowerCase().includes('r-p'))
            .map(({ cinderId }) => cinderId);
        const { rest, graph } = await steady(named, () =>
          idsOf(user, field, 'first: 1000, filter: { nameContains: "R-p" }'),
        );
        expect(graph).toEqual(rest);
        const { calls } = await page(user, field, 'first: 2, filter: { nameContains: "behaviour" }');
        expect(calls.filter((call) => call !== 'GET /resource_filters').length).toBeLessThanOrEqual(1);
      }
    },
  );
});

describe('filters of volumes by times', () => {
  const stable = 'metadata: { fixture: "page" }';
  const bounds: Record<string, (difference: number) => boolean> = {
    gt: (difference) => difference > 0,
    gte: (difference) => difference >= 0,
    lt: (difference) => difference < 0,
    lte: (difference) => difference <= 0,
    eq: (difference) => difference === 0,
    neq: (difference) => difference !== 0,
  };
  interface Times {
    volumes: { nodes: { cinderId: string; createdAt: string; updatedAt: string }[] };
  }

  test.each(['alice', 'ron', 'admin'] as const)('are exact for each bound as %s', async (user) => {
    const { data } = await as(user).send<Times>(
      `{ volumes(first: 1000, filter: { ${stable} }, orderBy: { field: CREATED_AT }) { nodes { cinderId createdAt updatedAt } } }`,
    );
    const { nodes } = data.volumes;
    for (const field of ['createdAt', 'updatedAt'] as const) {
      const at = nodes[Math.floor(nodes.length / 2)]?.[field] ?? '';
      for (const [bound, holds] of Object.entries(bounds)) {
        const expected = nodes.filter((node) => holds(Date.parse(node[field]) - Date.parse(at)));
        const found = await idsOf(
          user,
          'volumes',
          `first: 1000, filter: { ${stable}, ${field}: { ${bound}: "${at}" } }`,
        );
        expect(found.toSorted()).toEqual(expected.map(({ cinderId }) => cinderId).toSorted());
      }
    }
  });

  test('are independent of the time zone, and have a count', async () => {
    const { data } = await as('alice').send<{ volume: { createdAt: string } }>(
      `{ volume(id: "${firstVolume}") { createdAt } }`,
    );
    const inTwoHours = new Date(Date.parse(data.volume.createdAt) + 7_200_000).toISOString().replace('Z', '+02:00');
    const counted = await Promise.all(
      [data.volume.createdAt, inTwoHours].map(
        async (time) =>
          (await page('alice', 'volumes', `first: 1, filter: { ${stable}, createdAt: { lte: "${time}" } }`)).data.list
            ?.totalCount,
      ),
    );
    expect(counted[0]).toBeGreaterThanOrEqual(1);
    expect(counted[1]).toBe(counted[0]);
  });

  test.each([
    ['updatedAt: {}', 'The filter "updatedAt" requires at least one bound'],
    ['createdAt: { gt: "2026-01-01T00:00:00" }', 'A `DateTime` must be in ISO 8601 with a time zone'],
  ])('are refused without a call if they have no bound or no time zone: %s', async (filter, message) => {
    const { errors, calls } = await page('alice', 'volumes', `filter: { ${filter} }`);
    expect(errors[0]?.message).toContain(message);
    expect(calls).toEqual([]);
  });
});

describe('filters for administrators', () => {
  test('find volumes by host, cluster, features and user', async () => {
    const volume = await record(`/volumes/${firstVolume}`, 'volume');
    const pool = String(volume['os-vol-host-attr:host']);
    const found = (filter: string): Promise<string[]> =>
      idsOf('admin', 'volumes', `first: 1000, filter: { ids: ["${firstVolume}"], ${filter} }`);
    for (const host of [pool, pool.split('#')[0], pool.split('@')[0]])
      expect(await found(`host: "${host ?? ''}"`)).toEqual([firstVolume]);
    expect(await found('host: "elsewhere"')).toEqual([]);
    expect(await found('clusterName: "elsewhere"')).toEqual([]);
    expect(await found('multiattach: false')).toEqual([firstVolume]);
    expect(await found('multiattach: true')).toEqual([]);
    expect(await found('replicationStatus: FAILED_OVER')).toEqual([]);
    expect(await found('imageMetadata: { none: "such" }')).toEqual([]);
    expect(await found('userId: "0"')).toEqual([]);
  });

  test('find snapshots by the zone, host and cluster of their volume', async () => {
    const pool = String((await record(`/volumes/${firstVolume}`, 'volume'))['os-vol-host-attr:host']);
    const named = (filter: string): Promise<string[]> =>
      idsOf('admin', 'snapshots', `first: 1000, filter: { nameContains: "behaviour-snapshot-0", ${filter} }`);
    const [id = ''] = fixture.snapshotIds;
    expect(await named('availabilityZone: "nova"')).toEqual([id]);
    expect(await named('availabilityZone: "elsewhere"')).toEqual([]);
    expect(await named(`host: "${pool}", availabilityZone: "nova"`)).toEqual([id]);
    expect(await named('host: "elsewhere"')).toEqual([]);
    expect(await named('clusterName: "elsewhere"')).toEqual([]);
  });

  test('find snapshots by their group snapshot', async () => {
    const [groupSnapshotId = ''] = types.groupSnapshotIds;
    const { data } = await as('admin').send<{ snapshots: object }>(
      `{ snapshots(allProjects: true, filter: { groupSnapshotId: "${groupSnapshotId}" }) { nodes { volume { cinderId } groupSnapshot { cinderId } } } }`,
    );
    expect(data.snapshots).toEqual({
      nodes: [{ volume: { cinderId: types.volumeId }, groupSnapshot: { cinderId: groupSnapshotId } }],
    });
  });

  test('find backups by their container and zone', async () => {
    const backup = await record(`/backups/${fixture.backupId}`, 'backup');
    expect(await idsOf('admin', 'backups', `filter: { container: "${String(backup['container'])}" }`)).toEqual([
      fixture.backupId,
    ]);
    expect(
      await idsOf('admin', 'backups', `filter: { ids: "${fixture.backupId}", availabilityZone: "elsewhere" }`),
    ).toEqual([]);
  });

  test('find groups by their host and their source', async () => {
    const [id = ''] = types.groupIds;
    const found = (filter: string): Promise<string[]> =>
      idsOf('admin', 'groups', `first: 1000, allProjects: true, filter: { ${filter} }`);
    const volume = await record(`/volumes/${types.volumeId}`, 'volume');
    const backend = String(volume['os-vol-host-attr:host']).split('#')[0] ?? '';
    expect(await found(`host: "${backend}"`)).toContain(id);
    expect(await found(`ids: "${id}", host: "elsewhere"`)).toEqual([]);
    // Other tests copy this group at the same time, but the group is not a copy.
    expect(await found(`sourceGroupId: "${id}"`)).not.toContain(id);
    expect(await found(`groupSnapshotId: "${types.groupSnapshotIds[0] ?? ''}"`)).not.toContain(id);
  });

  test('find volume types by their QoS spec', async () => {
    expect(
      await idsOf('admin', 'volumeTypes', `first: 1000, filter: { qosSpecId: "${types.qosSpecIds[0] ?? ''}" }`),
    ).toEqual([types.volumeTypeIds[0]]);
    expect(
      await idsOf('admin', 'volumeTypes', `first: 1000, filter: { qosSpecId: "${types.qosSpecIds[1] ?? ''}" }`),
    ).toEqual([]);
  });

  test.each(['volumes', 'snapshots', 'backups', 'groups', 'groupSnapshots', 'attachments', 'consistencyGroups'])(
    'find %s by their project only with allProjects, because Cinder would return those of the administrator',
    async (field) => {
      const filter = `filter: { projectId: "${bobs.projectId}" }`;
      const idsOfAll = (): Promise<string[]> => idsOf('admin', field, 'first: 1000, allProjects: true');
      const before = await idsOfAll();
      const own = await idsOf('admin', field, 'first: 1000');
      const theirs = await idsOf('admin', field, `first: 1000, allProjects: true, ${filter}`);
      const all = [...before, ...(await idsOfAll())];
      expect(own.filter((id) => theirs.includes(id))).toEqual([]);
      expect(theirs.filter((id) => !all.includes(id))).toEqual([]);
      const { errors, calls } = await page('admin', field, filter);
      expect(errors).toMatchObject([
        { message: expect.stringContaining('"projectId" requires "allProjects"') as string },
      ]);
      expect(calls).toEqual([]);
    },
  );

  test.each([
    ['volumes', 'clusterName: "x"'],
    ['volumes', 'host: "x"'],
    ['volumes', 'projectId: "x"'],
    ['snapshots', 'host: "x"'],
    ['snapshots', 'clusterName: "x"'],
    ['backups', `parentId: "${firstVolume}"`],
    ['groups', 'host: "x"'],
    ['attachments', 'projectId: "x"'],
    ['volumeTypes', `qosSpecId: "${firstVolume}"`],
  ])('are refused for members and readers: %s(filter: { %s })', async (field, filter) => {
    for (const user of ['alice', 'ron'] as const) {
      const { data, errors, calls } = await page(user, field, `filter: { ${filter} }`);
      expect(data.list).toBeNull();
      expect(errors).toMatchObject([
        {
          message: expect.stringContaining('Only administrators can filter') as string,
          extensions: { code: 'BAD_USER_INPUT' },
        },
      ]);
      expect(calls.filter((call) => call !== 'GET /resource_filters')).toEqual([]);
    }
  });
});

test.each(['statuses: AVAILABLE', `volumeId: "${firstVolume}"`, 'name: "behaviour-snapshot-0"', 'consumesQuota: true'])(
  'a filter of snapshots by zone and %s is evaluated by the gateway, because Cinder would apply it to the volume',
  async (other) => {
    const found = await idsOf('alice', 'snapshots', `first: 1000, filter: { ${other} }`);
    expect(found.length).toBeGreaterThan(0);
    expect(await idsOf('alice', 'snapshots', `first: 1000, filter: { availabilityZone: "nova", ${other} }`)).toEqual(
      found,
    );
    expect(
      await idsOf('alice', 'snapshots', `first: 1000, filter: { availabilityZone: "elsewhere", ${other} }`),
    ).toEqual([]);
  },
);
