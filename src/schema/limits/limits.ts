import type { AbsoluteLimits, Limits, RateLimit, RateLimits } from '../../cinder/resources/limits.ts';
import { limits } from '../../resolvers/quota/quotas.ts';
import { builder } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { callFailed } from '../facts/null-conditions.ts';

/** The options of a limit and of a used amount. */
const limitOf = (description: string) =>
  ({ type: 'SafeInt', description, extensions: nullIf('the amount is unlimited') }) as const;
const usage = (description: string) =>
  ({ type: 'SafeInt', description, extensions: nullIf('the usage is not visible to the caller') }) as const;

const AbsoluteLimitsRef = builder.objectRef<AbsoluteLimits>('AbsoluteLimits').implement({
  description: 'The quotas of a project and their usage.',
  fields: (t) => ({
    maxTotalVolumes: t.expose('maxTotalVolumes', limitOf('The maximum number of volumes.')),
    maxTotalSnapshots: t.expose('maxTotalSnapshots', limitOf('The maximum number of snapshots.')),
    maxTotalVolumeGigabytes: t.expose(
      'maxTotalVolumeGigabytes',
      limitOf('The maximum total size of volumes and snapshots, in GiB.'),
    ),
    maxTotalBackups: t.expose('maxTotalBackups', limitOf('The maximum number of backups.')),
    maxTotalBackupGigabytes: t.expose('maxTotalBackupGigabytes', limitOf('The maximum total size of backups, in GiB.')),
    totalVolumesUsed: t.expose('totalVolumesUsed', usage('The number of volumes.')),
    totalSnapshotsUsed: t.expose('totalSnapshotsUsed', usage('The number of snapshots.')),
    totalGigabytesUsed: t.expose('totalGigabytesUsed', usage('The total size of volumes and snapshots, in GiB.')),
    totalBackupsUsed: t.expose('totalBackupsUsed', usage('The number of backups.')),
    totalBackupGigabytesUsed: t.expose('totalBackupGigabytesUsed', usage('The total size of backups, in GiB.')),
  }),
});

const RateLimitRef = builder.objectRef<RateLimit>('RateLimit').implement({
  description: 'A limit of the number of calls with one HTTP method.',
  fields: (t) => ({
    verb: t.exposeString('verb', { nullable: false, description: 'The HTTP method, such as `POST`.' }),
    value: t.expose('value', {
      type: 'SafeInt',
      nullable: false,
      description: 'The maximum number of calls in one unit of time.',
    }),
    remaining: t.expose('remaining', {
      type: 'SafeInt',
      nullable: false,
      description: 'The number of calls that remain in this unit of time.',
    }),
    unit: t.exposeString('unit', { nullable: false, description: 'The unit of time, such as `MINUTE`.' }),
    nextAvailable: t.expose('nextAvailable', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time when the next call is allowed.',
    }),
  }),
});

const RateLimitsRef = builder.objectRef<RateLimits>('RateLimits').implement({
  description: 'The limits of the number of calls to some paths.',
  fields: (t) => ({
    uri: t.exposeString('uri', { nullable: false, description: 'The paths, in a readable form.' }),
    regex: t.exposeString('regex', { nullable: false, description: 'The paths, as a regular expression of Python.' }),
    limits: t.expose('limits', {
      type: [RateLimitRef],
      nullable: false,
      description: 'The limits, one per HTTP method.',
    }),
  }),
});

const LimitsRef = builder.objectRef<Limits>('Limits').implement({
  description: 'The quotas and rate limits of a project.',
  extensions: cinder({ rest: ['GET /limits'] }),
  fields: (t) => ({
    absolute: t.expose('absolute', {
      type: AbsoluteLimitsRef,
      nullable: false,
      description: 'The quotas of the project and their usage.',
    }),
    rate: t.expose('rate', {
      type: [RateLimitsRef],
      nullable: false,
      description: 'The rate limits of the project. Empty unless the operator has configured rate limits.',
    }),
  }),
});

builder.queryField('limits', (t) =>
  t.field({
    type: LimitsRef,
    description: 'The quotas and rate limits of a project.',
    extensions: cinder({ rest: [{ call: 'GET /limits', sdk: ['get_limits'] }], nullIf: [callFailed] }),
    args: {
      projectId: t.arg.id({
        description: 'The ID of another project in Keystone. Defaults to the project of the caller.',
        extensions: cinder({ idOf: 'project', since: '3.39', roles: ['admin'] }),
      }),
    },
    resolve: (_, args, context) => limits(context, args),
  }),
);
