import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { graphOf, steady } from './support/records.ts';
import { restAs } from './support/project.ts';
import type { Json } from './support/rest.ts';

await furnish({ volumes: 2, snapshots: 1, foreignVolume: true, volumeTypes: 2 });

const [alice, bob, admin] = [restAs('alice'), restAs('bob'), restAs('admin')];

const quota = '{ limit unlimited inUse reserved }';
const quotas = `volumes ${quota} snapshots ${quota} gigabytes ${quota} perVolumeGigabytes ${quota} backups ${quota} backupGigabytes ${quota} groups ${quota}
  volumeTypes { name volumes ${quota} snapshots ${quota} gigabytes ${quota} }`;

/** Translates Cinder's answer, key by key: quotas, and rows for those whose keys end in the name of a type. */
function shown({ id, ...set }: Json): Json {
  const rows = new Map<string, Json>();
  const own: Json = {};
  for (const [key, value] of Object.entries(set)) {
    const {
      limit,
      in_use: inUse,
      reserved,
    } = typeof value === 'object' ? (value as Json) : { limit: value, in_use: null, reserved: null };
    const asked = { limit: limit === -1 ? null : limit, unlimited: limit === -1, inUse, reserved };
    const [, resource = '', name] = /^(volumes|snapshots|gigabytes)_(.+)$/.exec(key) ?? [];
    if (name === undefined) own[key] = asked;
    else rows.set(name, { ...(rows.get(name) ?? { name }), [resource]: asked });
  }
  const volumeTypes = [...rows.values()].toSorted((a, b) => (String(a['name']) < String(b['name']) ? -1 : 1));
  const passed = Object.fromEntries(
    Object.keys(own).map((key) => [
      key,
      (value: unknown) => ({ [key.replace(/_(.)/g, (_, c: string) => c.toUpperCase())]: value }),
    ]),
  );
  return { id, ...graphOf(own, passed), volumeTypes };
}

describe('quotaSet', () => {
  const ask = (user: 'alice' | 'ron' | 'admin', projectId?: string) =>
    as(user).send<{ quotaSet: Json | null }>(
      `query ($id: ID) { quotaSet(projectId: $id) { id: projectId ${quotas} } }`,
      { id: projectId },
    );

  test.each([
    ['alice', undefined],
    ['ron', alice.projectId],
    ['admin', bob.projectId],
  ] as const)('has every quota with its usage as %s, with one call', async (user, projectId) => {
    const of = projectId ?? alice.projectId;
    const { rest, graph } = await steady(
      async () => ((await admin.get(`/os-quota-sets/${of}?usage=true`)) as { quota_set: Json }).quota_set,
      () => ask(user, projectId),
    );
    expect(graph.errors).toEqual([]);
    expect(graph.data.quotaSet).toEqual(shown(rest));
    expect(graph.data.quotaSet?.['id']).toBe(of);
    expect(graph.calls).toEqual(['GET /os-quota-sets/{project_id}']);
  });

  test('has null and unlimited for a missing limit, and the number of a limit, also for types', async () => {
    const before = (await admin.get(`/os-quota-sets/${bob.projectId}`)) as { quota_set: { snapshots: number } };
    await admin.put(`/os-quota-sets/${bob.projectId}`, {
      quota_set: { snapshots: 12_345, gigabytes___DEFAULT__: 777_777 },
    });
    try {
      const { data } = await ask('admin', bob.projectId);
      expect(data.quotaSet).toMatchObject({
        snapshots: { limit: 12_345, unlimited: false, reserved: 0 },
        perVolumeGigabytes: { limit: null, unlimited: true, inUse: 0 },
        volumeTypes: expect.arrayContaining([
          expect.objectContaining({
            name: '__DEFAULT__',
            gigabytes: expect.objectContaining({ limit: 777_777, unlimited: false }) as unknown,
            volumes: expect.objectContaining({ limit: null, unlimited: true }) as unknown,
          }),
        ]) as unknown,
      });
    } finally {
      await admin.put(`/os-quota-sets/${bob.projectId}`, {
        quota_set: { snapshots: before.quota_set.snapshots, gigabytes___DEFAULT__: -1 },
      });
    }
  });

  test('requires one further call for all types of its rows', async () => {
    const { data, calls } = await as('alice').send<{
      quotaSet: { volumeTypes: { name: string; volumeType: Json | null }[] };
    }>('{ quotaSet { volumeTypes { name volumeType { name isPublic } } } }');
    expect(calls).toEqual(['GET /os-quota-sets/{project_id}', 'GET /types']);
    expect(data.quotaSet.volumeTypes).toContainEqual({
      name: '__DEFAULT__',
      volumeType: { name: '__DEFAULT__', isPublic: true },
    });
    for (const { name, volumeType } of data.quotaSet.volumeTypes)
      expect(volumeType === null || volumeType['name'] === name).toBe(true);
  });

  test('is forbidden for another project, without effect on other fields', async () => {
    const { data, errors } = await as('alice').send(
      `{ other: quotaSet(projectId: "${bob.projectId}") { projectId } defaults: quotaSetDefaults(projectId: "${bob.projectId}") { projectId } own: quotaSet { projectId } }`,
    );
    expect(data).toEqual({ other: null, defaults: null, own: { projectId: alice.projectId } });
    expect(errors.map(({ path, extensions }) => [path, extensions?.code]).toSorted()).toEqual([
      [['defaults'], 'FORBIDDEN'],
      [['other'], 'FORBIDDEN'],
    ]);
  });

  test.each(['../x', '%2f', 'a/b', 'x\r\nX-Auth-Token: y', 'x'.repeat(10_000), '', '..', `Volume:${alice.projectId}`])(
    'refuses the project %j without a call',
    async (id) => {
      const { data, errors, calls } = await as('admin').send(
        'query ($id: ID) { quotaSet(projectId: $id) { projectId } quotaSetDefaults(projectId: $id) { projectId } limits(projectId: $id) { rate { uri } } }',
        { id },
      );
      expect(data).toEqual({ quotaSet: null, quotaSetDefaults: null, limits: null });
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual([
        'BAD_USER_INPUT',
        'BAD_USER_INPUT',
        'BAD_USER_INPUT',
      ]);
      expect(errors.every(({ message }) => message.includes('is not a valid project ID'))).toBe(true);
      expect(calls).toEqual([]);
    },
  );
});

