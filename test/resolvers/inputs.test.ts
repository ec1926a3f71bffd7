import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkInput, exactlyOne, metadata, sizeInGiB, somethingOf, wait } from '../../src/resolvers/inputs.ts';
import { shortText } from '../../src/resolvers/text.ts';
import { cinderError, failureOf } from '../support/failure.ts';

const input = z.object({ name: shortText, size: sizeInGiB.nullish(), metadata, wait });

describe('taken', () => {
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

describe('refused, with the path and what would be right', () => {
  test.each([
    [{ name: 'x'.repeat(256) }, ['name'], 'It may have up to 255 characters; it has 256.'],
    [{ size: 0 }, ['size'], 'A size is a positive whole number of GiB; it was 0.'],
    [{ size: -1 }, ['size'], 'A size is a positive whole number of GiB; it was -1.'],
    [{ metadata: { '': 'x' } }, ['metadata'], 'A key has 1 to 255 characters; one has 0.'],
    [{ metadata: { ['k'.repeat(256)]: 'x' } }, ['metadata'], 'A key has 1 to 255 characters; one has 256.'],
    [{ metadata: { a: 'v'.repeat(256) } }, ['metadata', 'a'], 'A value may have up to 255 characters; it has 256.'],
    [
      { wait: { interval: 0, timeout: 1 } },
      ['wait', 'interval'],
      'The interval is a positive number of seconds; it was 0.',
    ],
    [
      { wait: { interval: 1, timeout: -1 } },
      ['wait', 'timeout'],
      'The timeout is a positive number of seconds; it was -1.',
    ],
    [{ wait: { interval: 1, timeout: 301 } }, ['wait', 'timeout'], 'The timeout is at most 300 s; it was 301.'],
  ])('%j', async (given, path, message) => {
    expect(await failureOf(() => checkInput(input, given))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message,
      details: { path: ['input', ...path] },
    });
  });

  test('the first of several', async () => {
    const failure = await failureOf(() => checkInput(input, { size: 0, name: 'x'.repeat(256) }));
    expect(failure).toEqual(cinderError('BAD_USER_INPUT', '255', { path: ['input', 'name'] }));
  });
});

describe('somethingOf', () => {
  const schema = somethingOf('name', 'isPublic', 'addVolumes');

  test.each([{ name: null }, { name: '' }, { isPublic: false }, { addVolumes: ['a'] }])('%j changes something', (given) => {
    expect(() => checkInput(schema, given)).not.toThrow();
  });

  test.each([{}, { isPublic: null }, { addVolumes: [] }, { addVolumes: null }, { other: 1 }])('%j changes nothing', async (given) => {
    const message = 'There is nothing to change: give name, isPublic or addVolumes.';
    expect(await failureOf(() => checkInput(schema, given))).toEqual(cinderError('BAD_USER_INPUT', message, { path: ['input'] }));
  });
});

describe('exactlyOne', () => {
  const schema = exactlyOne('a', 'b');

  test('is content with one', () => {
    expect(() => checkInput(schema, { a: 'x', b: null })).not.toThrow();
  });

  test.each([
    [{}, []],
    [{ a: null, b: undefined }, []],
    [{ a: 'x', b: 'y' }, ['b']],
  ])('refuses %j', async (given, path) => {
    const message = 'Give one of a and b, and only one.';
    expect(await failureOf(() => checkInput(schema, given))).toEqual(cinderError('BAD_USER_INPUT', message, { path: ['input', ...path] }));
  });
});
