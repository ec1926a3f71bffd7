import { expect, test } from 'vitest';
import { badInput, CinderError, isCinderError } from '../../src/cinder/errors.ts';

test('an error has its code, details and cause', () => {
  const cause = new Error('socket');
  const error = new CinderError('UPSTREAM_UNAVAILABLE', 'away', { status: 503, cause });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'CinderError',
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'away',
    details: { status: 503 },
    cause,
  });
});

test('an error for an input has the path of the input', () => {
  expect(badInput(['input', 'size'], 'wrong')).toMatchObject({
    code: 'BAD_USER_INPUT',
    message: 'wrong',
    details: { path: ['input', 'size'] },
  });
});

test('recognizes an error by its type, and by its code if codes are given', () => {
  const error = new CinderError('NOT_FOUND', 'gone');
  expect(isCinderError(error)).toBe(true);
  expect(isCinderError(error, 'CONFLICT', 'NOT_FOUND')).toBe(true);
  expect(isCinderError(error, 'CONFLICT')).toBe(false);
  expect(isCinderError({ name: 'CinderError', code: 'NOT_FOUND' })).toBe(false);
});
