import { showCapabilities, type Capabilities, type CapabilityProperty } from '../../cinder/resources/capabilities.ts';
import { hostName } from '../../resolvers/common/names.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { reported } from '../facts/null-conditions.ts';

const CapabilityPropertyRef = builder.objectRef<CapabilityProperty>('CapabilityProperty').implement({
  description: 'A capability of a backend that an extra spec of a volume type can require.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false, description: 'The key of the extra spec.' }),
    title: t.exposeString('title', reported('The display name of the capability.')),
    description: t.exposeString('description', reported('The description of the capability.')),
    type: t.exposeString('type', reported('The type of the value, such as `boolean`.')),
    other: t.expose('other', {
      type: 'JSONObject',
      nullable: false,
      description: 'The other properties that the driver reports, such as a default or the possible values.',
    }),
  }),
});

const CapabilitiesRef = builder.objectRef<Capabilities>('Capabilities').implement({
  description: 'The capabilities of a backend, as reported by the driver.',
  extensions: cinder({ rest: ['GET /capabilities/{host}'], roles: ['admin'] }),
  fields: (t) => ({
    namespace: t.exposeString('namespace', {
      nullable: false,
      description: 'The namespace of the capabilities, such as `OS::Storage::Capabilities::node-1@lvm`.',
    }),
    vendorName: t.exposeString('vendorName', reported('The vendor of the storage.')),
    volumeBackendName: t.exposeString(
      'volumeBackendName',
      reported(
        'The `volume_backend_name` in the configuration of Cinder, which extra specs of a volume type can require.',
      ),
    ),
    poolName: t.exposeString('poolName', reported('The name of the pool.')),
    driverVersion: t.exposeString('driverVersion', reported('The version of the driver.')),
    storageProtocol: t.exposeString('storageProtocol', reported('The storage protocol, such as `iSCSI` or `ceph`.')),
    displayName: t.exposeString('displayName', reported('The display name of the backend.')),
    description: t.exposeString('description', reported('The description of the backend.')),
    visibility: t.exposeString('visibility', reported('The visibility of the backend.')),
    replicationTargets: t.field({
      type: ['JSON'],
      nullable: { list: false, items: false },
      description: 'The targets of replication, in the format of the driver.',
      resolve: ({ replicationTargets }) => replicationTargets,
    }),
    properties: t.field({
      type: [CapabilityPropertyRef],
      nullable: { list: false, items: false },
      description: 'The capabilities that extra specs can require.',
      resolve: ({ properties }) => properties,
    }),
  }),
});

builder.queryField('capabilities', (t) =>
  t.field({
    type: CapabilitiesRef,
    description:
      'The capabilities of a backend, which Cinder reads from the backend. Fails with `UPSTREAM_UNAVAILABLE` if the backend does not respond.',
    extensions: cinder({
      rest: [{ call: 'GET /capabilities/{host}', sdk: ['get_capabilities'] }],
      roles: ['admin'],
      nullIf: ['the backend does not exist'],
    }),
    args: {
      host: t.arg.string({
        required: true,
        description:
          'The backend, such as `node-1@lvm`, or a cluster. For a host alone, Cinder returns the capabilities of one of its backends.',
      }),
    },
    resolve: (_, { host }, { client }) => showCapabilities(client, hostName(host, ['host'])),
  }),
);
