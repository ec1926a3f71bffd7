import { backendPools } from '../../resolvers/backend-pool/backend-pools.ts';
import { builder } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { BackendPoolRef } from '../refs.ts';
import { selectsOnly } from '../selection.ts';
import { BackendPoolCapabilitiesRef } from './capabilities.ts';

BackendPoolRef.implement({
  description: 'A pool of a storage backend, as known to the scheduler.',
  extensions: cinder({ rest: ['GET /scheduler-stats/get_pools'], roles: ['admin'] }),
  fields: (t) => ({
    name: t.exposeString('name', {
      nullable: false,
      description:
        'The name of the pool, such as `node-1@lvm#pool-1`. Equal to the `host` of its volumes, or to their cluster for a clustered backend.',
    }),
    capabilities: t.field({
      type: BackendPoolCapabilitiesRef,
      description: 'The capabilities that the driver reports.',
      extensions: nullIf('the scheduler has no capabilities of the pool'),
      resolve: ({ capabilities }) => capabilities,
    }),
  }),
});

const BackendPoolFilter = builder.inputType('BackendPoolFilter', {
  description: 'The filters of a list of pools. A pool must match all of them.',
  fields: (t) => ({
    name: t.string({
      description: 'The exact name, such as `node-1@lvm#pool-1`.',
      extensions: cinder({ since: '3.28' }),
    }),
    volumeType: t.string({
      description:
        'The name or ID of a volume type that the pools support. Fails with `UPSTREAM_ERROR` if a pool is thin-provisioned, because Cinder cannot compare such pools.',
      extensions: cinder({ since: '3.35' }),
    }),
  }),
});

builder.queryField('backendPools', (t) =>
  t.field({
    type: [BackendPoolRef],
    nullable: { list: true, items: false },
    description: 'The pools that the scheduler knows, without paging.',
    extensions: cinder({
      rest: [{ call: 'GET /scheduler-stats/get_pools', sdk: ['backend_pools'] }],
      roles: ['admin'],
    }),
    args: { filter: t.arg({ type: BackendPoolFilter, description: 'The pools to return. Defaults to all.' }) },
    resolve: (_, { filter }, context, info) => backendPools(context, filter, !selectsOnly(info, 'name')),
  }),
);