describe('default quotas', () => {
  test('have the limits without usage', async () => {
    const {
      rest,
      graph: { data, calls },
    } = await steady(
      async () => ((await alice.get(`/os-quota-sets/${alice.projectId}/defaults`)) as { quota_set: Json }).quota_set,
      () => as('alice').send<{ quotaSetDefaults: Json }>(`{ quotaSetDefaults { id: projectId ${quotas} } }`),
    );
    expect(data.quotaSetDefaults).toEqual(shown(rest));
    expect(data.quotaSetDefaults['volumes']).toMatchObject({ inUse: null, reserved: null });
    expect(calls).toEqual(['GET /os-quota-sets/{project_id}/defaults']);
  });

  test.each(['default', 'behaviour no-such_class.1'])('of the class %s are for administrators', async (name) => {
    const {
      rest,
      graph: { data, calls },
    } = await steady(
      async () =>
        ((await admin.get(`/os-quota-class-sets/${encodeURIComponent(name)}`)) as { quota_class_set: Json })
          .quota_class_set,
      () =>
        as('admin').send<{ quotaClassSet: Json }>(
          `query ($name: String!) { quotaClassSet(name: $name) { id: name ${quotas} } }`,
          { name },
        ),
    );
    expect(data.quotaClassSet).toEqual(shown(rest));
    expect(calls).toEqual(['GET /os-quota-class-sets/{name}']);
    const member = await as('alice').send<Json>('{ quotaClassSet { name } }');
    expect(member.data).toEqual({ quotaClassSet: null });
    expect(member.errors).toMatchObject([{ path: ['quotaClassSet'], extensions: { code: 'FORBIDDEN' } }]);
  });

  test.each(['../x', '%2f', 'a/b', 'x\r\ny', 'x'.repeat(10_000), '', '.', '..'])(
    'refuse the class %j without a call',
    async (name) => {
      const { errors, calls } = await as('admin').send(
        'query ($name: String!) { quotaClassSet(name: $name) { name } }',
        { name },
      );
      expect(errors).toMatchObject([{ path: ['quotaClassSet'], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(calls).toEqual([]);
    },
  );
});

describe('limits', () => {
  const document = graphql(`
    query Limits($projectId: ID) {
      limits(projectId: $projectId) {
        absolute {
          maxTotalVolumes
          maxTotalSnapshots
          maxTotalVolumeGigabytes
          maxTotalBackups
          maxTotalBackupGigabytes
          totalVolumesUsed
          totalSnapshotsUsed
          totalGigabytesUsed
          totalBackupsUsed
          totalBackupGigabytesUsed
        }
        rate {
          uri
          regex
          limits {
            verb
            value
            remaining
            unit
            nextAvailable
          }
        }
      }
    }
  `);

  test.each([
    ['alice', undefined, '/limits'],
    ['ron', undefined, '/limits'],
    ['alice', alice.projectId, '/limits'],
    ['admin', bob.projectId, `/limits?project_id=${bob.projectId}`],
  ] as const)('are read as %s for the project %s', async (user, projectId, path) => {
    const { rest, graph } = await steady(
      async () =>
        ((await (user === 'admin' ? admin : alice).get(path)) as { limits: { absolute: Json; rate: Json[] } }).limits,
      () => as(user).ask(document, { projectId }),
    );
    expect(graph.data.limits?.absolute).toEqual(rest.absolute);
    expect(graph.data.limits?.rate).toEqual(rest.rate);
    expect(graph.calls).toEqual(['GET /limits']);
  });

  test('have null for a missing limit', async () => {
    await admin.put(`/os-quota-sets/${bob.projectId}`, { quota_set: { backups: -1 } });
    try {
      const { data } = await as('bob').ask(document, { projectId: bob.projectId });
      expect(data.limits?.absolute).toMatchObject({
        maxTotalBackups: null,
        totalBackupsUsed: expect.any(Number) as number,
      });
    } finally {
      await admin.put(`/os-quota-sets/${bob.projectId}`, { quota_set: { backups: 100_000 } });
    }
  });

  test("of another project are for administrators, because Cinder would return those of the member's own", async () => {
    const { data, errors, calls } = await as('alice').send(document.toString(), { projectId: bob.projectId });
    expect(data).toEqual({ limits: null });
    expect(errors).toMatchObject([{ path: ['limits'], extensions: { code: 'FORBIDDEN' } }]);
    expect(calls).toEqual([]);
    const plain = (await alice.get(`/limits?project_id=${bob.projectId}`)) as {
      limits: { absolute: { totalVolumesUsed: number } };
    };
    expect(plain.limits.absolute.totalVolumesUsed).toBe(2);
  });
});

describe("an exceeded quota is an error with Cinder's details:", () => {
  const create = graphql(`
    mutation CreateBeyond($input: CreateVolumeInput!) {
      createVolume(input: $input) {
        volume {
          id
        }
        userErrors {
          __typename
          path
          requestId
          ... on QuotaExceededError {
            quota
            limit
            inUse
            requested
          }
        }
      }
    }
  `);

  test.each<[quota: string, limit: number, size: number, more: { inUse: number | null; requested: number | null }]>([
    ['volumes_TYPE', 0, 1, { inUse: null, requested: null }],
    ['gigabytes_TYPE', 1, 2, { inUse: 0, requested: 2 }],
    ['per_volume_gigabytes', 50, 51, { inUse: null, requested: 51 }],
  ])('%s', async (key, limit, size, more) => {
    const [, id = ''] = fixture.types.volumeTypeIds;
    const { volume_type: type } = (await admin.get(`/types/${id}`)) as { volume_type: { name: string } };
    const quota = key.replace('TYPE', type.name);
    const path = `/os-quota-sets/${admin.projectId}`;
    await admin.put(path, { quota_set: { [quota]: limit } });
    try {
      const { data } = await as('admin').ask(create, {
        input: { name: 'behaviour-refused', size, volumeType: { id } },
      });
      expect(data.createVolume).toEqual({
        volume: null,
        userErrors: [
          {
            __typename: 'QuotaExceededError',
            path: null,
            requestId: expect.stringMatching(/^req-/) as string,
            quota,
            limit,
            ...more,
          },
        ],
      });
    } finally {
      await admin.put(path, { quota_set: { [quota]: -1 } });
    }
    expect((await admin.get('/volumes?name=behaviour-refused'))['volumes']).toEqual([]);
  });
});
