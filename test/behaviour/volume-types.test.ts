import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { expectSameRecord } from './support/records.ts';
import { restAs } from './support/project.ts';
import { translationsOf } from './support/translations.ts';
import { expectNoBadIds, idsOf, page } from './support/walk.ts';

await furnish({ volumeTypes: 2, qosSpecs: 1 });

const [typeId = '', plainId = ''] = fixture.types.volumeTypeIds;
const [typeName = ''] = fixture.types.volumeTypeNames;
const [qosSpecId = ''] = fixture.types.qosSpecIds;
const [qosSpecName = ''] = fixture.types.qosSpecNames;
const bobs = restAs('bob');
const admins = restAs('admin');
const { volume_types: shown } = (await bobs.get('/types')) as { volume_types: { id: string; name: string }[] };
const defaultId = shown.find(({ name }) => name === '__DEFAULT__')?.id ?? '';

const wholeType = graphql(`
  query WholeVolumeType($id: ID!) {
    volumeType(id: $id) {
      id
      cinderId
      name
      description
      isPublic
      extraSpecs
      visible: extraSpec(key: "multiattach")
      secret: extraSpec(key: "behaviour:secret")
      unknown: extraSpec(key: "constructor")
      qosSpecId
      qosSpec {
        id
        cinderId
      }
    }
  }
`);

describe('a volume type', () => {
  test.each([
    ['admin', admins],
    ['bob', bobs],
  ] as const)("has every key of Cinder's record as %s, with 1 call", async (user, rest) => {
    const { volume_type: record } = (await rest.get(`/types/${typeId}`)) as { volume_type: Record<string, unknown> };
    const { data, calls } = await as(user).ask(wholeType, { id: typeId });
    expectSameRecord(record, data.volumeType, translationsOf['VolumeType']);
    expect(calls).toEqual(['GET /types/{id}']);
    expect(data.volumeType).toMatchObject({
      id: `VolumeType:${typeId}`,
      isPublic: false,
      visible: '<is> True',
      unknown: null,
    });
    // Fields for administrators are null for others.
    expect(data.volumeType?.secret).toBe(user === 'admin' ? 'x' : null);
    expect(data.volumeType?.qosSpec).toEqual(
      user === 'admin' ? { id: `QosSpec:${qosSpecId}`, cinderId: qosSpecId } : null,
    );
  });

  test('is null for another project if it is private', async () => {
    const { data } = await as('alice').ask(wholeType, { id: typeId });
    expect(data.volumeType).toBeNull();
  });

  test('is the default type of volumes for the ID `default`', async () => {
    const { data, calls } = await as('alice').ask(wholeType, { id: 'default' });
    expect(data.volumeType?.name).toBe('__DEFAULT__');
    expect(calls).toEqual(['GET /types/{id}']);
  });

  test('requires one call for its ID', async () => {
    const { calls } = await as('alice').send(`{ volumeType(id: "${defaultId}") { cinderId } }`);
    expect(calls).toEqual(['GET /types/{id}']);
  });

  test('invalid IDs are refused without a call', () => expectNoBadIds('admin', 'volumeType', typeId));
});

const details = graphql(`
  query TypeDetails($id: ID!) {
    volumeType(id: $id) {
      encryption {
        encryptionId
        provider
        controlLocation
        cipher
        keySize
        createdAt
        updatedAt
        deleted
        deletedAt
        volumeType {
          id
          cinderId
        }
      }
      access {
        projectId
        volumeType {
          cinderId
        }
      }
    }
  }
`);

describe('encryption and access of volume types', () => {
  test("have every key of Cinder's records, with 3 calls", async () => {
    const { data, calls } = await as('admin').ask(details, { id: typeId });
    expectSameRecord(
      await admins.get(`/types/${typeId}/encryption`),
      data.volumeType?.encryption,
      translationsOf['VolumeTypeEncryption'],
    );
    expect(data.volumeType?.encryption).toMatchObject({ controlLocation: 'FRONT_END', keySize: 256, deleted: false });
    const { volume_type_access: access } = (await admins.get(`/types/${typeId}/os-volume-type-access`)) as {
      volume_type_access: Record<string, unknown>[];
    };
    expect(access).toHaveLength(1);
    expectSameRecord(access[0] ?? {}, data.volumeType?.access?.[0], translationsOf['VolumeTypeAccess']);
    expect(data.volumeType?.access).toMatchObject([{ projectId: bobs.projectId }]);
    expect(calls.toSorted()).toEqual([
      'GET /types/{id}',
      'GET /types/{id}/encryption',
      'GET /types/{id}/os-volume-type-access',
    ]);
  });

  test('are null and empty for a type with neither', async () => {
    const { data } = await as('admin').ask(details, { id: plainId });
    expect(data.volumeType).toEqual({ encryption: null, access: [] });
  });

  test('require no call for the access of a public type, which is null', async () => {
    const { data, calls } = await as('admin').ask(details, { id: defaultId });
    expect(data.volumeType).toEqual({ encryption: null, access: null });
    expect(calls).toEqual(['GET /types/{id}', 'GET /types/{id}/encryption']);
  });

  test('are forbidden to others, without effect on other fields', async () => {
    const query = `{ volumeType(id: "${typeId}") { name encryption { provider } access { projectId } } }`;
    const { data, errors } = await as('bob').send<{ volumeType: object }>(query);
    expect(data.volumeType).toEqual({ name: typeName, encryption: null, access: null });
    expect(errors.map(({ path, extensions }) => [path, extensions?.code])).toEqual(
      expect.arrayContaining([
        [['volumeType', 'encryption'], 'FORBIDDEN'],
        [['volumeType', 'access'], 'FORBIDDEN'],
      ]) as unknown[],
    );
    expect(errors).toHaveLength(2);
  });

  test('require one call for each type, but no further ones after the first is forbidden', async () => {
    const query = '{ volumeTypes(first: 5) { nodes { encryption { provider } } } }';
    const admin = await as('admin').send<{ volumeTypes: { nodes: object[] } }>(query);
    expect(admin.errors).toEqual([]);
    expect(admin.calls.filter((call) => call === 'GET /types/{id}/encryption')).toHaveLength(
      admin.data.volumeTypes.nodes.length,
    );
    const bob = await as('bob').send<{ volumeTypes: { nodes: object[] } }>(query);
    expect(bob.calls).toEqual(['GET /types', 'GET /types/{id}/encryption']);
    expect(bob.errors).toHaveLength(bob.data.volumeTypes.nodes.length);
  });
});

