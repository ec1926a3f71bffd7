import { describe, expect, test } from 'vitest';
import { notFound } from '../../support/fake-cinder.ts';
import { typeId, typeRow } from '../../support/rows.ts';
import { execute } from '../../support/execute.ts';
import { expectCalls, expectRefused, mutate } from '../support/mutate.ts';

const id = typeId(1);
const project = '0123456789abcdef0123456789abcdef';
const made = { 'POST /types': () => ({ volume_type: { id } }) };
const long = 'x'.repeat(256);

describe('createVolumeType', () => {
  test.each<[object, object]>([
    [{ name: 'a' }, { name: 'a', 'os-volume-type-access:is_public': true }],
    [
      { name: 'a', description: null, extraSpecs: null },
      { name: 'a', 'os-volume-type-access:is_public': true },
    ],
    [
      { name: 'a', description: 'b', isPublic: false, extraSpecs: { 'a:b/c d': '' } },
      { name: 'a', description: 'b', extra_specs: { 'a:b/c d': '' }, 'os-volume-type-access:is_public': false },
    ],
  ])('sends %j', async (input, body) => {
    await expectCalls('createVolumeType', input, ['POST /types'], [{ volume_type: body }], { answers: made });
  });

  test.each<[object, string[], string | RegExp]>([
    [{ name: '' }, ['name'], '`name` must not be blank.'],
    [{ name: ' ' }, ['name'], '`name` must not be blank.'],
    [{ name: long }, ['name'], /at most 255/],
    [{ name: 'a', description: long }, ['description'], /at most 255/],
    [
      { name: 'a', extraSpecs: { 'a+': 'b' } },
      ['extraSpecs'],
      /"a\+" is not a valid key. A key must consist of 1 to 255 letters/,
    ],
    [{ name: 'a', extraSpecs: { '': 'b' } }, ['extraSpecs'], /A key must have 1 to 255 characters/],
    [{ name: 'a', extraSpecs: { a: long } }, ['extraSpecs', 'a'], /at most 255/],
  ])('refuses %j without a call', async (input, path, message) => {
    const expected = {
      __typename: 'ValidationError',
      path: ['input', ...path],
      message: expect.stringMatching(message) as unknown,
    };
    await expectRefused('createVolumeType', input, expected);
  });
});

describe('updateVolumeType', () => {
  test.each<[object, object]>([
    [{ name: ' b ' }, { name: ' b ' }],
    [{ description: null }, { description: '' }],
    [
      { description: 'c', isPublic: false },
      { description: 'c', is_public: false },
    ],
  ])('sends %j with the short key of isPublic, and without null values', async (input, body) => {
    await expectCalls(
      'updateVolumeType',
      { id: `VolumeType:${id}`, ...input },
      [`PUT /types/${id}`],
      [{ volume_type: body }],
    );
  });

  test.each<[object, string[], string | RegExp]>([
    [{}, [], 'No change was specified. Specify `name`, `description` or `isPublic`.'],
    [{ name: null }, ['name'], /must not be null/],
    [{ isPublic: null }, ['isPublic'], /true or false, not null/],
    [{ name: ' ' }, ['name'], /must not be null or blank/],
    [{ id: '../types', name: 'a' }, ['id'], /is not a valid ID/],
  ])('refuses %j without a call', async (input, path, message) => {
    const expected = {
      __typename: 'ValidationError',
      path: ['input', ...path],
      message: expect.stringMatching(message) as unknown,
    };
    await expectRefused('updateVolumeType', { id, ...input }, expected);
  });
});

test('deleteVolumeType makes one call', async () => {
  await expectCalls('deleteVolumeType', { id }, [`DELETE /types/${id}`]);
  const answers = { 'DELETE /types/{id}': () => Promise.reject(notFound()) };
  await expectCalls('deleteVolumeType', { id }, [`DELETE /types/${id}`], [], { answers });
  const { userErrors } = await mutate('deleteVolumeType', { id, ignoreMissing: false }, { answers });
  expect(userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
});

test.each(['add', 'remove'])('%sVolumeTypeAccess makes one call', async (verb) => {
  const name = `${verb}VolumeTypeAccess`;
  await expectCalls(
    name,
    { id, projectId: project },
    [`POST /types/${id}/action`],
    [{ [`${verb}ProjectAccess`]: { project } }],
  );
  await expectRefused(name, { id, projectId: '../x' }, { __typename: 'ValidationError', path: ['input', 'projectId'] });
});

test('loads the volume type only if it is selected', async () => {
  const document = `mutation { addVolumeTypeAccess(input: { id: "${id}", projectId: "p" }) { volumeType { name } userErrors { message } } }`;
  const answers = { 'POST /types/{id}/action': () => undefined };
  const { data, calls } = await execute(document, { volumeTypes: [typeRow(1)] }, { isAdmin: true, answers });
  expect(data).toEqual({ addVolumeTypeAccess: { volumeType: { name: 'type 1' }, userErrors: [] } });
  expect(calls).toEqual([`POST /types/${id}/action`, `GET /types/${id}`]);
});
