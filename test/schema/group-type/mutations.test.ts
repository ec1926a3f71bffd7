import { describe, expect, test } from 'vitest';
import { groupTypeId } from '../../support/rows.ts';
import { expectCalls, expectRefused } from '../support/mutate.ts';

const id = groupTypeId(1);
const route = `/group_types/${id}`;
const answers = { 'POST /group_types': () => ({ group_type: { id } }) };

test.each<[string, object, string, object[]]>([
  [
    'createGroupType',
    { name: 'a', description: null, isPublic: false, groupSpecs: { 'a:b': '<is> True' } },
    'POST /group_types',
    [{ group_type: { name: 'a', is_public: false, group_specs: { 'a:b': '<is> True' } } }],
  ],
  ['createGroupType', { name: 'a' }, 'POST /group_types', [{ group_type: { name: 'a' } }]],
  [
    'updateGroupType',
    { id, name: 'b', description: null },
    `PUT ${route}`,
    [{ group_type: { name: 'b', description: '' } }],
  ],
  ['updateGroupType', { id, isPublic: false }, `PUT ${route}`, [{ group_type: { is_public: false } }]],
  ['deleteGroupType', { id: `GroupType:${id}` }, `DELETE ${route}`, []],
  [
    'createGroupTypeGroupSpecs',
    { id, groupSpecs: { a: '' } },
    `POST ${route}/group_specs`,
    [{ group_specs: { a: '' } }],
  ],
  [
    'updateGroupTypeGroupSpecsProperty',
    { id, key: 'a:b', value: 'c' },
    `PUT ${route}/group_specs/a%3Ab`,
    [{ 'a:b': 'c' }],
  ],
  ['deleteGroupTypeGroupSpecsProperty', { id, key: 'a' }, `DELETE ${route}/group_specs/a`, []],
])('%s sends %j', async (name, input, call, bodies) => {
  await expectCalls(name, input, [call], bodies, { answers });
});

describe('refuses without a call', () => {
  const named = 'The name of a group type must have 1 to 255 characters.';
  const nothing = 'No change was specified. Specify `name`, `description` or `isPublic`.';
  test.each<[string, object, string[], string | RegExp]>([
    ['createGroupType', { name: ' ' }, ['name'], named],
    ['createGroupType', { name: 'x'.repeat(256) }, ['name'], /at most 255/],
    [
      'createGroupType',
      { name: 'a', groupSpecs: { 'a b': 'c' } },
      ['groupSpecs', 'a b'],
      /^A key must consist of 1 to 255 letters/,
    ],
    ['updateGroupType', { id, name: null }, ['name'], named],
    ['updateGroupType', { id, isPublic: null }, [], nothing],
    ['updateGroupType', { id }, [], nothing],
    ['deleteGroupType', { id: 'default' }, ['id'], /is not a valid ID/],
    ['createGroupTypeGroupSpecs', { id, groupSpecs: { a: 'x'.repeat(256) } }, ['groupSpecs', 'a'], /at most 255/],
    ['updateGroupTypeGroupSpecsProperty', { id, key: 'a', value: 'x'.repeat(256) }, ['value'], /at most 255/],
  ])('%s %j', async (name, input, path, message) => {
    const expected = {
      __typename: 'ValidationError',
      path: ['input', ...path],
      message: expect.stringMatching(message) as unknown,
    };
    await expectRefused(name, input, expected);
  });

  test.each(['', '.', '..', '../x', 'a/b', '%2f', 'a\r\nb', 'x'.repeat(256), 'é'])('the key %j', async (key) => {
    const expected = {
      path: ['input', 'key'],
      message: expect.stringMatching(/^A key must consist of 1 to 255 letters/) as unknown,
    };
    await expectRefused('updateGroupTypeGroupSpecsProperty', { id, key, value: 'a' }, expected);
    await expectRefused('deleteGroupTypeGroupSpecsProperty', { id, key }, expected);
  });

  test.each([
    'createGroupType',
    'updateGroupType',
    'deleteGroupType',
    'createGroupTypeGroupSpecs',
    'deleteGroupTypeGroupSpecsProperty',
  ])('%s on an old cloud', async (name) => {
    const input = {
      ...(name !== 'createGroupType' && { id }),
      ...(/^(create|update)GroupType$/.test(name) && { name: 'a' }),
      ...(name.endsWith('Specs') && { groupSpecs: { a: 'b' } }),
      ...(name.endsWith('Property') && { key: 'a' }),
    };
    await expectRefused(name, input, { __typename: 'MicroversionTooLowError' }, { microversion: '3.10' });
  });
});
