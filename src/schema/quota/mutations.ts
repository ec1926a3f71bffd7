import { quotaSet, revertQuotaSet, updateQuotaClassSet, updateQuotaSet, type QuotaSet } from '../../cinder/resources/quotas.ts';
import { projectIdOf } from '../../resolvers/ids.ts';
import { limitsOf } from '../../resolvers/quota-limits.ts';
import { quotaClassName } from '../../resolvers/quotas.ts';
import { builder } from '../builder.ts';
import { mutation, type InputBuilder, type PayloadBuilder } from '../mutation.ts';
import { QuotaClassSetRef, QuotaSetRef } from './quota.ts';

const TypeLimitsInput = builder.inputType('VolumeTypeQuotasInput', {
  description: 'Limits of one volume type, beside those of all types together; -1 for none.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'The type\'s name, by which Cinder keeps these quotas.' }),
    volumes: t.int({ description: 'How many volumes of the type there may be (`volumes_<type>`).' }),
    snapshots: t.int({ description: 'How many snapshots of such volumes there may be (`snapshots_<type>`).' }),
    gigabytes: t.int({ description: 'GiB of both together (`gigabytes_<type>`).' }),
  }),
});

const limits = (t: InputBuilder) => ({
  volumes: t.int({ description: 'How many volumes there may be; -1 for no limit.' }),
  snapshots: t.int({ description: 'How many snapshots there may be; -1 for no limit.' }),
  gigabytes: t.int({ description: 'GiB of volumes and snapshots together; -1 for no limit.' }),
  perVolumeGigabytes: t.int({ description: 'GiB of any one volume; -1 for no limit.' }),
  backups: t.int({ description: 'How many backups there may be; -1 for no limit.' }),
  backupGigabytes: t.int({ description: 'GiB of backups together; -1 for no limit.' }),
  groups: t.int({ description: 'How many groups there may be; -1 for no limit.' }),
  volumeTypes: t.field({ type: [TypeLimitsInput], description: 'Those of volume types, each named once.' }),
});

const project = (t: InputBuilder) => ({ projectId: t.id({ required: true, description: 'The project, an id of Keystone\'s. Cinder does not ask whether there is one.' }) });

const quotasOfProject = (t: PayloadBuilder<unknown>) => ({
  quotaSet: t.field({
    type: QuotaSetRef,
    description: 'The project\'s quotas; null where nothing changed. One call (`GET /os-quota-sets/{project_id}?usage=true`).',
    resolve: ({ id }, _, { client }) => (id === null ? null : quotaSet(client, id)),
  }),
});

mutation('updateQuotaSet', {
  description: 'Sets quotas of a project; those that are not named stay. `PUT /os-quota-sets/{id}`. Administrators. A limit below what is used is refused, by most releases only where one was set before.',
  input: (t) => ({ ...project(t), ...limits(t) }),
  run: ({ client }, { projectId, ...input }) => updateQuotaSet(client, projectIdOf(projectId, ['input', 'projectId']), limitsOf(input)),
  payload: quotasOfProject,
});

mutation('revertQuotaSet', {
  description: 'Takes away every quota that was set for a project: the defaults hold again. `DELETE /os-quota-sets/{id}`. Administrators.',
  input: project,
  run: ({ client }, { projectId }) => revertQuotaSet(client, projectIdOf(projectId, ['input', 'projectId'])),
  payload: quotasOfProject,
});

mutation('updateQuotaClassSet', {
  description: 'Sets quotas of a class; those that are not named stay. `PUT /os-quota-class-sets/{id}`. Administrators. Only the class `default` has an effect: on every project for which nothing else was set.',
  input: (t) => ({ name: t.string({ required: true, description: 'The class\'s name; one that there is not is made, for good.' }), ...limits(t) }),
  run: ({ client }, { name, ...input }) => updateQuotaClassSet(client, quotaClassName(name, ['input', 'name']), limitsOf(input)),
  payload: (t: PayloadBuilder<QuotaSet>) => ({
    quotaClassSet: t.field({
      type: QuotaClassSetRef,
      description: 'The class\'s quotas; null where nothing changed. No call of its own.',
      resolve: ({ result }) => result ?? null,
    }),
  }),
});
