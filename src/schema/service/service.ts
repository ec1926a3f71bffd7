import { clusterOfService } from '../../resolvers/services.ts';
import { ClusterRef, ServiceRef } from '../refs.ts';
import { selectsOnly } from '../selection.ts';
import { statusFields } from '../status-fields.ts';
import { ReplicationStatus } from '../volume/status.ts';
import { ServiceState, ServiceStatus } from './status.ts';

ServiceRef.implement({
  description: 'One of Cinder\'s services; its host and its binary name it, as Cinder shows no id. `GET /os-services`. Administrators only.',
  fields: (t) => ({
    ...statusFields(t, ServiceStatus),
    binary: t.exposeString('binary', { nullable: false, description: 'What it runs: `cinder-volume`, `cinder-scheduler` or `cinder-backup`.' }),
    host: t.exposeString('host', { nullable: false, description: 'Where it runs; of cinder-volume `host@backend`.' }),
    zone: t.exposeString('zone', { description: 'The availability zone that it is in.' }),
    state: t.field({ type: ServiceState.ref, nullable: false, description: 'Whether it lives.', resolve: ({ state }) => ServiceState.of(state) }),
    rawState: t.exposeString('state', { nullable: false, description: 'Its state as Cinder spells it.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it was last heard of, or last changed.' }),
    disabledReason: t.exposeString('disabledReason', { description: 'Why it was disabled, in the operator\'s words.' }),
    backendState: t.field({
      type: ServiceState.ref,
      description: 'Whether its backend lives, as far as the scheduler knows. Only of cinder-volume; microversion 3.49.',
      resolve: ({ backendState }) => (backendState === null ? null : ServiceState.of(backendState)),
    }),
    rawBackendState: t.exposeString('backendState', { description: 'Its backend\'s state as Cinder spells it. Microversion 3.49.' }),
    replicationStatus: t.field({
      type: ReplicationStatus.ref,
      description: 'Whether its backend is replicated. Only of cinder-volume.',
      resolve: ({ replicationStatus }) => (replicationStatus === null ? null : ReplicationStatus.of(replicationStatus)),
    }),
    rawReplicationStatus: t.exposeString('replicationStatus', { description: 'Its replication status as Cinder spells it.' }),
    activeBackendId: t.exposeString('activeBackendId', { description: 'After a failover the backend that serves it, by the name in its configuration.' }),
    frozen: t.exposeBoolean('frozen', { description: 'Whether its backend is frozen: no volume can be made or changed. Only of cinder-volume.' }),
    cluster: t.field({
      type: ClusterRef,
      description: 'The cluster that it is in. Its name and binary cost nothing, the rest one call for all services of an answer (`GET /clusters/detail`). Microversion 3.7.',
      resolve: (service, _, context, info) =>
        clusterOfService(service, context, selectsOnly(info, 'name', 'binary', 'services')),
    }),
  }),
});
