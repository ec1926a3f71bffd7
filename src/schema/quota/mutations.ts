import {
  quotaSet,
  revertQuotaSet,
  updateQuotaClassSet,
  updateQuotaSet,
  type QuotaSet,
} from '../../cinder/resources/quotas.ts';
import { projectIdOf } from '../../resolvers/common/ids.ts';
import { limitsOf } from '../../resolvers/quota/quota-limits.ts';
import { quotaClassName } from '../../resolvers/quota/quotas.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { operationFailed } from '../facts/null-conditions.ts';
import { mutation, type InputBuilder, type PayloadBuilder } from '../mutation.ts';
import { QuotaClassSetRef, QuotaSetRef } from './quota.ts';

const noLimit = 'A limit of `-1` means no limit.';

const TypeLimitsInput = builder.inputType('VolumeTypeQuotasInput', {
  description: `The limits of one volume type, in addition to those of all types together. ${noLimit}`,
  fields: (t) => ({
    name: t.string({ required: true, description: 'The name of the volume type. Cinder stores these quotas by name.' }),
    volumes: t.int({ description: 'The maximum number of volumes of the type (`volumes_<type>` in Cinder).' }),
    snapshots: t.int({
      description: 'The maximum number of snapshots of volumes of the type (`snapshots_<type>` in Cinder).',
    }),
    gigabytes: t.int({
      description: 'The maximum total size of these volumes and snapshots, in GiB (`gigabytes_<type>` in Cinder).',
    }),
  }),
});

const limits = (t: InputBuilder) => ({
  volumes: t.int({ description: `The maximum number of volumes. ${noLimit}` }),
  snapshots: t.int({ description: `The maximum number of snapshots. ${noLimit}` }),
  gigabytes: t.int({ description: `The maximum total size of volumes and snapshots, in GiB. ${noLimit}` }),
  perVolumeGigabytes: t.int({ description: `The maximum size of each volume, in GiB. ${noLimit}` }),
  backups: t.int({ description: `The maximum number of backups. ${noLimit}` }),
  backupGigabytes: t.int({ description: `The maximum total size of backups, in GiB. ${noLimit}` }),
  groups: t.int({ description: `The maximum number of groups. ${noLimit}` }),
  volumeTypes: t.field({
    type: [TypeLimitsInput],
    description: 'The limits of volume types. Each type can be named once.',
  }),
});

const project = (t: InputBuilder) => ({
  projectId: t.id({
    required: true,
    description: 'The ID of the project in Keystone. Cinder does not check whether the project exists.',
    extensions: cinder({ idOf: 'project' }),
  }),
});

const quotasOfProject = (t: PayloadBuilder<unknown>) => ({
  quotaSet: t.field({
    type: QuotaSetRef,
    description: 'The quotas of the project.',
    extensions: cinder({ rest: ['GET /os-quota-sets/{project_id}'], calls: 'one', nullIf: [operationFailed] }),
    resolve: ({ id }, _, { client }) => (id === null ? null : quotaSet(client, id)),
  }),
});

mutation('updateQuotaSet', {
  description:
    'Updates quotas of a project. Other quotas are kept. Fails if a limit is below the used amount. Most releases of Cinder check this only for quotas that were set before.',
  cinder: { rest: [{ call: 'PUT /os-quota-sets/{project_id}', sdk: ['update_quota_set'] }], roles: ['admin'] },
  input: (t) => ({ ...project(t), ...limits(t) }),
  run: ({ client }, { projectId, ...input }) =>
    updateQuotaSet(client, projectIdOf(projectId, ['input', 'projectId']), limitsOf(input)),
  payload: quotasOfProject,
});

mutation('revertQuotaSet', {
  description: 'Resets all quotas of a project to the defaults.',
  cinder: { rest: [{ call: 'DELETE /os-quota-sets/{project_id}', sdk: ['revert_quota_set'] }], roles: ['admin'] },
  input: project,
  run: ({ client }, { projectId }) => revertQuotaSet(client, projectIdOf(projectId, ['input', 'projectId'])),
  payload: quotasOfProject,
});

mutation('updateQuotaClassSet', {
  description:
    'Updates quotas of a quota class. Other quotas are kept. Only the class `default` has an effect, on every project without other quotas.',
  cinder: { rest: [{ call: 'PUT /os-quota-class-sets/{name}', sdk: ['update_quota_class_set'] }], roles: ['admin'] },
  input: (t) => ({
    name: t.string({
      required: true,
      description: 'The name of the quota class. A class that does not exist is created and cannot be deleted.',
    }),
    ...limits(t),
  }),
  run: ({ client }, { name, ...input }) =>
    updateQuotaClassSet(client, quotaClassName(name, ['input', 'name']), limitsOf(input)),
  payload: (t: PayloadBuilder<QuotaSet>) => ({
    quotaClassSet: t.field({
      type: QuotaClassSetRef,
      description: 'The quotas of the quota class.',
      extensions: cinder({ calls: 'none', nullIf: [operationFailed] }),
      resolve: ({ result }) => result ?? null,
    }),
  }),
});
