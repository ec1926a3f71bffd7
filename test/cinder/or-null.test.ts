import { expect, test } from 'vitest';
import { CinderError, type ErrorCode } from '../../src/cinder/errors.ts';
import { orNull } from '../../src/cinder/or-null.ts';
import { cinderError, failureOf } from '../support/failure.ts';

const failing = (code: ErrorCode) => () => Promise.reject(new CinderError(code, 'no'));

test('returns the result', async () => {
  expect(await orNull(() => Promise.resolve(0))).toBe(0);
});

test('returns null if nothing was found', async () => {
  expect(await orNull(failing('NOT_FOUND'))).toBeNull();
});

test('returns null for the given codes only', async () => {
  expect(await orNull(failing('BAD_USER_INPUT'), 'BAD_USER_INPUT')).toBeNull();
  expect(await failureOf(() => orNull(failing('NOT_FOUND'), 'BAD_USER_INPUT'))).toEqual(cinderError('NOT_FOUND'));
});

test('throws other errors', async () => {
  expect(await failureOf(() => orNull(failing('FORBIDDEN')))).toEqual(cinderError('FORBIDDEN'));
  await expect(orNull(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
});
