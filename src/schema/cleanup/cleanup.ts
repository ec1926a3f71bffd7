import { cleanUp, cleanup } from '../../resolvers/cleanup/cleanup.ts';
import type { CleanupError, CleanupRow } from '../../resolvers/cleanup/row.ts';
import { builder } from '../builder.ts';
import { mutation } from '../mutation.ts';
import { NodeRef } from '../node.ts';

const CleanupOutcome = builder.enumType('CleanupOutcome', {
  description: 'How it went with one resource of a cleanup.',
  values: {
    WOULD_BE_DELETED: { description: 'It would be deleted: a dry run.' },
    DELETED: { description: 'It is gone.' },
    DELETING: { description: 'Cinder accepted to delete it, and it was still there when the time was up.' },
    FAILED: { description: 'It is still there; `error` says why.' },
  },
});

const CleanupErrorRef = builder.objectRef<CleanupError>('CleanupError').implement({
  description: 'Why one resource of a cleanup was not deleted, or not seen to go.',
  fields: (t) => ({
    message: t.exposeString('message', { nullable: false, description: 'What is wrong: Cinder\'s own words where Cinder refused.' }),
    code: t.exposeString('code', { nullable: false, description: 'A stable code, such as `INVALID_STATE`: those of user errors, and of Cinder being away.' }),
    requestId: t.exposeString('requestId', { description: 'Cinder\'s request id, for its operator.' }),
  }),
});

const CleanupRowRef = builder.objectRef<CleanupRow>('CleanupRow').implement({
  description: 'One resource of a cleanup.',
  fields: (t) => ({
    resource: t.field({ type: NodeRef, nullable: false, description: 'The Backup, Snapshot or Volume, as it was before. Its own fields cost nothing.', resolve: ({ resource }) => resource }),
    name: t.string({ description: 'The name that it had.', resolve: ({ resource }) => resource.name }),
    outcome: t.expose('outcome', { type: CleanupOutcome, nullable: false, description: 'How it went.' }),
    error: t.expose('error', { type: CleanupErrorRef, nullable: true, description: 'Why it failed, or was not seen to go; null where it is well.' }),
  }),
});

const CleanupFilterInput = builder.inputType('CleanupFilter', {
  description: 'What to clean up: what fits all that is given. A bound of a time is within; what has no such time fits none.',
  fields: (t) => ({
    createdBefore: t.field({ type: 'DateTime', description: 'Made at this time or earlier, as the SDK\'s `created_at`.' }),
    createdAfter: t.field({ type: 'DateTime', description: 'Made at this time or later.' }),
    updatedBefore: t.field({ type: 'DateTime', description: 'Last changed at this time or earlier, as the SDK\'s `updated_at`.' }),
    updatedAfter: t.field({ type: 'DateTime', description: 'Last changed at this time or later.' }),
    nameStartsWith: t.string({ description: 'How the name begins, with its case.' }),
    metadata: t.field({ type: 'StringMap', description: 'Keys and values that its metadata must all have.' }),
  }),
});

mutation('cleanupProject', {
  description: 'Deletes the backups, the snapshots and the volumes of the project, in this order, and each type once the one before it is gone; without `dryRun: false` it only says which. `DELETE /backups/{id}`, `DELETE /snapshots/{id}`, `DELETE /volumes/{id}` each, four at once, and the lists (`GET /backups/detail`, …) while it waits. Incremental backups go before those that they build on. What is in use, or not fit to be deleted, stays, and its row says so. Members.',
  input: (t) => ({
    dryRun: t.boolean({ required: true, defaultValue: true, description: 'Delete nothing, and say what would be.' }),
    filter: t.field({ type: CleanupFilterInput, description: 'What to clean up; without it all that the project has.' }),
    interval: t.float({ required: true, defaultValue: 2, description: 'Seconds between two looks at what is being deleted.' }),
    timeout: t.float({ required: true, defaultValue: 120, description: 'Seconds in which to see it gone, 300 at most. What is left is tried all the same.' }),
  }),
  check: cleanup,
  run: async (context, input) => ({ id: context.client.token.projectId, requestId: undefined, result: await cleanUp(context, input) }),
  payload: (t) => ({
    rows: t.field({
      type: [CleanupRowRef],
      nullable: false,
      description: 'One a resource, backups first, volumes last.',
      resolve: ({ result }) => result ?? [],
    }),
  }),
});
