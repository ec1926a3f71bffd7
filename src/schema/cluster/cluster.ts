import { servicesOfCluster } from '../../resolvers/clusters.ts';
import { ClusterRef, ServiceRef } from '../refs.ts';
import { ServiceState, ServiceStatus } from '../service/status.ts';
import { statusFields } from '../status-fields.ts';
import { ReplicationStatus } from '../volume/status.ts';

ClusterRef.implement({
  description: 'A cluster: services that serve one backend together. Its name and its binary name it, as Cinder shows no id. `GET /clusters/{name}`, microversion 3.7. Administrators only.',
  fields: (t) => ({
    ...statusFields(t, ServiceStatus),
    name: t.exposeString('name', { nullable: false, description: 'Its name, `cluster@backend`.' }),
    binary: t.exposeString('binary', { nullable: false, description: 'What its services run: `cinder-volume`.' }),
    state: t.field({ type: ServiceState.ref, nullable: false, description: 'Whether one of its services lives.', resolve: ({ state }) => ServiceState.of(state) }),
    rawState: t.exposeString('state', { nullable: false, description: 'Its state as Cinder spells it.' }),
    numHosts: t.exposeInt('numHosts', { description: 'How many services it has.' }),
    numDownHosts: t.exposeInt('numDownHosts', { description: 'How many of them are down.' }),
    lastHeartbeat: t.expose('lastHeartbeat', { type: 'DateTime', description: 'When one of its services was last heard of; null where none ever was.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When its first service joined.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When its record last changed.' }),
    disabledReason: t.exposeString('disabledReason', { description: 'Why it was disabled, in the operator\'s words.' }),
    replicationStatus: t.field({
      type: ReplicationStatus.ref,
      description: 'Whether its backend is replicated. Microversion 3.26.',
      resolve: ({ replicationStatus }) => (replicationStatus === null ? null : ReplicationStatus.of(replicationStatus)),
    }),
    rawReplicationStatus: t.exposeString('replicationStatus', { description: 'Its replication status as Cinder spells it. Microversion 3.26.' }),
    frozen: t.exposeBoolean('frozen', { description: 'Whether its backend is frozen: no volume can be made or changed. Microversion 3.26.' }),
    activeBackendId: t.exposeString('activeBackendId', { description: 'After a failover the backend that serves it, by the name in its configuration. Microversion 3.26.' }),
    services: t.field({
      type: [ServiceRef],
      nullable: { list: true, items: false },
      description: 'Its services. One call for all clusters of an answer (`GET /os-services`).',
      resolve: (cluster, _, context) => servicesOfCluster(cluster, context),
    }),
  }),
});
