import { cluster, clusters, findCluster } from '../../resolvers/clusters.ts';
import { builder } from '../builder.ts';
import { ClusterRef } from '../refs.ts';
import { selectsOnly } from '../selection.ts';
import { ReplicationStatus } from '../volume/status.ts';

const ClusterFilter = builder.inputType('ClusterFilter', {
  description: 'Which clusters a list shows; several fields must all hold.',
  fields: (t) => ({
    name: t.string({ description: 'The exact name; without an `@` it finds every backend of that cluster.' }),
    binary: t.string({ description: 'The exact name of what its services run, such as `cinder-volume`.' }),
    isUp: t.boolean({ description: 'Whether one of its services lives.' }),
    disabled: t.boolean({ description: 'Whether it is disabled.' }),
    numHosts: t.int({ description: 'How many services it has.' }),
    numDownHosts: t.int({ description: 'How many of them are down.' }),
    replicationStatus: t.field({ type: ReplicationStatus.ref, description: 'Whether its backend is replicated. Microversion 3.26.' }),
    frozen: t.boolean({ description: 'Whether its backend is frozen. Microversion 3.26.' }),
    activeBackendId: t.string({ description: 'The exact id of the backend that serves it after a failover. Microversion 3.26.' }),
  }),
});

/** What the list without details has of a cluster, and what hangs on that. */
const summary = [
  'name', 'binary', 'state', 'rawState', 'status', 'rawStatus', 'replicationStatus', 'rawReplicationStatus', 'services',
];

builder.queryFields((t) => ({
  clusters: t.field({
    type: [ClusterRef],
    nullable: { list: true, items: false },
    description: 'Clusters. `GET /clusters/detail`, or `GET /clusters` where that has all that is selected; not paged. Administrators only; microversion 3.7.',
    args: { filter: t.arg({ type: ClusterFilter, description: 'Which to show.' }) },
    resolve: (_, { filter }, context, info) => clusters(filter ?? {}, context, !selectsOnly(info, ...summary)),
  }),
  cluster: t.field({
    type: ClusterRef,
    description: 'A cluster of cinder-volume services by its exact name; null where there is none. `GET /clusters/{name}`. Administrators only; microversion 3.7.',
    args: { name: t.arg.string({ required: true, description: 'Its name, `cluster@backend`.' }) },
    resolve: (_, { name }, context) => cluster(name, context),
  }),
  findCluster: t.field({
    type: ClusterRef,
    description: 'A cluster by its exact name, whatever its services run. `GET /clusters/{name}`, then `GET /clusters/detail?name=`. Administrators only; microversion 3.7.',
    args: {
      name: t.arg.string({ required: true, description: 'Its name, `cluster@backend`.' }),
      ignoreMissing: t.arg.boolean({ required: true, defaultValue: true, description: 'Null where there is none; if false, that is an error `NOT_FOUND`.' }),
    },
    resolve: (_, args, context) => findCluster(args, context),
  }),
}));