describe('lists of volume types', () => {
  const asVariable = (user: 'admin' | 'bob', extraSpecs: Record<string, string>) =>
    as(user).send<{ volumeTypes: { nodes: { cinderId: string }[] } | null }>(
      'query ($filter: VolumeTypeFilter) { volumeTypes(first: 100, filter: $filter) { nodes { cinderId } } }',
      { filter: { extraSpecs } },
    );

  test('are filtered by isPublic by administrators', async () => {
    expect(await idsOf('admin', 'volumeTypes', 'first: 100, filter: { isPublic: true }')).toContain(defaultId);
    expect(await idsOf('admin', 'volumeTypes', 'first: 100, filter: { isPublic: true }')).not.toContain(typeId);
    expect(await idsOf('admin', 'volumeTypes', 'first: 100')).toEqual(expect.arrayContaining([defaultId, typeId]));
  });

  test('contain the public types and those shared with the project for users', async () => {
    const visible = await idsOf('bob', 'volumeTypes', 'first: 100');
    expect(visible).toEqual(expect.arrayContaining([defaultId, typeId]));
    expect(visible).not.toContain(plainId);
    expect(await idsOf('alice', 'volumeTypes', 'first: 100')).not.toContain(typeId);
  });

  test('are filtered by extra specs', async () => {
    const all = await asVariable('admin', { 'behaviour:page': fixture.types.mark });
    expect(all.data.volumeTypes?.nodes.map(({ cinderId }) => cinderId).toSorted()).toEqual(
      fixture.types.volumeTypeIds.toSorted(),
    );
    const both = await asVariable('admin', { 'behaviour:page': fixture.types.mark, multiattach: '<is> True' });
    expect(both.data.volumeTypes?.nodes).toEqual([{ cinderId: typeId }]);
    const visible = await asVariable('bob', { multiattach: '<is> True' });
    expect(visible.data.volumeTypes?.nodes).toContainEqual({ cinderId: typeId });
  });

  test('refuse a filter by extra specs that the caller cannot read', async () => {
    const { data, errors, calls } = await asVariable('bob', { 'behaviour:page': fixture.types.mark });
    expect(data.volumeTypes).toBeNull();
    expect(errors).toMatchObject([
      {
        message:
          'Only administrators can filter by the key "behaviour:page". Use RESKEY:availability_zones, multiattach, replication_enabled.',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(calls).toEqual([]);
  });

  test('refuse a filter by isPublic for other users, because Cinder would ignore it', async () => {
    const { data, errors, calls } = await page('bob', 'volumeTypes', 'filter: { isPublic: false }');
    expect(data.list).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(calls).toEqual([]);
  });

  const specs = graphql(`
    query TypesWithSpecs {
      volumeTypes(first: 100) {
        nodes {
          cinderId
          extraSpecs
          qosSpec {
            name
            consumer
          }
        }
      }
    }
  `);

  test('require 2 calls with extra specs and QoS specs', async () => {
    const { data, calls } = await as('admin').ask(specs);
    expect(data.volumeTypes?.nodes.find(({ cinderId }) => cinderId === typeId)).toMatchObject({
      extraSpecs: { 'behaviour:page': fixture.types.mark, 'behaviour:secret': 'x', multiattach: '<is> True' },
      qosSpec: { name: qosSpecName, consumer: 'FRONT_END' },
    });
    expect(calls.map((call) => call.replace('/{id}', ''))).toEqual(['GET /types', 'GET /qos-specs']);
  });
});

const find = graphql(`
  query FindVolumeType($nameOrId: String!) {
    findVolumeType(nameOrId: $nameOrId) {
      cinderId
    }
  }
`);

test.each([
  ['name', typeName],
  ['ID', typeId],
  ['global ID', `VolumeType:${typeId}`],
])('findVolumeType finds a type by its %s', async (_, nameOrId) => {
  expect((await as('bob').ask(find, { nameOrId })).data.findVolumeType).toEqual({ cinderId: typeId });
  expect((await as('alice').ask(find, { nameOrId })).data.findVolumeType).toBeNull();
});
