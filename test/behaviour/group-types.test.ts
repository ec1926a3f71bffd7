import { describe, expect, test } from 'vitest';
import { graphql } from '../documents/generated/gql.ts';
import { furnish } from './support/furnish.ts';
import { as, fixture } from './support/gateway.ts';
import { expectSameRecord } from './support/records.ts';
import { restAs } from './support/project.ts';
import { translationsOf } from './support/translations.ts';
import { expectNoBadIds, idsOf, page } from './support/walk.ts';

await furnish({ groupTypes: 2 });

const [hiddenId = '', bareId = ''] = fixture.types.groupTypeIds;
const [, bareName = ''] = fixture.types.groupTypeNames;
const openId = fixture.types.groupTypeId;
const admins = restAs('admin');
const bobs = restAs('bob');

const wholeType = graphql(`
  query WholeGroupType($id: ID!) {
    groupType(id: $id) {
      id
      cinderId
      name
      description
      isPublic
    }
  }
`);
const specs = graphql(`
  query GroupSpecs($id: ID!) {
    groupType(id: $id) {
      cinderId
      name
      description
      isPublic
      groupSpecs
      a: groupSpec(key: "behaviour:a")
      empty: groupSpec(key: "behaviour:c")
      unknown: groupSpec(key: "x")
    }
  }
`);

describe('a group type', () => {
  test("has every key of Cinder's record and the specs for an administrator, with 1 call", async () => {
    const { group_type: record } = (await admins.get(`/group_types/${hiddenId}`)) as {
      group_type: Record<string, unknown>;
    };
    const { data, calls } = await as('admin').ask(specs, { id: hiddenId });
    expectSameRecord(record, data.groupType, translationsOf['GroupType']);
    expect(data.groupType).toMatchObject({ isPublic: false, a: 'b', empty: '', unknown: null });
    expect(calls).toEqual(['GET /group_types/{id}']);
  });

  test("has every key of Cinder's record for a user, with 1 call", async () => {
    const { group_type: record } = (await bobs.get(`/group_types/${openId}`)) as {
      group_type: Record<string, unknown>;
    };
    const { data, calls } = await as('bob').ask(wholeType, { id: openId });
    expectSameRecord(record, data.groupType, translationsOf['GroupType']);
    expect(data.groupType).toMatchObject({ id: `GroupType:${openId}`, name: 'behaviour-types-open', isPublic: true });
    expect(calls).toEqual(['GET /group_types/{id}']);
  });

  test('has no specs for members, without a further call', async () => {
    const query = `{ groupType(id: "${openId}") { name groupSpecs groupSpec(key: "a") } }`;
    const { data, errors, calls } = await as('alice').send(query);
    expect(data).toEqual({ groupType: { name: 'behaviour-types-open', groupSpecs: null, groupSpec: null } });
    expect(errors).toEqual([]);
    expect(calls).toEqual(['GET /group_types/{id}']);
  });

  test('is null for users if it is private', async () => {
    expect((await as('bob').ask(wholeType, { id: hiddenId })).data.groupType).toBeNull();
  });

  test('is null for the ID `default` if the cloud has no default type', async () => {
    const { data, calls } = await as('alice').ask(wholeType, { id: 'default' });
    expect(data.groupType).toBeNull();
    expect(calls).toEqual(['GET /group_types/{id}']);
  });

  test('invalid IDs are refused without a call', () => expectNoBadIds('admin', 'groupType', openId));
});

describe('lists of group types', () => {
  test('contain only public types for users', async () => {
    expect(await idsOf('admin', 'groupTypes', 'first: 100')).toEqual(expect.arrayContaining([openId, hiddenId]));
    const visible = await idsOf('ron', 'groupTypes', 'first: 100');
    expect(visible).toContain(openId);
    expect(visible).not.toContain(hiddenId);
  });

  test('cannot be filtered by isPublic by users, because Cinder would ignore the filter', async () => {
    const { data, errors } = await page('alice', 'groupTypes', 'filter: { isPublic: false }');
    expect(data.list).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  const find = graphql(`
    query FindGroupType($nameOrId: String!) {
      findGroupType(nameOrId: $nameOrId) {
        cinderId
      }
    }
  `);

  test.each([
    ['name', bareName],
    ['ID', bareId],
    ['global ID', `GroupType:${bareId}`],
  ])('contain the one that findGroupType finds by %s', async (_, nameOrId) => {
    expect((await as('admin').ask(find, { nameOrId })).data.findGroupType).toEqual({ cinderId: bareId });
    expect((await as('bob').ask(find, { nameOrId })).data.findGroupType).toBeNull();
  });
});
