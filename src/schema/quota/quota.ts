import type { Quota, QuotaSet, VolumeTypeQuotas } from '../../cinder/resources/quotas.ts';
import { typeOfQuotas } from '../../resolvers/quota/quotas.ts';
import { builder } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { projectField } from '../owner-fields.ts';
import { volumeTypeHidden } from '../facts/null-conditions.ts';
import { VolumeTypeRef } from '../refs.ts';

const withoutUsage = 'the quota is a default or one of a quota class';

const QuotaRef = builder.objectRef<Quota>('Quota').implement({
  description: 'A quota: the limit of a resource, and its usage.',
  fields: (t) => ({
    limit: t.expose('limit', {
      type: 'SafeInt',
      description: 'The limit, as a count or in GiB.',
      extensions: nullIf('`unlimited` is true'),
    }),
    unlimited: t.exposeBoolean('unlimited', { nullable: false, description: 'Whether the quota has no limit.' }),
    inUse: t.expose('inUse', { type: 'SafeInt', description: 'The used amount.', extensions: nullIf(withoutUsage) }),
    reserved: t.expose('reserved', {
      type: 'SafeInt',
      description: 'The amount that is reserved for operations in progress.',
      extensions: nullIf(withoutUsage),
    }),
  }),
});

/** The options of a field with a quota. */
const quota = (description: string) => ({ type: QuotaRef, nullable: false, description }) as const;

const VolumeTypeQuotasRef = builder.objectRef<VolumeTypeQuotas>('VolumeTypeQuotas').implement({
  description: 'The quotas of one volume type, in addition to those of all types together.',
  fields: (t) => ({
    name: t.exposeString('name', {
      nullable: false,
      description: 'The name of the volume type. Cinder stores these quotas by name.',
    }),
    volumeType: t.field({
      type: VolumeTypeRef,
      description: 'The volume type.',
      extensions: cinder({ rest: ['GET /types'], calls: 'one per answer', nullIf: [volumeTypeHidden] }),
      resolve: (row, _, context) => typeOfQuotas(context, row),
    }),
    volumes: t.expose(
      'volumes',
      quota('The quota for the number of volumes of the type (`volumes_<type>` in Cinder).'),
    ),
    snapshots: t.expose(
      'snapshots',
      quota('The quota for the number of snapshots of volumes of the type (`snapshots_<type>` in Cinder).'),
    ),
    gigabytes: t.expose(
      'gigabytes',
      quota('The quota for the total size of these volumes and snapshots, in GiB (`gigabytes_<type>` in Cinder).'),
    ),
  }),
});

const projectRef = builder.objectRef<QuotaSet>('QuotaSet');
const classRef = builder.objectRef<QuotaSet>('QuotaClassSet');

function fields(t: PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)['$inferSchemaTypes'], QuotaSet>) {
  return {
    volumes: t.expose('volumes', quota('The quota for the number of volumes.')),
    snapshots: t.expose('snapshots', quota('The quota for the number of snapshots.')),
    gigabytes: t.expose('gigabytes', quota('The quota for the total size of volumes and snapshots, in GiB.')),
    perVolumeGigabytes: t.expose(
      'perVolumeGigabytes',
      quota('The quota for the size of each volume, in GiB. The used amount is always 0.'),
    ),
    backups: t.expose('backups', quota('The quota for the number of backups.')),
    backupGigabytes: t.expose('backupGigabytes', quota('The quota for the total size of backups, in GiB.')),
    groups: t.expose('groups', quota('The quota for the number of groups.')),
    volumeTypes: t.expose('volumeTypes', {
      type: [VolumeTypeQuotasRef],
      nullable: false,
      description: 'The quotas of each volume type, sorted by the name of the type.',
    }),
  };
}

/** The quotas of a project. */
export const QuotaSetRef = projectRef.implement({
  description: 'The quotas of a project.',
  extensions: cinder({ rest: ['GET /os-quota-sets/{project_id}'] }),
  fields: (t) => ({
    projectId: t.exposeID('id', { nullable: false, description: 'The ID of the project in Keystone.' }),
    project: projectField(t, 'id', 'The project with the quotas.'),
    ...fields(t),
  }),
});

/** The quotas of a quota class. */
export const QuotaClassSetRef = classRef.implement({
  description:
    'The quotas of a quota class. The quotas of the class `default` apply to every project without other quotas.',
  extensions: cinder({ rest: ['GET /os-quota-class-sets/{name}'] }),
  fields: (t) => ({
    name: t.exposeString('id', { nullable: false, description: 'The name of the quota class.' }),
    ...fields(t),
  }),
});
