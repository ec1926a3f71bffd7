import { associationsOf } from '../../resolvers/volume-type/volume-types.ts';
import { builder } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import { callFailed, keyMissing } from '../facts/null-conditions.ts';
import { keyArg, valueOf } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { QosSpecRef, VolumeTypeRef } from '../refs.ts';
import { selectsOnly } from '../selection.ts';

const consumers = {
  FRONT_END: { value: 'front-end', description: '`front-end`: the hypervisor of the server.' },
  BACK_END: { value: 'back-end', description: '`back-end`: the storage backend.' },
  BOTH: { value: 'both', description: '`both`: the hypervisor and the storage backend.' },
} as const;

/** The component that enforces a QoS spec. */
export const QosConsumer = builder.enumType('QosConsumer', {
  description: 'The component that enforces a QoS spec.',
  values: consumers,
});

QosSpecRef.implement({
  description: 'A QoS spec: the quality of service of the volumes of its volume types.',
  extensions: cinder({ rest: ['GET /qos-specs/{id}'], roles: ['admin'] }),
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.exposeString('name', { nullable: false, description: 'The unique name of the QoS spec.' }),
    consumer: t.expose('consumer', {
      type: QosConsumer,
      nullable: false,
      description: 'The component that enforces the specs.',
    }),
    specs: t.expose('specs', {
      type: 'StringMap',
      nullable: false,
      description: 'The specs, such as `read_iops_sec`. The consumer defines the keys.',
    }),
    spec: t.string({
      description: 'The value of one spec.',
      extensions: cinder({ calls: 'none', nullIf: [keyMissing] }),
      args: keyArg,
      resolve: ({ specs }, { key }) => valueOf(specs, key),
    }),
    associations: t.field({
      type: [VolumeTypeRef],
      nullable: { list: true, items: false },
      description: 'The volume types that have the QoS spec.',
      extensions: cinder({
        rest: [
          { call: 'GET /qos-specs/{id}/associations', sdk: ['qos_spec_associations'] },
          'GET /types',
          'GET /types/{id}',
        ],
        calls: 'one per answer',
        callsIf: 'and another if fields of the volume types other than `id`, `cinderId` and `name` are selected',
        roles: ['admin'],
        nullIf: [callFailed],
      }),
      resolve: (spec, _, context, info) => associationsOf(context, spec, selectsOnly(info, 'id', 'cinderId', 'name')),
    }),
  }),
});
