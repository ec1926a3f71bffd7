import type { AbsoluteLimits, Limits, RateLimit, RateLimits } from '../../cinder/resources/limits.ts';
import { limits } from '../../resolvers/quotas.ts';
import { builder } from '../builder.ts';

const used = 'Null where the operator does not show it to the caller.';

const AbsoluteLimitsRef = builder.objectRef<AbsoluteLimits>('AbsoluteLimits').implement({
  description: 'How much a project may have, and has. A `maxTotal…` is null where there is no limit, which Cinder writes as -1.',
  fields: (t) => ({
    maxTotalVolumes: t.expose('maxTotalVolumes', { type: 'SafeInt', description: 'The most volumes; null where there is no limit.' }),
    maxTotalSnapshots: t.expose('maxTotalSnapshots', { type: 'SafeInt', description: 'The most snapshots; null where there is no limit.' }),
    maxTotalVolumeGigabytes: t.expose('maxTotalVolumeGigabytes', { type: 'SafeInt', description: 'The most GiB of volumes and snapshots together; null where there is no limit.' }),
    maxTotalBackups: t.expose('maxTotalBackups', { type: 'SafeInt', description: 'The most backups; null where there is no limit.' }),
    maxTotalBackupGigabytes: t.expose('maxTotalBackupGigabytes', { type: 'SafeInt', description: 'The most GiB of backups together; null where there is no limit.' }),
    totalVolumesUsed: t.expose('totalVolumesUsed', { type: 'SafeInt', description: `How many volumes there are. ${used}` }),
    totalSnapshotsUsed: t.expose('totalSnapshotsUsed', { type: 'SafeInt', description: `How many snapshots there are. ${used}` }),
    totalGigabytesUsed: t.expose('totalGigabytesUsed', { type: 'SafeInt', description: `How many GiB of volumes and snapshots there are. ${used}` }),
    totalBackupsUsed: t.expose('totalBackupsUsed', { type: 'SafeInt', description: `How many backups there are. ${used}` }),
    totalBackupGigabytesUsed: t.expose('totalBackupGigabytesUsed', { type: 'SafeInt', description: `How many GiB of backups there are. ${used}` }),
  }),
});

const RateLimitRef = builder.objectRef<RateLimit>('RateLimit').implement({
  description: 'How often a project may make calls of one kind.',
  fields: (t) => ({
    verb: t.exposeString('verb', { description: 'The HTTP method.' }),
    value: t.expose('value', { type: 'SafeInt', description: 'The most calls in one unit of time.' }),
    remaining: t.expose('remaining', { type: 'SafeInt', description: 'How many of them are left.' }),
    unit: t.exposeString('unit', { description: 'The unit of time: `MINUTE`.' }),
    nextAvailable: t.expose('nextAvailable', { type: 'DateTime', description: 'When the next call may be made.' }),
  }),
});

const RateLimitsRef = builder.objectRef<RateLimits>('RateLimits').implement({
  description: 'How often a project may call some paths.',
  fields: (t) => ({
    uri: t.exposeString('uri', { description: 'The paths, for people.' }),
    regex: t.exposeString('regex', { description: 'The paths, as a regular expression of Python\'s.' }),
    limits: t.expose('limits', { type: [RateLimitRef], nullable: false, description: 'A limit for each HTTP method.' }),
  }),
});

const LimitsRef = builder.objectRef<Limits>('Limits').implement({
  description: 'What a project may use. `GET /limits`.',
  fields: (t) => ({
    absolute: t.expose('absolute', { type: AbsoluteLimitsRef, nullable: false, description: 'How much it may have, and has.' }),
    rate: t.expose('rate', {
      type: [RateLimitsRef],
      nullable: false,
      description: 'How often it may call; empty unless the operator has put a rate limit before Cinder.',
    }),
  }),
});

builder.queryField('limits', (t) =>
  t.field({
    type: LimitsRef,
    description: 'What a project may use, and uses. `GET /limits`.',
    args: {
      projectId: t.arg.id({ description: 'The project, an id of Keystone\'s; the caller\'s own where it is left out. Another one: administrators, microversion 3.39.' }),
    },
    resolve: (_, args, context) => limits(args, context),
  }),
);
