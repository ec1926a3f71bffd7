import { backendPools } from '../../resolvers/backend-pools.ts';
import { builder } from '../builder.ts';
import { BackendPoolRef } from '../refs.ts';
import { selectsOnly } from '../selection.ts';
import { BackendPoolCapabilitiesRef } from './capabilities.ts';

BackendPoolRef.implement({
  description: 'A pool of a storage backend, as the scheduler knows it. `GET /scheduler-stats/get_pools`. Administrators only.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false, description: 'Its name, `host@backend#pool`: the `host` of its volumes; of a clustered backend, with the cluster\'s name in the place of the host\'s.' }),
    capabilities: t.field({ type: BackendPoolCapabilitiesRef, description: 'What its driver reports.', resolve: ({ capabilities }) => capabilities }),
  }),
});

const BackendPoolFilter = builder.inputType('BackendPoolFilter', {
  description: 'Which pools a list shows; several fields must all hold.',
  fields: (t) => ({
    name: t.string({ description: 'The exact name, `host@backend#pool`. Microversion 3.28.' }),
    volumeType: t.string({ description: 'The name or id of a volume type: the pools that can hold its volumes. Cinder\'s scheduler breaks down on it where a pool is thin provisioned, which is `UPSTREAM_ERROR`. Microversion 3.35.' }),
  }),
});

builder.queryField('backendPools', (t) =>
  t.field({
    type: [BackendPoolRef],
    nullable: { list: true, items: false },
    description: 'The pools that the scheduler knows. `GET /scheduler-stats/get_pools`, with `detail` where more than the names is selected; not paged. Administrators only.',
    args: { filter: t.arg({ type: BackendPoolFilter, description: 'Which to show.' }) },
    resolve: (_, { filter }, context, info) => backendPools(filter, context, !selectsOnly(info, 'name')),
  }),
);
