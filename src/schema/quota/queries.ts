import { quotaClassSet, quotaSet, quotaSetDefaults } from '../../resolvers/quota/quotas.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { callFailed } from '../facts/null-conditions.ts';
import { QuotaClassSetRef, QuotaSetRef } from './quota.ts';

const projectArg = builder.args((t) => ({
  projectId: t.id({
    description: 'The ID of another project in Keystone. Defaults to the project of the caller.',
    extensions: cinder({ idOf: 'project', roles: ['admin'] }),
  }),
}));

builder.queryFields((t) => ({
  quotaSet: t.field({
    type: QuotaSetRef,
    description:
      'The quotas of a project and their usage. For a project that does not exist, Cinder returns the default quotas.',
    extensions: cinder({
      rest: [{ call: 'GET /os-quota-sets/{project_id}', sdk: ['get_quota_set'] }],
      nullIf: [callFailed],
    }),
    args: projectArg,
    resolve: (_, args, context) => quotaSet(context, args),
  }),
  quotaSetDefaults: t.field({
    type: QuotaSetRef,
    description: 'The default quotas of a project, which apply if no others are set.',
    extensions: cinder({
      rest: [{ call: 'GET /os-quota-sets/{project_id}/defaults', sdk: ['get_quota_set_defaults'] }],
      nullIf: [callFailed],
    }),
    args: projectArg,
    resolve: (_, args, context) => quotaSetDefaults(context, args),
  }),
  quotaClassSet: t.field({
    type: QuotaClassSetRef,
    description:
      'The quotas of a quota class. Cinder also answers for names of classes that do not exist. Only the class `default` has an effect.',
    extensions: cinder({
      rest: [{ call: 'GET /os-quota-class-sets/{name}', sdk: ['get_quota_class_set'] }],
      roles: ['admin'],
    }),
    args: {
      name: t.arg.string({ required: true, defaultValue: 'default', description: 'The name of the quota class.' }),
    },
    resolve: (_, args, context) => quotaClassSet(context, args),
  }),
}));
