import { showCapabilities, type Capabilities, type CapabilityProperty } from '../../cinder/resources/capabilities.ts';
import { hostName } from '../../resolvers/names.ts';
import { builder } from '../builder.ts';

const CapabilityPropertyRef = builder.objectRef<CapabilityProperty>('CapabilityProperty').implement({
  description: 'Something that a backend can do, which an extra spec of a volume type can ask for.',
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false, description: 'The key of the extra spec.' }),
    title: t.exposeString('title', { description: 'What it is called.' }),
    description: t.exposeString('description', { description: 'What it does.' }),
    type: t.exposeString('type', { description: 'Of which type its value is, such as `boolean`.' }),
    other: t.expose('other', { type: 'JSONObject', nullable: false, description: 'What else the driver says of it, such as a default or the values that it takes.' }),
  }),
});

const CapabilitiesRef = builder.objectRef<Capabilities>('Capabilities').implement({
  description: 'What a backend says that it can do. `GET /capabilities/{host}`. Administrators only.',
  fields: (t) => ({
    namespace: t.exposeString('namespace', { nullable: false, description: 'Whose they are: `OS::Storage::Capabilities::` and the backend\'s name.' }),
    vendorName: t.exposeString('vendorName', { description: 'Who makes the storage.' }),
    volumeBackendName: t.exposeString('volumeBackendName', { description: 'The backend\'s name in Cinder\'s configuration, which a type can ask for.' }),
    poolName: t.exposeString('poolName', { description: 'Its pool, where it has one.' }),
    driverVersion: t.exposeString('driverVersion', { description: 'The version of its driver.' }),
    storageProtocol: t.exposeString('storageProtocol', { description: 'How servers reach it, such as `iSCSI` or `ceph`.' }),
    displayName: t.exposeString('displayName', { description: 'A name to show, where the driver gives one.' }),
    description: t.exposeString('description', { description: 'What the driver says about it.' }),
    visibility: t.exposeString('visibility', { description: 'Who is to see it, where the driver says so.' }),
    replicationTargets: t.field({ type: ['JSON'], nullable: { list: false, items: false }, description: 'Where it can be replicated to, in its driver\'s own form.', resolve: ({ replicationTargets }) => replicationTargets }),
    properties: t.field({ type: [CapabilityPropertyRef], nullable: { list: false, items: false }, description: 'What extra specs can ask of it.', resolve: ({ properties }) => properties }),
  }),
});

builder.queryField('capabilities', (t) =>
  t.field({
    type: CapabilitiesRef,
    description: 'What a backend can do; null where there is none. The backend itself is asked: `UPSTREAM_UNAVAILABLE` where it does not answer. `GET /capabilities/{host}`. Administrators only.',
    args: { host: t.arg.string({ required: true, description: 'The whole `host@backend`, or a cluster: for a host alone Cinder answers for one of its backends.' }) },
    resolve: (_, { host }, { client }) => showCapabilities(client, hostName(host, ['host'])),
  }),
);
