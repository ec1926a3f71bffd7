import { servicesOfCluster } from '../../resolvers/cluster/clusters.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { callFailed, neverUpdated } from '../facts/null-conditions.ts';
import { ClusterRef, ServiceRef } from '../refs.ts';
import { ServiceState, ServiceStatus } from '../service/status.ts';
import { statusFields } from '../status-fields.ts';
import { ReplicationStatus } from '../volume/status.ts';

ClusterRef.implement({
  description:
    'A cluster of services that serve one backend together. The name and the binary identify the cluster, because Cinder does not show IDs of clusters.',
  extensions: cinder({ rest: ['GET /clusters/{name}'], since: '3.7', roles: ['admin'] }),
  fields: (t) => ({
    ...statusFields(t, ServiceStatus),
    name: t.exposeString('name', { nullable: false, description: 'The name of the cluster, such as `cluster-1@lvm`.' }),
    binary: t.exposeString('binary', { nullable: false, description: 'The binary of the services: `cinder-volume`.' }),
    state: t.field({
      type: ServiceState.ref,
      nullable: false,
      description: 'The state of the cluster, which is `UP` if one of its services is up.',
      resolve: ({ state }) => ServiceState.of(state),
    }),
    rawState: t.exposeString('state', {
      nullable: false,
      description: 'The state as reported by Cinder, such as `up`.',
    }),
    numHosts: t.exposeInt('numHosts', { nullable: false, description: 'The number of services in the cluster.' }),
    numDownHosts: t.exposeInt('numDownHosts', {
      nullable: false,
      description: 'The number of services in the cluster that are down.',
    }),
    lastHeartbeat: t.expose('lastHeartbeat', {
      type: 'DateTime',
      description: 'The date and time of the last heartbeat of one of the services.',
      extensions: nullIf('no service has sent a heartbeat'),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time when the cluster was created, with its first service.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'The date and time when the cluster was last updated.',
      extensions: nullIf(neverUpdated),
    }),
    disabledReason: t.exposeString('disabledReason', {
      description: 'The reason for which the cluster was disabled.',
      extensions: nullIf('no reason was given'),
    }),
    replicationStatus: t.field({
      type: ReplicationStatus.ref,
      description: 'The replication status of the backend.',
      extensions: cinder({ since: '3.26' }),
      resolve: ({ replicationStatus }) => (replicationStatus === null ? null : ReplicationStatus.of(replicationStatus)),
    }),
    rawReplicationStatus: t.exposeString('replicationStatus', {
      description: 'The replication status as reported by Cinder, such as `enabled`.',
      extensions: cinder({ since: '3.26' }),
    }),
    frozen: t.exposeBoolean('frozen', {
      description: 'Whether the backend is frozen, so that volumes can be neither created nor changed.',
      extensions: cinder({ since: '3.26' }),
    }),
    activeBackendId: t.exposeString('activeBackendId', {
      description: 'The replica that serves the backend after a failover, by its `backend_id` in the configuration.',
      extensions: cinder({ since: '3.26', nullIf: ['no failover took place'] }),
    }),
    services: t.field({
      type: [ServiceRef],
      nullable: { list: true, items: false },
      description: 'The services of the cluster.',
      extensions: cinder({ rest: ['GET /os-services'], calls: 'one per answer', nullIf: [callFailed] }),
      resolve: (cluster, _, context) => servicesOfCluster(context, cluster),
    }),
  }),
});
