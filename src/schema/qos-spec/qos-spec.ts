import { associationsOf } from '../../resolvers/volume-types.ts';
import { builder } from '../builder.ts';
import { keyArg, valueOf } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { QosSpecRef, VolumeTypeRef } from '../refs.ts';
import { selectsOnly } from '../selection.ts';

const consumers = {
  FRONT_END: { value: 'front-end', description: 'Cinder\'s `front-end`: the server\'s hypervisor.' },
  BACK_END: { value: 'back-end', description: 'Cinder\'s `back-end`: the storage backend.' },
  BOTH: { value: 'both', description: 'Cinder\'s `both`: the hypervisor and the backend.' },
} as const;

/** Who sees to a quality of service. */
export const QosConsumer = builder.enumType('QosConsumer', { description: 'Who sees to a quality of service.', values: consumers });

QosSpecRef.implement({
  description: 'A QoS spec: the quality of service that the volumes of some types have. `GET /qos-specs/{id}`. Administrators.',
  interfaces: [NodeRef],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'Its name, which no other has.' }),
    consumer: t.field({
      type: QosConsumer,
      description: 'Who sees to it.',
      resolve: ({ consumer }) => Object.values(consumers).find(({ value }) => value === consumer)?.value ?? null,
    }),
    specs: t.expose('specs', {
      type: 'StringMap',
      nullable: false,
      description: 'What is promised, such as `read_iops_sec`: keys that its consumer knows, and values.',
    }),
    spec: t.string({
      description: 'One of its specs; null where the key is not there. No call of its own.',
      args: keyArg,
      resolve: ({ specs }, { key }) => valueOf(specs, key),
    }),
    associations: t.field({
      type: [VolumeTypeRef],
      nullable: { list: true, items: false },
      description: 'The volume types that have it. One call: `GET /qos-specs/{id}/associations`, which has their ids and names, for several specs `GET /types`.',
      resolve: (spec, _, context, info) => associationsOf(spec, context, selectsOnly(info, 'id', 'cinderId', 'name')),
    }),
  }),
});
