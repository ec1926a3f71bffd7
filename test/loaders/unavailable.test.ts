import { expect, test } from 'vitest';
import { CinderError, type ErrorCode } from '../../src/cinder/errors.ts';
import { unavailableBecause } from '../../src/loaders/unavailable.ts';

test.each<[ErrorCode, string]>([
  ['FORBIDDEN', 'FORBIDDEN'],
  ['NOT_FOUND', 'NOT_FOUND'],
  ['UNAUTHENTICATED', 'UNAVAILABLE'],
  ['UPSTREAM_TIMEOUT', 'UNAVAILABLE'],
  ['UPSTREAM_BUDGET_EXCEEDED', 'UNAVAILABLE'],
])('%s is the reason %s', (code, reason) => {
  expect(unavailableBecause(new CinderError(code, ''))).toBe(reason);
});

test('throws other errors', () => {
  const error = new Error('the operation has ended');
  expect(() => unavailableBecause(error)).toThrow(error);
});
