import { describe, expect, test } from 'vitest';
import { notFound } from '../../support/fake-cinder.ts';
import { typeId } from '../../support/rows.ts';
import { expectCalls, expectRefused, mutate } from '../support/mutate.ts';

const id = typeId(1);
const specs = `/types/${id}/extra_specs`;
const encryption = `/types/${id}/encryption`;
const luks = { provider: 'luks', controlLocation: 'FRONT_END' };

describe('updateVolumeTypeExtraSpecs', () => {
  test.each([{ a: 'b' }, { 'a:b-c_d.e': '', f: 'g' }])('sends %j with one call', async (extraSpecs) => {
    await expectCalls(
      'updateVolumeTypeExtraSpecs',
      { id, extraSpecs },
      [`POST ${specs}`],
      [{ extra_specs: extraSpecs }],
    );
  });

  test.each<[object, RegExp]>([
    [{}, /No change was specified/],
    [{ 'a b': 'c' }, /"a b" is not a valid key/],
    [{ '..': 'c' }, /"\.\." is not a valid key/],
    [{ 'a\r\nb': 'c' }, /is not a valid key/],
  ])('refuses %j without a call', async (extraSpecs, message) => {
    const expected = { path: ['input', 'extraSpecs'], message: expect.stringMatching(message) as unknown };
    await expectRefused('updateVolumeTypeExtraSpecs', { id, extraSpecs }, expected);
  });
});

describe('deleteVolumeTypeExtraSpecs', () => {
  test('makes one call per key, one after another', async () => {
    await expectCalls('deleteVolumeTypeExtraSpecs', { id, keys: ['a:b', 'c'] }, [
      `DELETE ${specs}/a%3Ab`,
      `DELETE ${specs}/c`,
    ]);
  });

  test('stops at the first missing key', async () => {
    const answers = {
      'DELETE /types/{id}/extra_specs/{key}': ({
        params,
      }: {
        params?: Readonly<Record<string, string>> | undefined;
      }) => {
        if (params?.['key'] === 'b') throw notFound();
        return undefined;
      },
    };
    const { userErrors, calls } = await mutate(
      'deleteVolumeTypeExtraSpecs',
      { id, keys: ['a', 'b', 'c'] },
      { answers },
    );
    expect(userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
    expect(calls).toEqual([`DELETE ${specs}/a`, `DELETE ${specs}/b`]);
  });

  test.each<[string[], RegExp]>([
    [[], /at least one key/],
    [['a', 'a'], /must not contain duplicates/],
    [['../x'], /is not a valid key/],
    [['%2f'], /is not a valid key/],
    [['.'], /is not a valid key/],
    [['x'.repeat(256)], /is not a valid key/],
  ])('refuses %j without a call', async (keys, message) => {
    await expectRefused(
      'deleteVolumeTypeExtraSpecs',
      { id, keys },
      { path: ['input', 'keys'], message: expect.stringMatching(message) as unknown },
    );
  });
});

describe('encryption', () => {
  test.each<[string, object, string, unknown[]]>([
    ['create', luks, `POST ${encryption}`, [{ encryption: { provider: 'luks', control_location: 'front-end' } }]],
    [
      'create',
      { ...luks, cipher: 'aes', keySize: 256 },
      `POST ${encryption}`,
      [{ encryption: { provider: 'luks', control_location: 'front-end', cipher: 'aes', key_size: 256 } }],
    ],
    [
      'update',
      { controlLocation: 'BACK_END' },
      `PUT ${encryption}/${id}`,
      [{ encryption: { control_location: 'back-end' } }],
    ],
    [
      'update',
      { cipher: null, keySize: null },
      `PUT ${encryption}/${id}`,
      [{ encryption: { cipher: null, key_size: null } }],
    ],
    ['delete', {}, `DELETE ${encryption}/${id}`, []],
  ])('%s sends %j', async (verb, input, call, bodies) => {
    await expectCalls(`${verb}VolumeTypeEncryption`, { id, ...input }, [call], bodies);
  });

  test.each<[string, object, string[], RegExp]>([
    ['create', { ...luks, provider: ' ' }, ['provider'], /`provider` must not be null or blank/],
    ['create', { ...luks, provider: 'x'.repeat(256) }, ['provider'], /at most 255/],
    ['create', { ...luks, cipher: 'x'.repeat(256) }, ['cipher'], /at most 255/],
    ['create', { ...luks, keySize: 0 }, ['keySize'], /positive/],
    ['update', {}, [], /Specify `provider`, `controlLocation`, `cipher` or `keySize`/],
    ['update', { controlLocation: null }, ['controlLocation'], /`controlLocation` must not be null/],
    ['update', { keySize: -1 }, ['keySize'], /positive/],
  ])('%s refuses %j without a call', async (verb, input, path, message) => {
    const expected = {
      __typename: 'ValidationError',
      path: ['input', ...path],
      message: expect.stringMatching(message) as unknown,
    };
    await expectRefused(`${verb}VolumeTypeEncryption`, { id, ...input }, expected);
  });

  test('delete returns an error for a missing encryption only without ignoreMissing', async () => {
    const answers = { 'DELETE /types/{id}/encryption/{id}': () => Promise.reject(notFound()) };
    await expectCalls('deleteVolumeTypeEncryption', { id }, [`DELETE ${encryption}/${id}`], [], { answers });
    const { userErrors } = await mutate('deleteVolumeTypeEncryption', { id, ignoreMissing: false }, { answers });
    expect(userErrors).toMatchObject([{ __typename: 'NotFoundError' }]);
  });
});
