import { isInterfaceType } from 'graphql';
import { expect, test } from 'vitest';
import { CinderError, type ErrorCode, type ErrorDetails } from '../../src/cinder/errors.ts';
import { schema } from '../../src/schema/schema.ts';
import { execute } from '../support/execute.ts';
import { volumeId, volumeRow } from '../support/rows.ts';

const id = volumeId(1);
const document = `mutation {
  extendVolume(input: { id: "${id}", newSize: 2 }) {
    volume { name }
    userErrors {
      __typename message code path requestId
      ... on RateLimitedError { retryAfter }
      ... on QuotaExceededError { quota limit inUse requested }
      ... on MicroversionTooLowError { required available }
      ... on WaitTimeoutError { lastStatus }
      ... on InvalidStateError { lastStatus }
      ... on ResourceFailureError { lastStatus reasons }
    }
  }
}`;
const bare = { message: "Cinder's own words", path: null, requestId: null };

/** A code, its type, its additional details, and their fields. */
const cases: [ErrorCode, string, ErrorDetails, object][] = [
  ['BAD_USER_INPUT', 'ValidationError', { field: 'new_size' }, { path: ['input', 'newSize'] }],
  [
    'INVALID_STATE',
    'InvalidStateError',
    { requestId: 'req-7' },
    {
      requestId: 'req-7',
      message: `${bare.message} The current status of the volume is "available".`,
      lastStatus: 'available',
    },
  ],
  ['NOT_FOUND', 'NotFoundError', {}, {}],
  ['FORBIDDEN', 'ForbiddenError', {}, {}],
  ['CONFLICT', 'ConflictError', {}, {}],
  [
    'QUOTA_EXCEEDED',
    'QuotaExceededError',
    { quota: { name: 'gigabytes', limit: 10, inUse: 9, requested: 2 } },
    { quota: 'gigabytes', limit: 10, inUse: 9, requested: 2 },
  ],
  ['RATE_LIMITED', 'RateLimitedError', { retryAfter: 3 }, { retryAfter: 3 }],
  [
    'MICROVERSION_TOO_LOW',
    'MicroversionTooLowError',
    { required: '3.42', available: '3.0' },
    { required: '3.42', available: '3.0' },
  ],
  ['RESOURCE_TIMEOUT', 'WaitTimeoutError', { lastStatus: 'extending' }, { lastStatus: 'extending' }],
  [
    'RESOURCE_FAILURE',
    'ResourceFailureError',
    { lastStatus: 'error', reasons: ['No room.'] },
    { lastStatus: 'error', reasons: ['No room.'] },
  ],
];

test.each(cases)('%s is returned as a %s', async (code, type, details, shown) => {
  const answers = { 'POST /volumes/{id}/action': () => Promise.reject(new CinderError(code, bare.message, details)) };
  const { data, errors } = await execute(document, { volumes: [volumeRow(1)] }, { answers });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ extendVolume: { volume: null, userErrors: [{ __typename: type, code, ...bare, ...shown }] } });
});

test('these are all types of user errors in the schema', () => {
  const userError = schema.getType('UserError');
  const types = isInterfaceType(userError) ? schema.getPossibleTypes(userError).map(({ name }) => name) : [];
  expect(types.toSorted()).toEqual([...cases.map(([, type]) => type), 'RequestFailedError'].toSorted());
});

test('the failed request of a row of a bulk mutation is returned as a RequestFailedError', async () => {
  const details = { outcomeUnknown: true as const, requestId: 'req-7', retryAfter: 3 };
  const answers = {
    'POST /volumes/{id}/action': () => Promise.reject(new CinderError('UPSTREAM_UNAVAILABLE', bare.message, details)),
  };
  const bulk = `mutation {
    extendVolumes(input: { volumes: [{ id: "${id}", newSize: 2 }] }) {
      results { requestedId userErrors { __typename message code path requestId ... on RequestFailedError { outcomeUnknown retryAfter } } }
      userErrors { message }
    }
  }`;
  const { data, errors } = await execute(bulk, { volumes: [volumeRow(1)] }, { answers });
  expect(errors).toBeUndefined();
  const error = { __typename: 'RequestFailedError', code: 'UPSTREAM_UNAVAILABLE', ...bare, ...details };
  expect(data).toEqual({ extendVolumes: { results: [{ requestedId: id, userErrors: [error] }], userErrors: [] } });
});

test.each([
  'UNAUTHENTICATED',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_ERROR',
  'UPSTREAM_BUDGET_EXCEEDED',
] as const)('%s is a top-level error', async (code) => {
  const answers = { 'POST /volumes/{id}/action': () => Promise.reject(new CinderError(code, 'away')) };
  const { errors } = await execute(document, {}, { answers });
  expect(errors).toMatchObject([{ path: ['extendVolume'], originalError: { code } }]);
});
