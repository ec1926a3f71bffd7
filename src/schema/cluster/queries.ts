import { cluster, clusters, findCluster } from '../../resolvers/cluster/clusters.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { ClusterRef } from '../refs.ts';
import { selectsOnly } from '../selection.ts';
import { ReplicationStatus } from '../volume/status.ts';

const ClusterFilter = builder.inputType('ClusterFilter', {
  description: 'The filters of a list of clusters. A cluster must match all of them.',
  fields: (t) => ({
    name: t.string({
      description:
        'The exact name, such as `cluster-1@lvm`. A name without `@` also matches all backends of the cluster.',
    }),
    binary: t.string({ description: 'The exact binary of the services, such as `cinder-volume`.' }),
    isUp: t.boolean({ description: 'Whether the cluster has a service that is up.' }),
    disabled: t.boolean({ description: 'Whether the cluster is disabled.' }),
    numHosts: t.int({ description: 'The number of services in the cluster.' }),
    numDownHosts: t.int({ description: 'The number of services in the cluster that are down.' }),
    replicationStatus: t.field({
      type: ReplicationStatus.ref,
      description: 'The replication status of the backend.',
      extensions: cinder({ since: '3.26' }),
    }),
    frozen: t.boolean({ description: 'Whether the backend is frozen.', extensions: cinder({ since: '3.26' }) }),
    activeBackendId: t.string({
      description: 'The exact `backend_id` of the replica that serves the backend after a failover.',
      extensions: cinder({ since: '3.26' }),
    }),
  }),
});

/** The fields of a cluster that the list without details has, and those that depend on them. */
const summary = [
  'name',
  'binary',
  'state',
  'rawState',
  'status',
  'rawStatus',
  'replicationStatus',
  'rawReplicationStatus',
  'services',
];

builder.queryFields((t) => ({
  clusters: t.field({
    type: [ClusterRef],
    nullable: { list: true, items: false },
    description: 'The clusters of services, without paging.',
    extensions: cinder({
      rest: [
        { call: 'GET /clusters/detail', sdk: ['clusters'] },
        { call: 'GET /clusters', when: 'if the summary has every selected field', sdk: ['clusters(details=False)'] },
      ],
      since: '3.7',
      roles: ['admin'],
    }),
    args: { filter: t.arg({ type: ClusterFilter, description: 'The clusters to return. Defaults to all.' }) },
    resolve: (_, { filter }, context, info) => clusters(context, filter ?? {}, !selectsOnly(info, ...summary)),
  }),
  cluster: t.field({
    type: ClusterRef,
    description: 'A cluster of `cinder-volume` services by its exact name.',
    extensions: cinder({
      rest: [{ call: 'GET /clusters/{name}', sdk: ['get_cluster'] }],
      since: '3.7',
      roles: ['admin'],
      nullIf: ['the cluster does not exist'],
    }),
    args: { name: t.arg.string({ required: true, description: 'The name of the cluster, such as `cluster-1@lvm`.' }) },
    resolve: (_, { name }, context) => cluster(context, name),
  }),
  findCluster: t.field({
    type: ClusterRef,
    description: 'A cluster by its exact name, of services with any binary.',
    extensions: cinder({
      rest: [
        { call: 'GET /clusters/{name}', sdk: ['find_cluster'] },
        { call: 'GET /clusters/detail', when: 'if no cluster of `cinder-volume` matches' },
      ],
      since: '3.7',
      roles: ['admin'],
      nullIf: ['nothing matches'],
    }),
    args: {
      name: t.arg.string({ required: true, description: 'The name of the cluster, such as `cluster-1@lvm`.' }),
      ignoreMissing: t.arg.boolean({
        required: true,
        defaultValue: true,
        description:
          'If true, the result is null if nothing matches. If false, it is an error with the code `NOT_FOUND`.',
      }),
    },
    resolve: (_, args, context) => findCluster(context, args),
  }),
}));
