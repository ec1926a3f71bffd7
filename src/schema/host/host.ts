import { listHosts, showHostUsage, type Host, type HostUsage } from '../../cinder/resources/hosts.ts';
import { hostName, plainName } from '../../resolvers/names.ts';
import { builder } from '../builder.ts';
import { openEnum } from '../open-enum.ts';
import { ServiceStatus } from '../service/status.ts';

const HostStatus = openEnum('HostStatus', 'Whether a host\'s service lives.', {
  available: 'It does.',
  unavailable: 'It has not been heard of for some time (Cinder\'s `service_down_time`).',
});

const HostUsageRef = builder.objectRef<HostUsage>('HostUsage').implement({
  description: 'What the volumes of a project take up on a host. `GET /os-hosts/{name}`. Administrators only.',
  fields: (t) => ({
    host: t.exposeString('host', { nullable: false, description: 'The host that was asked about.' }),
    projectId: t.exposeID('projectId', { description: 'The project, an id of Keystone\'s; null for all projects together.' }),
    volumeCount: t.expose('volumeCount', { type: 'SafeInt', description: 'How many volumes there are.' }),
    totalVolumeGb: t.expose('totalVolumeGb', { type: 'SafeInt', description: 'The sizes of all volumes, in GiB.' }),
    snapshotCount: t.expose('snapshotCount', { type: 'SafeInt', description: 'How many snapshots there are.' }),
    totalSnapshotGb: t.expose('totalSnapshotGb', { type: 'SafeInt', description: 'The sizes of all snapshots\' volumes, in GiB.' }),
  }),
});

/** A service as the older host API shows it. */
export const HostRef = builder.objectRef<Host>('Host').implement({
  description: 'A service as Cinder\'s older host API shows it, which is deprecated: `services` tells more. `GET /os-hosts`. Administrators only.',
  fields: (t) => ({
    hostName: t.exposeString('hostName', { nullable: false, description: 'Where it runs; of cinder-volume `host@backend`.' }),
    service: t.exposeString('service', { description: 'What it runs, such as `cinder-volume`.' }),
    zone: t.exposeString('zone', { description: 'The availability zone that it is in.' }),
    serviceStatus: t.field({ type: HostStatus.ref, nullable: false, description: 'Whether it lives.', resolve: (host) => HostStatus.of(host.serviceStatus) }),
    rawServiceStatus: t.exposeString('serviceStatus', { nullable: false, description: 'The same as Cinder spells it.' }),
    serviceState: t.field({ type: ServiceStatus.ref, nullable: false, description: 'Whether it is enabled.', resolve: (host) => ServiceStatus.of(host.serviceState) }),
    rawServiceState: t.exposeString('serviceState', { nullable: false, description: 'The same as Cinder spells it.' }),
    lastUpdate: t.expose('lastUpdate', { type: 'DateTime', description: 'When it was last heard of.' }),
    usage: t.field({
      type: [HostUsageRef],
      nullable: { list: true, items: false },
      description: 'What is used on it, first of all projects together, then of each; null unless it runs cinder-volume. One call a host (`GET /os-hosts/{name}`).',
      resolve: ({ hostName: name, service }, _, { client }) =>
        service === 'cinder-volume' ? showHostUsage(client, name) : null,
    }),
  }),
});

builder.queryFields((t) => ({
  hosts: t.field({
    type: [HostRef],
    nullable: { list: true, items: false },
    description: 'The services that are enabled, as Cinder\'s older host API shows them. `GET /os-hosts`, not paged. Administrators only.',
    args: { zone: t.arg.string({ description: 'Only those in this availability zone.' }) },
    resolve: (_, { zone }, { client }) => listHosts(client, zone == null ? undefined : plainName(zone, ['zone'])),
  }),
  host: t.field({
    type: [HostUsageRef],
    nullable: { list: true, items: false },
    description: 'What is used on a host of cinder-volume, first of all projects together, then of each; null where there is none. `GET /os-hosts/{name}`. Administrators only.',
    args: { name: t.arg.string({ required: true, description: 'The whole `host@backend`: for a host alone Cinder answers for one of its backends.' }) },
    resolve: (_, { name }, { client }) => showHostUsage(client, hostName(name, ['name'])),
  }),
}));
