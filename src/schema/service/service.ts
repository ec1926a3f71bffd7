import { clusterOfService } from '../../resolvers/services.ts';
import { cinder } from '../facts/facts.ts';
import { ClusterRef, ServiceRef } from '../refs.ts';
import { selectsOnly } from '../selection.ts';
import { statusFields } from '../status-fields.ts';
import { ReplicationStatus } from '../volume/status.ts';
import { ServiceState, ServiceStatus } from './status.ts';

ServiceRef.implement({
  description: 'A service of Cinder. The host and the binary identify the service, because Cinder does not show IDs of services.',
  extensions: cinder({ rest: ['GET /os-services'], roles: ['admin'] }),
  fields: (t) => ({
    ...statusFields(t, ServiceStatus),
    binary: t.exposeString('binary', { nullable: false, description: 'The binary of the service: `cinder-volume`, `cinder-scheduler` or `cinder-backup`.' }),
    host: t.exposeString('host', { nullable: false, description: 'The host of the service, such as `node-1`, or `node-1@lvm` for `cinder-volume`.' }),
    zone: t.exposeString('zone', { description: 'The availability zone of the service.' }),
    state: t.field({ type: ServiceState.ref, nullable: false, description: 'The state of the service. `UNKNOWN` for a state that the enum does not list.', resolve: ({ state }) => ServiceState.of(state) }),
    rawState: t.exposeString('state', { nullable: false, description: 'The state as reported by Cinder, such as `up`.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'The date and time of the last heartbeat or update of the service.' }),
    disabledReason: t.exposeString('disabledReason', { description: 'The reason for which the service was disabled. Null if no reason was given.' }),
    backendState: t.field({
      type: ServiceState.ref,
      description: 'The state of the backend, as known to the scheduler. Null for other services than `cinder-volume`.',
      extensions: cinder({ since: '3.49' }),
      resolve: ({ backendState }) => (backendState === null ? null : ServiceState.of(backendState)),
    }),
    rawBackendState: t.exposeString('backendState', {
      description: 'The state of the backend as reported by Cinder, such as `up`. Null for other services than `cinder-volume`.',
      extensions: cinder({ since: '3.49' }),
    }),
    replicationStatus: t.field({
      type: ReplicationStatus.ref,
      description: 'The replication status of the backend. Null for other services than `cinder-volume`.',
      resolve: ({ replicationStatus }) => (replicationStatus === null ? null : ReplicationStatus.of(replicationStatus)),
    }),
    rawReplicationStatus: t.exposeString('replicationStatus', { description: 'The replication status as reported by Cinder, such as `enabled`. Null for other services than `cinder-volume`.' }),
    activeBackendId: t.exposeString('activeBackendId', { description: 'The replica that serves the backend after a failover, by its `backend_id` in the configuration. Null without a failover.' }),
    frozen: t.exposeBoolean('frozen', { description: 'Whether the backend is frozen, so that volumes can be neither created nor changed. Null for other services than `cinder-volume`.' }),
    cluster: t.field({
      type: ClusterRef,
      description: 'The cluster of the service. Null if the service is in no cluster.',
      extensions: cinder({ rest: ['GET /clusters/detail'], since: '3.7', calls: 'one per answer', free: ['name', 'binary'] }),
      resolve: (service, _, context, info) =>
        clusterOfService(service, context, selectsOnly(info, 'name', 'binary', 'services')),
    }),
  }),
});
