import { expect, test } from 'vitest';
import { rejectUnknown } from '../../../src/resolvers/common/reject-unknown-enum.ts';
import { cinderError, failureOf } from '../../support/failure.ts';

test.each(['UNKNOWN', ['available', 'UNKNOWN']])('refuses to filter by %j', async (asked) => {
  const failure = await failureOf(() => rejectUnknown(asked, ['filter', 'status']));
  expect(failure).toEqual(cinderError('BAD_USER_INPUT', 'UNKNOWN stands for', { path: ['filter', 'status'] }));
});

test.each(['available', ['available'], null, undefined, 7])('allows filtering by %j', (asked) => {
  expect(() => rejectUnknown(asked, ['filter', 'status'])).not.toThrow();
});
