import { expect, test } from 'vitest';
import { CinderError, type ErrorCode, type ErrorDetails } from '../../../src/cinder/errors.ts';
import { rowErrorOf, userErrorOf } from '../../../src/resolvers/common/user-errors.ts';

const bare = {
  path: null,
  requestId: null,
  retryAfter: null,
  required: null,
  available: null,
  outcomeUnknown: false,
  lastStatus: null,
  quota: null,
  limit: null,
  inUse: null,
  requested: null,
  reasons: [],
};

test.each<[ErrorCode, string, ErrorDetails]>([
  ['BAD_USER_INPUT', 'ValidationError', { path: ['input', 'size'] }],
  ['INVALID_STATE', 'InvalidStateError', { requestId: 'req-1' }],
  ['NOT_FOUND', 'NotFoundError', {}],
  ['FORBIDDEN', 'ForbiddenError', {}],
  ['CONFLICT', 'ConflictError', {}],
  ['QUOTA_EXCEEDED', 'QuotaExceededError', {}],
  ['RATE_LIMITED', 'RateLimitedError', { retryAfter: 3 }],
  ['MICROVERSION_TOO_LOW', 'MicroversionTooLowError', { required: '3.42', available: '3.27' }],
  ['RESOURCE_TIMEOUT', 'WaitTimeoutError', { lastStatus: 'creating' }],
  ['RESOURCE_FAILURE', 'ResourceFailureError', { lastStatus: 'error', reasons: ['No room.'] }],
])('%s is a %s', (code, kind, details) => {
  const error = userErrorOf(new CinderError(code, 'what is wrong', details));
  expect(error).toEqual({ ...bare, kind, code, message: 'what is wrong', ...details });
  expect(error).not.toBeInstanceOf(Error);
  expect(rowErrorOf(new CinderError(code, 'what is wrong', details))).toEqual(error);
});

test.each([
  'UNAUTHENTICATED',
  'OVERLOADED',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_ERROR',
  'UPSTREAM_BUDGET_EXCEEDED',
] as const)("%s is none of the user's, but fails one row of a bulk mutation", (code) => {
  const details = { outcomeUnknown: true as const, requestId: 'req-2' };
  const error = new CinderError(code, 'away', details);
  expect(userErrorOf(error)).toBeUndefined();
  const expected = { ...bare, kind: 'RequestFailedError', code, message: 'away', ...details };
  expect(rowErrorOf(error)).toEqual(expected);
});

test.each([new TypeError('bug'), 'text', undefined, { code: 'NOT_FOUND' }])('%s is none at all', (thrown) => {
  expect(userErrorOf(thrown)).toBeUndefined();
  expect(rowErrorOf(thrown)).toBeUndefined();
});

test('a quota is told with its figures', () => {
  const quota = { name: 'gigabytes', limit: 10, inUse: 9, requested: 2 };
  expect(userErrorOf(new CinderError('QUOTA_EXCEEDED', 'full', { quota }))).toMatchObject({
    quota: 'gigabytes',
    limit: 10,
    inUse: 9,
    requested: 2,
  });
});
