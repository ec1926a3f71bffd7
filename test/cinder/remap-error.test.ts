import { expect, test } from 'vitest';
import { CinderError } from '../../src/cinder/errors.ts';
import { remapError } from '../../src/cinder/remap-error.ts';

const said = new CinderError('BAD_USER_INPUT', 'No such thing.', { status: 400 });
const meant = new CinderError('NOT_FOUND', 'No such thing.');

test('returns the result', async () => {
  expect(
    await remapError(
      () => meant,
      () => Promise.resolve(5),
    ),
  ).toBe(5);
});

test('throws the replaced error, or the original one', async () => {
  await expect(
    remapError(
      () => meant,
      () => Promise.reject(said),
    ),
  ).rejects.toBe(meant);
  await expect(
    remapError(
      () => undefined,
      () => Promise.reject(said),
    ),
  ).rejects.toBe(said);
});

test('does not pass other errors to the function', async () => {
  const broken = new TypeError('x');
  await expect(
    remapError(
      () => meant,
      () => Promise.reject(broken),
    ),
  ).rejects.toBe(broken);
});
