import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { checkInput, commonInput, imageMetadataInput, metadataChange } from '../../../src/resolvers/common/inputs.ts';
import { upload } from '../../../src/resolvers/volume/images.ts';
import { charactersOf, mapOf } from '../../../src/resolvers/common/text.ts';
import { failureOf } from '../../support/failure.ts';

/** One character for Cinder, two UTF-16 units. */
const astral = '𝒳';

test('counts code points', () => {
  expect(['', 'aé', astral, astral.repeat(3), 'e\u0301'].map(charactersOf)).toEqual([0, 2, 1, 3, 2]);
});

describe('counts lengths in characters instead of UTF-16 units', () => {
  test.each<[string, z.ZodType, (count: number) => object]>([
    ['a name', commonInput, (count) => ({ name: astral.repeat(count) })],
    ['a description', commonInput, (count) => ({ description: astral.repeat(count) })],
    ['a metadata key', commonInput, (count) => ({ metadata: { [astral.repeat(count)]: 'x' } })],
    ['a metadata value', commonInput, (count) => ({ metadata: { x: astral.repeat(count) } })],
    ['a key to delete', metadataChange, (count) => ({ keys: [astral.repeat(count)] })],
    ['the name of a volume type', commonInput, (count) => ({ volumeType: { name: astral.repeat(count) } })],
    ['an image name', upload, (count) => ({ imageName: astral.repeat(count) })],
  ])('%s', async (_, schema, given) => {
    expect(() => checkInput(schema, given(255))).not.toThrow();
    expect((await failureOf(() => checkInput(schema, given(256)))) as object).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});

test('ignores spaces at both ends of a name, which Cinder removes', async () => {
  expect(() => checkInput(commonInput, { name: `  ${'x'.repeat(255)}   ` })).not.toThrow();
  expect(await failureOf(() => checkInput(commonInput, { name: `  ${'x'.repeat(256)}   ` }))).toMatchObject({
    code: 'BAD_USER_INPUT',
  });
});

test('accepts values of up to 65,535 bytes in image metadata', async () => {
  expect(() => checkInput(imageMetadataInput, { metadata: { a: 'x'.repeat(65_535) } })).not.toThrow();
  expect(await failureOf(() => checkInput(imageMetadataInput, { metadata: { a: 'é'.repeat(32_768) } }))).toMatchObject({
    message: 'A value must have at most 65535 bytes; received 65536.',
    details: { path: ['input', 'metadata', 'a'] },
  });
});

test.each(['__proto__', 'then', 'constructor'])('checks the map key %s', async (key) => {
  const map = Object.fromEntries([[key, 'v'.repeat(256)]]);
  expect(await failureOf(() => checkInput(commonInput, { metadata: map }))).toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(() => checkInput(metadataChange, { metadata: map })).not.toThrow();
  expect(mapOf<string>(() => undefined).safeParse(map).success).toBe(true);
});
