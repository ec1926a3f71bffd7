import { expect, onTestFinished, test } from 'vitest';
import { furnish } from './support/furnish.ts';
import { done, run } from './support/run.ts';
import { as, fixture } from './support/gateway.ts';
import { restAs } from './support/project.ts';

// A group of the shared type. The type cannot be deleted while the group exists.
await furnish({ bobsGroups: 1 });

const admins = restAs('admin');
const missing = '00000000-0000-4000-8000-000000000000';

async function testType(name: string): Promise<string> {
  const input = { name, description: 'Of a test', isPublic: false, groupSpecs: { 'behaviour:a': 'b' } };
  const { groupType } = await done<{ groupType: { cinderId: string } }>(
    'admin',
    'createGroupType',
    input,
    'groupType { cinderId }',
  );
  onTestFinished(async () => {
    await run('admin', 'deleteGroupType', { id: groupType.cinderId });
  });
  return groupType.cinderId;
}

async function shown(id: string): Promise<unknown> {
  return (
    await as('admin').send<{ groupType: unknown }>(
      `{ groupType(id: "${id}") { name description isPublic groupSpecs } }`,
    )
  ).data.groupType;
}

test('a group type is created, updated and deleted, with each step visible in a read', async () => {
  const id = await testType('behaviour-new-group-type');
  expect(await shown(id)).toEqual({
    name: 'behaviour-new-group-type',
    description: 'Of a test',
    isPublic: false,
    groupSpecs: { 'behaviour:a': 'b' },
  });

  const again = await run('admin', 'createGroupType', { name: 'behaviour-new-group-type' }, 'groupType { id }');
  expect(again).toMatchObject({
    payload: { groupType: null },
    userErrors: [{ __typename: 'ConflictError' }],
    calls: ['POST /group_types'],
  });

  const renamed = await run(
    'admin',
    'updateGroupType',
    { id: `GroupType:${id}`, name: 'behaviour-renamed-group-type', description: null },
    'groupType { name description }',
  );
  expect(renamed).toMatchObject({
    userErrors: [],
    payload: { groupType: { name: 'behaviour-renamed-group-type', description: '' } },
  });
  expect(renamed.calls).toEqual(['PUT /group_types/{id}', 'GET /group_types/{id}']);
  await done('admin', 'updateGroupType', { id, isPublic: true });
  expect(await shown(id)).toMatchObject({ name: 'behaviour-renamed-group-type', isPublic: true });

  expect(
    await done(
      'admin',
      'createGroupTypeGroupSpecs',
      { id, groupSpecs: { 'c-d': 'e', f: '' } },
      'groupType { groupSpecs }',
    ),
  ).toEqual({
    groupType: { groupSpecs: { 'behaviour:a': 'b', 'c-d': 'e', f: '' } },
  });
  await done('admin', 'updateGroupTypeGroupSpecsProperty', { id, key: 'behaviour:a', value: '<is> True' });
  await done('admin', 'deleteGroupTypeGroupSpecsProperty', { id, key: 'c-d' });
  expect(await shown(id)).toMatchObject({ groupSpecs: { 'behaviour:a': '<is> True', f: '' } });
  await done('admin', 'deleteGroupTypeGroupSpecsProperty', { id, key: 'c-d' });
  const gone = await run('admin', 'deleteGroupTypeGroupSpecsProperty', { id, key: 'c-d', ignoreMissing: false });
  expect(gone.userErrors).toMatchObject([{ __typename: 'NotFoundError', path: ['input', 'key'] }]);

  expect(await done('admin', 'deleteGroupType', { id }, 'deletedId')).toEqual({ deletedId: `GroupType:${id}` });
  expect(await shown(id)).toBeNull();
  expect(await done('admin', 'deleteGroupType', { id }, 'deletedId')).toEqual({ deletedId: null });
});

test('the type of an existing group cannot be deleted', async () => {
  const { groupTypeId: id } = fixture.types;
  const before = await shown(id);
  expect(await run('admin', 'deleteGroupType', { id }, 'deletedId')).toMatchObject({
    payload: { deletedId: null },
    userErrors: [{ __typename: 'InvalidStateError' }],
  });
  expect(await shown(id)).toEqual(before);
});

test.each<[string, object]>([
  ['updateGroupType', { name: 'behaviour-refused' }],
  ['createGroupTypeGroupSpecs', { groupSpecs: { a: 'b' } }],
  ['updateGroupTypeGroupSpecsProperty', { key: 'a', value: 'b' }],
  ['deleteGroupTypeGroupSpecsProperty', { key: 'a' }],
  ['deleteGroupType', { ignoreMissing: false }],
])('%s reports a missing group type', async (name, input) => {
  expect((await run('admin', name, { id: missing, ...input })).userErrors).toMatchObject([
    { __typename: 'NotFoundError' },
  ]);
});

test('only administrators can change group types', async () => {
  const { groupTypeId: id } = fixture.types;
  const before = await admins.get(`/group_types/${id}`);
  const inputs: Record<string, object> = {
    createGroupType: { name: 'behaviour-refused' },
    updateGroupType: { id, name: 'behaviour-refused' },
    createGroupTypeGroupSpecs: { id, groupSpecs: { a: 'b' } },
    updateGroupTypeGroupSpecsProperty: { id, key: 'a', value: 'b' },
    deleteGroupTypeGroupSpecsProperty: { id, key: 'a' },
    deleteGroupType: { id },
  };
  for (const user of ['alice', 'ron', 'bob'] as const) {
    for (const [name, input] of Object.entries(inputs)) {
      expect((await run(user, name, input)).userErrors).toMatchObject([{ __typename: 'ForbiddenError' }]);
    }
  }
  expect(await admins.get(`/group_types/${id}`)).toEqual(before);
  expect((await as('admin').send('{ findGroupType(nameOrId: "behaviour-refused") { id } }')).data).toEqual({
    findGroupType: null,
  });
});
