import { expect, test } from 'vitest';
import { CinderError, type ErrorCode } from '../../src/cinder/errors.ts';
import { orNull } from '../../src/cinder/or-null.ts';
import { cinderError, failureOf } from '../support/failure.ts';

const failing = (code: ErrorCode) => () => Promise.reject(new CinderError(code, 'no'));

test('what is read', async () => {
  expect(await orNull(() => Promise.resolve(0))).toBe(0);
});

test('what is not found is null', async () => {
  expect(await orNull(failing('NOT_FOUND'))).toBeNull();
});

test('another code is, too, where it is named, and then that alone', async () => {
  expect(await orNull(failing('BAD_USER_INPUT'), 'BAD_USER_INPUT')).toBeNull();
  expect(await failureOf(() => orNull(failing('NOT_FOUND'), 'BAD_USER_INPUT'))).toEqual(cinderError('NOT_FOUND'));
});

test('whatever else is thrown', async () => {
  expect(await failureOf(() => orNull(failing('FORBIDDEN')))).toEqual(cinderError('FORBIDDEN'));
  await expect(orNull(() => Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug');
});
