import { listHosts, showHostUsage, type Host, type HostUsage } from '../../cinder/resources/hosts.ts';
import { hostName, plainName } from '../../resolvers/common/names.ts';
import { builder } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { projectField } from '../owner-fields.ts';
import { notVolumeService } from '../facts/null-conditions.ts';
import { openEnum } from '../open-enum.ts';
import { ServiceStatus } from '../service/status.ts';

const HostStatus = openEnum('HostStatus', 'The state of the service of a host.', {
  available: 'a recent heartbeat of the service arrived.',
  unavailable: 'no heartbeat arrived within `service_down_time` of Cinder.',
});

const HostUsageRef = builder.objectRef<HostUsage>('HostUsage').implement({
  description: 'The usage of a host by the volumes and snapshots of a project.',
  extensions: cinder({ rest: ['GET /os-hosts/{name}'], roles: ['admin'] }),
  fields: (t) => ({
    host: t.exposeString('host', { nullable: false, description: 'The host, such as `node-1@lvm`.' }),
    projectId: t.exposeID('projectId', {
      description: 'The ID of the project in Keystone.',
      extensions: nullIf('the usage is the total of all projects'),
    }),
    project: projectField(t, 'projectId', 'The project.', { nullIf: ['the usage is the total of all projects'] }),
    volumeCount: t.expose('volumeCount', { type: 'SafeInt', nullable: false, description: 'The number of volumes.' }),
    totalVolumeGb: t.expose('totalVolumeGb', {
      type: 'SafeInt',
      nullable: false,
      description: 'The total size of the volumes, in GiB.',
    }),
    snapshotCount: t.expose('snapshotCount', {
      type: 'SafeInt',
      nullable: false,
      description: 'The number of snapshots.',
    }),
    totalSnapshotGb: t.expose('totalSnapshotGb', {
      type: 'SafeInt',
      nullable: false,
      description: 'The total size of the volumes of the snapshots, in GiB.',
    }),
  }),
});

/** A service in the deprecated host API. */
export const HostRef = builder.objectRef<Host>('Host').implement({
  description: 'A service in the deprecated host API of Cinder. `Service` has more fields.',
  extensions: cinder({ rest: ['GET /os-hosts'], roles: ['admin'] }),
  fields: (t) => ({
    hostName: t.exposeString('hostName', {
      nullable: false,
      description: 'The host of the service, such as `node-1`, or `node-1@lvm` for `cinder-volume`.',
    }),
    service: t.exposeString('service', {
      nullable: false,
      description: 'The topic of the service, such as `cinder-volume`.',
    }),
    zone: t.exposeString('zone', { nullable: false, description: 'The availability zone of the service.' }),
    serviceStatus: t.field({
      type: HostStatus.ref,
      nullable: false,
      description: 'The state of the service. `UNKNOWN` for a state that the enum does not list.',
      resolve: (host) => HostStatus.of(host.serviceStatus),
    }),
    rawServiceStatus: t.exposeString('serviceStatus', {
      nullable: false,
      description: 'The state as reported by Cinder, such as `available`.',
    }),
    serviceState: t.field({
      type: ServiceStatus.ref,
      nullable: false,
      description: 'The status of the service for scheduling. `UNKNOWN` for a status that the enum does not list.',
      resolve: (host) => ServiceStatus.of(host.serviceState),
    }),
    rawServiceState: t.exposeString('serviceState', {
      nullable: false,
      description: 'The status as reported by Cinder, such as `enabled`.',
    }),
    lastUpdate: t.expose('lastUpdate', {
      type: 'DateTime',
      description: 'The date and time of the last heartbeat of the service.',
      extensions: nullIf('the service has sent no heartbeat yet'),
    }),
    usage: t.field({
      type: [HostUsageRef],
      nullable: { list: true, items: false },
      description: 'The usage of the host: first the total, then one item per project.',
      extensions: cinder({
        rest: ['GET /os-hosts/{name}'],
        calls: 'one per object',
        callsIf: 'if the service is `cinder-volume`',
        nullIf: [notVolumeService],
      }),
      resolve: ({ hostName: name, service }, _, { client }) =>
        service === 'cinder-volume' ? showHostUsage(client, name) : null,
    }),
  }),
});

const deprecationReason = 'Cinder deprecates its host API. Use `services` and `backendPools`.';

builder.queryFields((t) => ({
  hosts: t.field({
    type: [HostRef],
    nullable: { list: true, items: false },
    description: 'The enabled services in the deprecated host API of Cinder, without paging.',
    extensions: cinder({ rest: [{ call: 'GET /os-hosts' }], roles: ['admin'] }),
    deprecationReason,
    args: { zone: t.arg.string({ description: 'The availability zone of the services. Defaults to all.' }) },
    resolve: (_, { zone }, { client }) => listHosts(client, zone == null ? undefined : plainName(zone, ['zone'])),
  }),
  host: t.field({
    type: [HostUsageRef],
    nullable: { list: true, items: false },
    description: 'The usage of a host of `cinder-volume`: first the total, then one item per project.',
    extensions: cinder({
      rest: [{ call: 'GET /os-hosts/{name}' }],
      roles: ['admin'],
      nullIf: ['the host does not exist'],
    }),
    deprecationReason,
    args: {
      name: t.arg.string({
        required: true,
        description:
          'The backend, such as `node-1@lvm`. For a host alone, Cinder returns the usage of one of its backends.',
      }),
    },
    resolve: (_, { name }, { client }) => showHostUsage(client, hostName(name, ['name'])),
  }),
}));
