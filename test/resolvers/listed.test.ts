import { expect, test } from 'vitest';
import { requireListed } from '../../src/resolvers/listed.ts';
import { cinderError, failureOf } from '../support/failure.ts';

test.each(['UNKNOWN', ['available', 'UNKNOWN']])('%j cannot be looked for', async (asked) => {
  const failure = await failureOf(() => requireListed(asked, ['filter', 'status']));
  expect(failure).toEqual(cinderError('BAD_USER_INPUT', 'UNKNOWN stands for', { path: ['filter', 'status'] }));
});

test.each(['available', ['available'], null, undefined, 7])('%j can', (asked) => {
  expect(() => requireListed(asked, ['filter', 'status'])).not.toThrow();
});
