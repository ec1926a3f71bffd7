import { quotaClassSet, quotaSet, quotaSetDefaults } from '../../resolvers/quotas.ts';
import { builder } from '../builder.ts';
import { QuotaClassSetRef, QuotaSetRef } from './quota.ts';

builder.queryFields((t) => ({
  quotaSet: t.field({
    type: QuotaSetRef,
    description: 'A project\'s quotas, and what of them is used. `GET /os-quota-sets/{project_id}?usage=true`. Of other projects than the caller\'s: administrators, to whom Cinder gives the defaults for an id that no project has.',
    args: { projectId: t.arg.id({ description: 'The project, an id of Keystone\'s; the caller\'s own where it is left out.' }) },
    resolve: (_, args, context) => quotaSet(args, context),
  }),
  quotaSetDefaults: t.field({
    type: QuotaSetRef,
    description: 'The quotas that a project has where none were set for it. `GET /os-quota-sets/{project_id}/defaults`. For other projects than the caller\'s: administrators.',
    args: { projectId: t.arg.id({ description: 'The project, an id of Keystone\'s; the caller\'s own where it is left out.' }) },
    resolve: (_, args, context) => quotaSetDefaults(args, context),
  }),
  quotaClassSet: t.field({
    type: QuotaClassSetRef,
    description: 'The quotas of a class. `GET /os-quota-class-sets/{name}`. Administrators. Any name is answered; only `default` has an effect.',
    args: { name: t.arg.string({ required: true, defaultValue: 'default', description: 'The class\'s name.' }) },
    resolve: (_, args, context) => quotaClassSet(args, context),
  }),
}));
