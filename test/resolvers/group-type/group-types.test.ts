import { expect, test } from 'vitest';
import { typeOfGroup } from '../../../src/resolvers/group-type/group-types.ts';
import { operation } from '../../support/operation.ts';
import { groupTypeId, groupTypeRow } from '../../support/rows.ts';

const store = { groupTypes: [groupTypeRow(1), groupTypeRow(2, { is_public: false })] };
const hidden = {
  kind: 'GroupType',
  id: groupTypeId(2),
  name: null,
  description: null,
  isPublic: null,
  groupSpecs: null,
};

test('requires no call for the ID, and loads the type for other fields', async () => {
  const { context, calls } = operation(store);
  expect(await typeOfGroup(context, { groupTypeId: groupTypeId(1) }, true)).toMatchObject({ id: groupTypeId(1) });
  expect(calls).toEqual([]);
  expect(await typeOfGroup(context, { groupTypeId: groupTypeId(1) }, false)).toMatchObject({ name: 'group type 1' });
  expect(calls).toEqual([`GET /group_types/${groupTypeId(1)}`]);
});

test('returns only the ID of a type that is not visible to the caller', async () => {
  const { context } = operation(store);
  expect(await typeOfGroup(context, { groupTypeId: groupTypeId(2) }, true)).toEqual(hidden);
  expect(await typeOfGroup(context, { groupTypeId: groupTypeId(2) }, false)).toEqual(hidden);
});

test('returns null for an old group snapshot without a type', async () => {
  expect(await typeOfGroup(operation(store).context, { groupTypeId: null }, false)).toBeNull();
});
