import type { FieldMap } from '@pothos/core';
import type { UserError, UserErrorKind } from '../resolvers/user-errors.ts';
import { builder, type SchemaTypes } from './builder.ts';

/** The interface of all that a mutation's `userErrors` holds. */
export const UserErrorRef = builder.interfaceRef<UserError>('UserError').implement({
  description: 'Why an action, or the wait for its end, did not come out as asked. Select `__typename` or a fragment for the kind.',
  resolveType: ({ kind }) => kind,
  fields: (t) => ({
    message: t.exposeString('message', { nullable: false, description: 'What is wrong: Cinder\'s own words where Cinder refused.' }),
    code: t.exposeString('code', { nullable: false, description: 'A stable code, such as `INVALID_STATE`.' }),
    path: t.exposeStringList('path', { description: 'The input that is wrong, as field names from `input` on; null where it is not one field.' }),
    requestId: t.exposeString('requestId', { description: 'Cinder\'s request id, for its operator; null where no call was made.' }),
  }),
});

type Fields = (t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, UserError>) => FieldMap;

function kind(name: UserErrorKind, description: string, fields: Fields = () => ({})): void {
  builder.objectRef<UserError>(name).implement({ description, interfaces: [UserErrorRef], fields });
}

kind('ValidationError', 'The input is wrong: refused before any call, or by Cinder (400).');
kind('InvalidStateError', 'The status of the resource, or of a related one, does not allow the action.', (t) => ({
  currentStatus: t.exposeString('lastStatus', { description: 'The status of the resource after the refusal, as Cinder spells it. Null if the resource has no status or is not visible.' }),
}));
kind('NotFoundError', 'There is no such resource, or none that the caller may know of (404).');
kind('ForbiddenError', 'Cinder\'s policy does not allow it to the caller (403).');
kind('ConflictError', 'Something else stands against it (409).');
kind('QuotaExceededError', 'A quota of the project is used up (413). Trying again does not help.', (t) => ({
  quota: t.exposeString('quota', { description: 'Which quota, by its name in `quotaSet`: `volumes`, `gigabytes`, or `gigabytes_<type>` for a volume type\'s; null where Cinder does not say. Of snapshots Cinder does not tell the type\'s from the project\'s.' }),
  limit: t.expose('limit', { type: 'SafeInt', description: 'What it allows: a number, or GiB; null where Cinder does not say.' }),
  inUse: t.expose('inUse', { type: 'SafeInt', description: 'What is used and reserved, in GiB; null where Cinder does not say, as for numbers.' }),
  requested: t.expose('requested', { type: 'SafeInt', description: 'What would have been added, in GiB; for `per_volume_gigabytes` the size; null where Cinder does not say.' }),
}));
kind('RateLimitedError', 'Too many requests.', (t) => ({
  retryAfter: t.exposeInt('retryAfter', { description: 'Seconds after which to try again.' }),
}));
kind('MicroversionTooLowError', 'This cloud\'s Cinder is too old for it. No call was made.', (t) => ({
  required: t.exposeString('required', { description: 'The microversion that it needs, such as `3.42`.' }),
  available: t.exposeString('available', { description: 'The newest microversion that the cloud offers.' }),
}));
kind('WaitTimeoutError', 'The wait\'s deadline passed. The action goes on.', (t) => ({
  lastStatus: t.exposeString('lastStatus', { description: 'The status that was last seen, as Cinder spells it.' }),
}));
kind('ResourceFailureError', 'Cinder accepted the action, and it failed.', (t) => ({
  status: t.exposeString('lastStatus', { description: 'The status that it failed with, as Cinder spells it.' }),
  reasons: t.exposeStringList('reasons', { nullable: false, description: 'Why, in the words of Cinder\'s messages (`GET /messages`, microversion 3.5); empty where it says nothing.' }),
}));
