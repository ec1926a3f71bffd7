import { describe, expect, test } from 'vitest';
import { notFound } from '../../support/fake-cinder.ts';
import { typeId } from '../../support/rows.ts';
import { expectCalls, expectRefused, mutate } from '../support/mutate.ts';

const id = typeId(1);
const specs = `/types/${id}/extra_specs`;
const encryption = `/types/${id}/encryption`;
const luks = { provider: 'luks', controlLocation: 'FRONT_END' };

describe('updateVolumeTypeExtraSpecs', () => {
  test.each([{ a: 'b' }, { 'a:b-c_d.e': '', f: 'g' }])('%j, one or many, in one call', async (extraSpecs) => {
    await expectCalls('updateVolumeTypeExtraSpecs', { id, extraSpecs }, [`POST ${specs}`], [{ extra_specs: extraSpecs }]);
  });

  test.each<[object, RegExp]>([
    [{}, /There is nothing to change/],
    [{ 'a b': 'c' }, /"a b" is no key/],
    [{ '..': 'c' }, /"\.\." is no key/],
    [{ 'a\r\nb': 'c' }, /is no key/],
  ])('%j is refused with no call', async (extraSpecs, message) => {
    const expected = { path: ['input', 'extraSpecs'], message: expect.stringMatching(message) as unknown };
    await expectRefused('updateVolumeTypeExtraSpecs', { id, extraSpecs }, expected);
  });
});

describe('deleteVolumeTypeExtraSpecs', () => {
  test('one call a key, in turn', async () => {
    await expectCalls('deleteVolumeTypeExtraSpecs', { id, keys: ['a:b', 'c'] }, [`DELETE ${specs}/a%3Ab`, `DELETE ${specs}/c`]);
  });

  test('ends at the first that is missing', async () => {
    const answers = { 'DELETE /types/{id}/extra_specs/{key}': ({ params }: { params?: Readonly<Record<string, string>> | undefined }) => {
      if (params?.['key'] === 'b') throw notFound();
      return undefined;
    } };
    const { userErrors, calls } = await mutate('deleteVolumeTypeExtraSpecs', { id, keys: ['a', 'b', 'c'] }, { answers });
    expect(userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
    expect(calls).toEqual([`DELETE ${specs}/a`, `DELETE ${specs}/b`]);
  });

  test.each<[string[], RegExp]>([
    [[], /at least one key/],
    [['a', 'a'], /twice/],
    [['../x'], /is no key/],
    [['%2f'], /is no key/],
    [['.'], /is no key/],
    [['x'.repeat(256)], /is no key/],
  ])('%j is refused with no call', async (keys, message) => {
    await expectRefused('deleteVolumeTypeExtraSpecs', { id, keys }, { path: ['input', 'keys'], message: expect.stringMatching(message) as unknown });
  });
});

describe('encryption', () => {
  test.each<[string, object, string, unknown[]]>([
    ['create', luks, `POST ${encryption}`, [{ encryption: { provider: 'luks', control_location: 'front-end' } }]],
    [
      'create', { ...luks, cipher: 'aes', keySize: 256 }, `POST ${encryption}`,
      [{ encryption: { provider: 'luks', control_location: 'front-end', cipher: 'aes', key_size: 256 } }],
    ],
    ['update', { controlLocation: 'BACK_END' }, `PUT ${encryption}/${id}`, [{ encryption: { control_location: 'back-end' } }]],
    ['update', { cipher: null, keySize: null }, `PUT ${encryption}/${id}`, [{ encryption: { cipher: null, key_size: null } }]],
    ['delete', {}, `DELETE ${encryption}/${id}`, []],
  ])('%s %j', async (verb, input, call, bodies) => {
    await expectCalls(`${verb}VolumeTypeEncryption`, { id, ...input }, [call], bodies);
  });

  test.each<[string, object, string[], RegExp]>([
    ['create', { ...luks, provider: ' ' }, ['provider'], /A provider is needed/],
    ['create', { ...luks, provider: 'x'.repeat(256) }, ['provider'], /up to 255/],
    ['create', { ...luks, cipher: 'x'.repeat(256) }, ['cipher'], /up to 255/],
    ['create', { ...luks, keySize: 0 }, ['keySize'], /positive/],
    ['update', {}, [], /give provider, controlLocation, cipher or keySize/],
    ['update', { controlLocation: null }, ['controlLocation'], /Null cannot take it away/],
    ['update', { keySize: -1 }, ['keySize'], /positive/],
  ])('%s %j is refused with no call', async (verb, input, path, message) => {
    const expected = { __typename: 'ValidationError', path: ['input', ...path], message: expect.stringMatching(message) as unknown };
    await expectRefused(`${verb}VolumeTypeEncryption`, { id, ...input }, expected);
  });

  test('none to delete is no error, or one, as is wanted', async () => {
    const answers = { 'DELETE /types/{id}/encryption/{id}': () => Promise.reject(notFound()) };
    await expectCalls('deleteVolumeTypeEncryption', { id }, [`DELETE ${encryption}/${id}`], [], { answers });
    const { userErrors } = await mutate('deleteVolumeTypeEncryption', { id, ignoreMissing: false }, { answers });
    expect(userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
  });
});
