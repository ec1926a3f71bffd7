import type { Quota, QuotaSet, VolumeTypeQuotas } from '../../cinder/resources/quotas.ts';
import { typeOfQuotas } from '../../resolvers/quotas.ts';
import { builder } from '../builder.ts';
import { VolumeTypeRef } from '../refs.ts';

const QuotaRef = builder.objectRef<Quota>('Quota').implement({
  description: 'How much of something a project may have, and has.',
  fields: (t) => ({
    limit: t.expose('limit', { type: 'SafeInt', description: 'The most that there may be; null where there is no limit, which Cinder writes as -1: see `unlimited`.' }),
    unlimited: t.exposeBoolean('unlimited', { nullable: false, description: 'Whether there is no limit.' }),
    inUse: t.expose('inUse', { type: 'SafeInt', description: 'How much there is; null for defaults and classes, which nothing is counted for.' }),
    reserved: t.expose('reserved', { type: 'SafeInt', description: 'How much is set aside for what is being made; null for defaults and classes.' }),
  }),
});

const VolumeTypeQuotasRef = builder.objectRef<VolumeTypeQuotas>('VolumeTypeQuotas').implement({
  description: 'The quotas of one volume type, beside those of all types together.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false, description: 'The type\'s name, by which Cinder keeps these quotas.' }),
    volumeType: t.field({
      type: VolumeTypeRef,
      description: 'The type; null where it is not shown to the caller. One call for all (`GET /types`).',
      resolve: (row, _, context) => typeOfQuotas(row, context),
    }),
    volumes: t.expose('volumes', { type: QuotaRef, description: 'Volumes of the type (`volumes_<type>`).' }),
    snapshots: t.expose('snapshots', { type: QuotaRef, description: 'Snapshots of volumes of the type (`snapshots_<type>`).' }),
    gigabytes: t.expose('gigabytes', { type: QuotaRef, description: 'GiB of those volumes and snapshots together (`gigabytes_<type>`).' }),
  }),
});

const projectRef = builder.objectRef<QuotaSet>('QuotaSet');
const classRef = builder.objectRef<QuotaSet>('QuotaClassSet');

function fields(t: PothosSchemaTypes.ObjectFieldBuilder<(typeof builder)['$inferSchemaTypes'], QuotaSet>) {
  return {
    volumes: t.expose('volumes', { type: QuotaRef, description: 'How many volumes there may be.' }),
    snapshots: t.expose('snapshots', { type: QuotaRef, description: 'How many snapshots there may be.' }),
    gigabytes: t.expose('gigabytes', { type: QuotaRef, description: 'GiB of volumes and snapshots together.' }),
    perVolumeGigabytes: t.expose('perVolumeGigabytes', { type: QuotaRef, description: 'GiB of any one volume. What is in use is always 0.' }),
    backups: t.expose('backups', { type: QuotaRef, description: 'How many backups there may be.' }),
    backupGigabytes: t.expose('backupGigabytes', { type: QuotaRef, description: 'GiB of backups together.' }),
    groups: t.expose('groups', { type: QuotaRef, description: 'How many groups there may be.' }),
    volumeTypes: t.expose('volumeTypes', {
      type: [VolumeTypeQuotasRef],
      nullable: false,
      description: 'Those of each volume type, by the type\'s name.',
    }),
  };
}

/** The quotas of a project. */
export const QuotaSetRef = projectRef.implement({
  description: 'The quotas of a project. `GET /os-quota-sets/{project_id}`.',
  fields: (t) => ({
    projectId: t.exposeID('id', { nullable: false, description: 'The project, an id of Keystone\'s.' }),
    ...fields(t),
  }),
});

/** The quotas of a class. */
export const QuotaClassSetRef = classRef.implement({
  description: 'The quotas of a class: those of the class `default` hold for every project for which nothing else was set. `GET /os-quota-class-sets/{name}`.',
  fields: (t) => ({
    name: t.exposeString('id', { nullable: false, description: 'The class\'s name.' }),
    ...fields(t),
  }),
});
