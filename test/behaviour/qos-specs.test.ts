import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { expectSameRecord } from './support/records.ts';
import { restAs } from './support/project.ts';
import { translationsOf } from './support/translations.ts';
import { expectNoBadIds, idsOf } from './support/walk.ts';

await furnish({ volumeTypes: 1, qosSpecs: 2 });

const [specId = '', otherId = ''] = fixture.types.qosSpecIds;
const [, otherName = ''] = fixture.types.qosSpecNames;
const [typeId = ''] = fixture.types.volumeTypeIds;
const [typeName = ''] = fixture.types.volumeTypeNames;
const unknownId = '00000000-0000-4000-8000-000000000000';
const admins = restAs('admin');

const wholeSpec = graphql(`
  query WholeQosSpec($id: ID!) {
    qosSpec(id: $id) {
      id
      cinderId
      name
      consumer
      specs
      spec(key: "read_iops_sec")
      unknown: spec(key: "toString")
    }
  }
`);

describe('a QoS spec', () => {
  test("has every key of Cinder's record, with 1 call", async () => {
    const { qos_specs: record } = (await admins.get(`/qos-specs/${specId}`)) as { qos_specs: Record<string, unknown> };
    const { data, calls } = await as('admin').ask(wholeSpec, { id: specId });
    expectSameRecord(record, data.qosSpec, translationsOf['QosSpec']);
    expect(data.qosSpec).toMatchObject({ id: `QosSpec:${specId}`, consumer: 'FRONT_END', spec: '1000', unknown: null });
    expect(calls).toEqual(['GET /qos-specs/{id}']);
  });

  test('is null for an unknown ID', async () => {
    expect((await as('admin').ask(wholeSpec, { id: unknownId })).data.qosSpec).toBeNull();
  });

  test('is read by its global ID as a node, with one call', async () => {
    const { data, calls } = await as('admin').send(`{ node(id: "QosSpec:${specId}") { cinderId } }`);
    expect(data).toEqual({ node: { cinderId: specId } });
    expect(calls).toEqual(['GET /qos-specs/{id}']);
  });

  test.each(['alice', 'ron', 'bob'] as const)(
    'is forbidden to %s, like the list, without effect on other fields',
    async (user) => {
      const { data, errors } = await as(user).send(
        `{ qosSpec(id: "${specId}") { name } qosSpecs { nodes { name } } findQosSpec(nameOrId: "x") { name } apiVersion { minMicroversion } }`,
      );
      expect(data).toEqual({
        qosSpec: null,
        qosSpecs: null,
        findQosSpec: null,
        apiVersion: { minMicroversion: '3.0' },
      });
      expect(errors.map(({ path, extensions }) => [path?.[0], extensions?.code]).toSorted()).toEqual([
        ['findQosSpec', 'FORBIDDEN'],
        ['qosSpec', 'FORBIDDEN'],
        ['qosSpecs', 'FORBIDDEN'],
      ]);
    },
  );

  test('invalid IDs are refused without a call', () => expectNoBadIds('admin', 'qosSpec', specId));
});

const associations = graphql(`
  query Associations($id: ID!) {
    qosSpec(id: $id) {
      associations {
        id
        cinderId
        name
      }
    }
  }
`);
const associated = graphql(`
  query AssociatedTypes($id: ID!) {
    qosSpec(id: $id) {
      associations {
        name
        isPublic
        extraSpec(key: "multiattach")
        qosSpec {
          cinderId
        }
      }
    }
  }
`);

describe('the types with a QoS spec', () => {
  test('have IDs and names with 2 calls', async () => {
    const { qos_associations: rows } = (await admins.get(`/qos-specs/${specId}/associations`)) as {
      qos_associations: Record<string, unknown>[];
    };
    const { data, calls } = await as('admin').ask(associations, { id: specId });
    expect(rows).toHaveLength(1);
    expectSameRecord({ ...rows[0] }, data.qosSpec?.associations?.[0], translationsOf['QosSpecAssociation']);
    expect(data.qosSpec?.associations).toEqual([{ id: `VolumeType:${typeId}`, cinderId: typeId, name: typeName }]);
    expect(calls).toEqual(['GET /qos-specs/{id}', 'GET /qos-specs/{id}/associations']);
  });

  test('require one further call for other fields', async () => {
    const { data, calls } = await as('admin').ask(associated, { id: specId });
    expect(data.qosSpec?.associations).toEqual([
      { name: typeName, isPublic: false, extraSpec: '<is> True', qosSpec: { cinderId: specId } },
    ]);
    expect(calls).toEqual(['GET /qos-specs/{id}', 'GET /qos-specs/{id}/associations', 'GET /types/{id}']);
  });

  test('are an empty list if there are none', async () => {
    expect((await as('admin').ask(associations, { id: otherId })).data.qosSpec?.associations).toEqual([]);
  });

  test('require 2 calls for all specs', async () => {
    const { data, calls } = await as('admin').send<{
      qosSpecs: { nodes: { cinderId: string; associations: { name: string }[] }[] };
    }>('{ qosSpecs(first: 100) { nodes { cinderId associations { name } } } }');
    expect(calls).toEqual(['GET /qos-specs', 'GET /types']);
    const of = (id: string) => data.qosSpecs.nodes.find(({ cinderId }) => cinderId === id)?.associations;
    expect(of(specId)).toEqual([{ name: typeName }]);
    expect(of(otherId)).toEqual([]);
  });
});

describe('lists of QoS specs', () => {
  test('are filtered by ID', async () => {
    expect(await idsOf('admin', 'qosSpecs', `first: 5, filter: { ids: "QosSpec:${otherId}" }`)).toEqual([otherId]);
    expect(await idsOf('admin', 'qosSpecs', `first: 5, filter: { ids: "${unknownId}" }`)).toEqual([]);
  });

  const find = graphql(`
    query FindQosSpec($nameOrId: String!) {
      findQosSpec(nameOrId: $nameOrId) {
        cinderId
      }
    }
  `);

  test.each([
    ['name', otherName, otherId],
    ['ID', otherId, otherId],
    ['global ID', `QosSpec:${otherId}`, otherId],
    ['an unknown name (none)', otherName.slice(0, -1), null],
  ])('contain the one that findQosSpec finds by %s', async (_, nameOrId, cinderId) => {
    const { data } = await as('admin').ask(find, { nameOrId });
    expect(data.findQosSpec).toEqual(cinderId === null ? null : { cinderId });
  });

  test('findQosSpec reports a missing QoS spec as an error if ignoreMissing is false', async () => {
    const { errors } = await as('admin').send('{ findQosSpec(nameOrId: "no such name", ignoreMissing: false) { id } }');
    expect(errors).toMatchObject([
      { message: 'No QoS spec has the name or ID "no such name".', extensions: { code: 'NOT_FOUND' } },
    ]);
  });
});
