import { expect, test } from 'vitest';
import { groupSpecsOf, groupTypes } from '../../../src/cinder/resources/group-types.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';
import { groupTypeId, groupTypeRow } from '../../support/rows.ts';

test('a whole record', () => {
  expect(groupTypes.decode(groupTypeRow(1, { group_specs: { a: 'b', none: null } }))).toEqual({
    kind: 'GroupType',
    id: groupTypeId(1),
    name: 'group type 1',
    description: null,
    isPublic: true,
    groupSpecs: { a: 'b', none: '' },
  });
});

test('to whom Cinder shows no specs there are none; that is not the same as empty ones', () => {
  expect(groupTypes.decode({ id: groupTypeId(1) }).groupSpecs).toBeNull();
  expect(groupTypes.decode({ id: groupTypeId(1), group_specs: {} }).groupSpecs).toEqual({});
});

test('its specs by themselves', async () => {
  const { client, calls } = fakeCinder({}, { answers: { 'GET /group_types/{id}/group_specs': () => ({ group_specs: { a: 'b' } }) } });
  expect(await groupSpecsOf(client, groupTypeId(1))).toEqual({ a: 'b' });
  expect(calls).toEqual([`GET /group_types/${groupTypeId(1)}/group_specs`]);
});
