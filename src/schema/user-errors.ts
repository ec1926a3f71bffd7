import type { FieldMap } from '@pothos/core';
import type { UserError, UserErrorCode, UserErrorKind } from '../resolvers/common/user-errors.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { cinder, nullIf } from './facts/facts.ts';
import { noCall } from './facts/null-conditions.ts';

const UserErrorCodeEnum = builder.enumType('UserErrorCode', {
  description: 'The code of a `UserError`. Each code belongs to one kind of `UserError`.',
  values: {
    BAD_USER_INPUT: { description: 'An invalid input: `ValidationError`.' },
    INVALID_STATE: { description: 'A status that does not allow the operation: `InvalidStateError`.' },
    NOT_FOUND: { description: 'A resource that does not exist or is not visible: `NotFoundError`.' },
    FORBIDDEN: { description: 'An operation that the policy does not allow: `ForbiddenError`.' },
    CONFLICT: { description: 'A conflict with another resource: `ConflictError`.' },
    QUOTA_EXCEEDED: { description: 'A quota that would be exceeded: `QuotaExceededError`.' },
    RATE_LIMITED: { description: 'Too many requests: `RateLimitedError`.' },
    MICROVERSION_TOO_LOW: { description: 'A cloud that is too old: `MicroversionTooLowError`.' },
    RESOURCE_TIMEOUT: { description: 'A wait that reached its timeout: `WaitTimeoutError`.' },
    RESOURCE_FAILURE: { description: 'An operation that failed later: `ResourceFailureError`.' },
    UNAUTHENTICATED: { description: 'A token that is no longer valid: `RequestFailedError`.' },
    OVERLOADED: { description: 'A gateway without a free connection: `RequestFailedError`.' },
    UPSTREAM_BUDGET_EXCEEDED: { description: 'Too many calls in one operation: `RequestFailedError`.' },
    UPSTREAM_UNAVAILABLE: { description: 'A cloud that is not available: `RequestFailedError`.' },
    UPSTREAM_TIMEOUT: { description: 'A response that did not arrive in time: `RequestFailedError`.' },
    UPSTREAM_ERROR: { description: 'A failure of Cinder, or an invalid response: `RequestFailedError`.' },
  } satisfies Record<UserErrorCode, { description: string }>,
});

/** The interface of the errors in the `userErrors` of a payload. */
export const UserErrorRef = builder.interfaceRef<UserError>('UserError').implement({
  description:
    'An error that prevented an operation and that the user can correct. In a row of a bulk mutation, also a failed request. Select `__typename` or use fragments to distinguish the kinds.',
  resolveType: ({ kind }) => kind,
  fields: (t) => ({
    message: t.exposeString('message', {
      nullable: false,
      description: 'The error message. The message of Cinder if Cinder refused the operation.',
    }),
    code: t.expose('code', { type: UserErrorCodeEnum, nullable: false, description: 'The code of the error.' }),
    path: t.exposeStringList('path', {
      description: 'The path of the invalid input, such as `["input", "size"]`.',
      extensions: nullIf('the error is not about one field'),
    }),
    requestId: t.exposeString('requestId', {
      description: 'The request ID of Cinder, for the operator.',
      extensions: nullIf(noCall),
    }),
  }),
});

type Fields = (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, UserError>) => FieldMap;

function kind(name: UserErrorKind, description: string, fields: Fields = () => ({})): void {
  builder.objectRef<UserError>(name).implement({ description, interfaces: [UserErrorRef], fields });
}

kind('ValidationError', 'An invalid input, refused by the gateway before any call or by Cinder (HTTP 400).');
kind('InvalidStateError', 'A status of the resource, or of a related one, that does not allow the operation.', (t) => ({
  lastStatus: t.exposeString('lastStatus', {
    description: 'The status of the resource after the refusal, such as `in-use`.',
    extensions: nullIf('the resource has no status', 'the resource is not visible to the caller'),
  }),
}));
kind('NotFoundError', 'A resource that does not exist or is not visible to the caller (HTTP 404).');
kind('ForbiddenError', 'An operation that the policy of Cinder does not allow the caller (HTTP 403).');
kind('ConflictError', 'A conflict with the state of another resource (HTTP 409).');
kind(
  'QuotaExceededError',
  'A quota of the project that would be exceeded (HTTP 413). Retrying does not help.',
  (t) => ({
    quota: t.exposeString('quota', {
      description: 'The name of the quota, such as `gigabytes`, or `gigabytes_<type>` for a volume type.',
      extensions: nullIf('Cinder does not report the quota'),
    }),
    limit: t.expose('limit', {
      type: 'SafeInt',
      description: 'The limit of the quota, as a count or in GiB.',
      extensions: nullIf('Cinder does not report the limit'),
    }),
    inUse: t.expose('inUse', {
      type: 'SafeInt',
      description: 'The used and reserved amount, in GiB.',
      extensions: nullIf('the quota is a count', 'Cinder does not report the amount'),
    }),
    requested: t.expose('requested', {
      type: 'SafeInt',
      description: 'The requested amount, in GiB. For `per_volume_gigabytes`, the size of the volume.',
      extensions: nullIf('Cinder does not report the amount'),
    }),
  }),
);
kind('RateLimitedError', 'A request that exceeded a rate limit.', (t) => ({
  retryAfter: t.exposeInt('retryAfter', {
    description: 'The time after which to retry, in seconds.',
    extensions: nullIf('Cinder does not report the time'),
  }),
}));
/** Cinder responds with 406, and names no microversion that would do. */
const refused = 'Cinder, not the gateway, refused the operation';

kind(
  'MicroversionTooLowError',
  'An operation that requires a newer Cinder than the cloud has. No call was made.',
  (t) => ({
    required: t.exposeString('required', {
      description: 'The microversion that the operation requires, such as `3.42`.',
      extensions: nullIf(refused),
    }),
    available: t.exposeString('available', {
      description: 'The newest microversion that the cloud supports, such as `3.27`.',
      extensions: nullIf(refused),
    }),
  }),
);
kind('WaitTimeoutError', 'A wait that reached its timeout. The operation continues.', (t) => ({
  lastStatus: t.exposeString('lastStatus', {
    description: 'The last known status of the resource, such as `creating`.',
    extensions: nullIf('no status was read before the timeout'),
  }),
}));
kind('ResourceFailureError', 'An operation that Cinder accepted and that failed later.', (t) => ({
  lastStatus: t.exposeString('lastStatus', {
    description: 'The status of the resource after the failure, such as `error`.',
    extensions: nullIf('the resource no longer exists'),
  }),
  reasons: t.exposeStringList('reasons', {
    nullable: false,
    description: 'The reasons of the failure, from the messages of Cinder. Empty if Cinder reports none.',
    extensions: cinder({ rest: ['GET /messages'], since: '3.5' }),
  }),
}));
kind(
  'RequestFailedError',
  'A request for one row of a bulk mutation that failed because of the cloud, the gateway or the token. In other mutations, such a failure is an error of the whole mutation.',
  (t) => ({
    outcomeUnknown: t.exposeBoolean('outcomeUnknown', {
      nullable: false,
      description: 'Whether Cinder may have carried out the operation. Read the resource before you retry.',
    }),
    retryAfter: t.exposeInt('retryAfter', {
      description: 'The time after which to retry, in seconds.',
      extensions: nullIf('the time is unknown'),
    }),
  }),
);
