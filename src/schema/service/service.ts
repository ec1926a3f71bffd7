import { clusterOfService } from '../../resolvers/service/services.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { notVolumeService } from '../facts/null-conditions.ts';
import { ClusterRef, ServiceRef } from '../refs.ts';
import { selectsOnly } from '../selection.ts';
import { statusFields } from '../status-fields.ts';
import { ReplicationStatus } from '../volume/status.ts';
import { ServiceState, ServiceStatus } from './status.ts';

ServiceRef.implement({
  description:
    'A service of Cinder. The host and the binary identify the service, because Cinder does not show IDs of services.',
  extensions: cinder({ rest: ['GET /os-services'], roles: ['admin'] }),
  fields: (t) => ({
    ...statusFields(t, ServiceStatus),
    binary: t.exposeString('binary', {
      nullable: false,
      description: 'The binary of the service: `cinder-volume`, `cinder-scheduler` or `cinder-backup`.',
    }),
    host: t.exposeString('host', {
      nullable: false,
      description: 'The host of the service, such as `node-1`, or `node-1@lvm` for `cinder-volume`.',
    }),
    zone: t.exposeString('zone', { nullable: false, description: 'The availability zone of the service.' }),
    state: t.field({
      type: ServiceState.ref,
      nullable: false,
      description: 'The state of the service. `UNKNOWN` for a state that the enum does not list.',
      resolve: ({ state }) => ServiceState.of(state),
    }),
    rawState: t.exposeString('state', {
      nullable: false,
      description: 'The state as reported by Cinder, such as `up`.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'The date and time of the last heartbeat or update of the service.',
      extensions: nullIf('the service has sent no heartbeat yet'),
    }),
    disabledReason: t.exposeString('disabledReason', {
      description: 'The reason for which the service was disabled.',
      extensions: nullIf('no reason was given'),
    }),
    backendState: t.field({
      type: ServiceState.ref,
      description: 'The state of the backend, as known to the scheduler.',
      extensions: cinder({ since: '3.49', nullIf: [notVolumeService, 'the scheduler does not know the backend'] }),
      resolve: ({ backendState }) => (backendState === null ? null : ServiceState.of(backendState)),
    }),
    rawBackendState: t.exposeString('backendState', {
      description: 'The state of the backend as reported by Cinder, such as `up`.',
      extensions: cinder({ since: '3.49', nullIf: [notVolumeService, 'the scheduler does not know the backend'] }),
    }),
    replicationStatus: t.field({
      type: ReplicationStatus.ref,
      description: 'The replication status of the backend.',
      extensions: nullIf(notVolumeService),
      resolve: ({ replicationStatus }) => (replicationStatus === null ? null : ReplicationStatus.of(replicationStatus)),
    }),
    rawReplicationStatus: t.exposeString('replicationStatus', {
      description: 'The replication status as reported by Cinder, such as `enabled`.',
      extensions: nullIf(notVolumeService),
    }),
    activeBackendId: t.exposeString('activeBackendId', {
      description: 'The replica that serves the backend after a failover, by its `backend_id` in the configuration.',
      extensions: nullIf('no failover took place'),
    }),
    frozen: t.exposeBoolean('frozen', {
      description: 'Whether the backend is frozen, so that volumes can be neither created nor changed.',
      extensions: nullIf(notVolumeService),
    }),
    cluster: t.field({
      type: ClusterRef,
      description: 'The cluster of the service.',
      extensions: cinder({
        rest: ['GET /clusters/detail'],
        since: '3.7',
        calls: 'one per answer',
        free: ['name', 'binary'],
        nullIf: ['the service is in no cluster'],
      }),
      resolve: (service, _, context, info) =>
        clusterOfService(context, service, selectsOnly(info, 'name', 'binary', 'services')),
    }),
  }),
});
