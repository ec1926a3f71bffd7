import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkInput, metadata, sizeInGiB, somethingOf, wait } from '../../../src/resolvers/common/inputs.ts';
import { shortText } from '../../../src/resolvers/common/text.ts';
import { cinderError, failureOf } from '../../support/failure.ts';

const input = z.object({ name: shortText, size: sizeInGiB.nullish(), metadata, wait });

describe('accepts', () => {
  test.each([
    {},
    { name: null, size: null, metadata: null, wait: null },
    { name: '', metadata: {} },
    { name: 'x'.repeat(255), size: 1, metadata: { ['k'.repeat(255)]: 'v'.repeat(255), a: '' } },
    { wait: { interval: 0.1, timeout: 300, status: 'available', failures: [] } },
  ])('%j', (given) => {
    expect(() => checkInput(input, given)).not.toThrow();
  });
});

describe('refuses with the path and the correct form', () => {
  test.each([
    [{ name: 'x'.repeat(256) }, ['name'], 'The text must have at most 255 characters; received 256.'],
    [{ size: 0 }, ['size'], 'The size must be a positive integer, in GiB; received 0.'],
    [{ size: -1 }, ['size'], 'The size must be a positive integer, in GiB; received -1.'],
    [{ metadata: { '': 'x' } }, ['metadata'], 'A key must have 1 to 255 characters; received 0.'],
    [{ metadata: { ['k'.repeat(256)]: 'x' } }, ['metadata'], 'A key must have 1 to 255 characters; received 256.'],
    [
      { metadata: { a: 'v'.repeat(256) } },
      ['metadata', 'a'],
      'A value must have at most 255 characters; received 256.',
    ],
    [
      { wait: { interval: 0, timeout: 1 } },
      ['wait', 'interval'],
      '`interval` must be a positive number of seconds; received 0.',
    ],
    [
      { wait: { interval: 1, timeout: -1 } },
      ['wait', 'timeout'],
      '`timeout` must be a positive number of seconds; received -1.',
    ],
    [
      { wait: { interval: 1, timeout: 301 } },
      ['wait', 'timeout'],
      '`timeout` must be at most 300 seconds; received 301.',
    ],
  ])('%j', async (given, path, message) => {
    expect(await failureOf(() => checkInput(input, given))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message,
      details: { path: ['input', ...path] },
    });
  });

  test('reports the first of several errors', async () => {
    const failure = await failureOf(() => checkInput(input, { size: 0, name: 'x'.repeat(256) }));
    expect(failure).toEqual(cinderError('BAD_USER_INPUT', '255', { path: ['input', 'name'] }));
  });
});

describe('somethingOf', () => {
  const schema = somethingOf('name', 'isPublic', 'addVolumes');

  test.each([{ name: null }, { name: '' }, { isPublic: false }, { addVolumes: ['a'] }])(
    '%j changes something',
    (given) => {
      expect(() => checkInput(schema, given)).not.toThrow();
    },
  );

  test.each([{}, { isPublic: null }, { addVolumes: [] }, { addVolumes: null }, { other: 1 }])(
    '%j changes nothing',
    async (given) => {
      const message = 'No change was specified. Specify `name`, `isPublic` or `addVolumes`.';
      expect(await failureOf(() => checkInput(schema, given))).toEqual(
        cinderError('BAD_USER_INPUT', message, { path: ['input'] }),
      );
    },
  );
});
