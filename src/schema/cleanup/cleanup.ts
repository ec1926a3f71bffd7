import { cleanUp, cleanup } from '../../resolvers/cleanup/cleanup.ts';
import type { CleanupError, CleanupRow } from '../../resolvers/cleanup/cleanup-outcome.ts';
import { builder } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { noCall, noName } from '../facts/null-conditions.ts';
import { mutation } from '../mutation.ts';
import { NodeRef } from '../node.ts';

const CleanupOutcome = builder.enumType('CleanupOutcome', {
  description: 'The outcome of a cleanup for one resource.',
  values: {
    WOULD_BE_DELETED: { description: 'The resource would be deleted without `dryRun`.' },
    DELETED: { description: 'The resource was deleted.' },
    DELETING: { description: 'Cinder accepted the deletion, but the resource still existed after the timeout.' },
    FAILED: { description: 'The resource was not deleted. See `error` for the reason.' },
  },
});

const CleanupErrorRef = builder.objectRef<CleanupError>('CleanupError').implement({
  description: 'The reason for which a resource was not deleted, or not within the timeout.',
  fields: (t) => ({
    message: t.exposeString('message', {
      nullable: false,
      description: 'The error message. If Cinder refused the deletion, the message of Cinder.',
    }),
    code: t.exposeString('code', {
      nullable: false,
      description:
        'The code of the error, such as `INVALID_STATE`, or `UPSTREAM_UNAVAILABLE` if Cinder did not respond.',
    }),
    requestId: t.exposeString('requestId', {
      description: 'The request ID of Cinder, for the operator.',
      extensions: nullIf(noCall),
    }),
  }),
});

const CleanupRowRef = builder.objectRef<CleanupRow>('CleanupRow').implement({
  description: 'A resource of a cleanup with its outcome.',
  fields: (t) => ({
    resource: t.field({
      type: NodeRef,
      nullable: false,
      description: 'The backup, snapshot or volume before the cleanup.',
      extensions: cinder({ calls: 'none' }),
      resolve: ({ resource }) => resource,
    }),
    name: t.string({
      description: 'The name of the resource before the cleanup.',
      extensions: nullIf(noName),
      resolve: ({ resource }) => resource.name,
    }),
    outcome: t.expose('outcome', {
      type: CleanupOutcome,
      nullable: false,
      description: 'The outcome for the resource.',
    }),
    error: t.expose('error', {
      type: CleanupErrorRef,
      nullable: true,
      description: 'The reason for which the resource was not deleted, or not within the timeout.',
      extensions: nullIf('no error occurred'),
    }),
  }),
});

const CleanupFilterInput = builder.inputType('CleanupFilter', {
  description:
    'The filters of the resources to clean up. A resource must match all of them. Bounds of times are inclusive.',
  fields: (t) => ({
    createdBefore: t.field({ type: 'DateTime', description: 'The latest date and time of creation.' }),
    createdAfter: t.field({ type: 'DateTime', description: 'The earliest date and time of creation.' }),
    updatedBefore: t.field({
      type: 'DateTime',
      description: 'The latest date and time of the last update. Resources that were never updated do not match.',
    }),
    updatedAfter: t.field({
      type: 'DateTime',
      description: 'The earliest date and time of the last update. Resources that were never updated do not match.',
    }),
    nameStartsWith: t.string({ description: 'The prefix of the name. Case-sensitive.' }),
    metadata: t.field({ type: 'StringMap', description: 'Keys and values of the metadata. All must match.' }),
  }),
});

mutation('cleanupProject', {
  description:
    'Deletes the backups, then the snapshots, then the volumes of the project. Each type waits for the deletions of the type before. By default, only lists the resources (a dry run). Resources that cannot be deleted are kept and have an `error`.',
  cinder: {
    rest: [
      'GET /backups/detail',
      'DELETE /backups/{id}',
      'GET /snapshots/detail',
      'DELETE /snapshots/{id}',
      'GET /volumes/detail',
      'DELETE /volumes/{id}',
    ],
    sdk: ['_service_cleanup'],
    roles: ['member'],
  },
  input: (t) => ({
    dryRun: t.boolean({
      required: true,
      defaultValue: true,
      description: 'Whether the mutation only lists the resources, without deleting them.',
    }),
    filter: t.field({
      type: CleanupFilterInput,
      description: 'The resources to clean up. Defaults to all resources of the project.',
    }),
    interval: t.float({ required: true, defaultValue: 2, description: 'The interval between two polls, in seconds.' }),
    timeout: t.float({
      required: true,
      defaultValue: 120,
      description:
        'The maximum time to wait for deletions, in seconds, up to 300. The remaining resources are then deleted without waiting.',
    }),
  }),
  check: cleanup,
  run: async (context, input) => ({
    id: context.client.token.projectId,
    requestId: undefined,
    result: await cleanUp(context, input),
  }),
  payload: (t) => ({
    rows: t.field({
      type: [CleanupRowRef],
      nullable: false,
      description: 'The resources with their outcomes, backups first and volumes last.',
      resolve: ({ result }) => result ?? [],
    }),
  }),
});
