import { childrenBy } from '../../resolvers/children.ts';
import { accessOf, extraSpecsOf } from '../../resolvers/volume-types.ts';
import { VolumeConnection } from '../connections.ts';
import { keyArg, valueOf } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { pagingArgs } from '../paging-args.ts';
import { reference, referenceIds } from '../reference.ts';
import { QosSpecRef, VolumeTypeRef } from '../refs.ts';
import { VolumeTypeAccessRef, VolumeTypeEncryptionRef } from './details.ts';

VolumeTypeRef.implement({
  description: 'A volume type: what a volume is promised, and so which backend can hold it. `GET /types/{id}`.',
  interfaces: [NodeRef],
  fields: (t) => ({
    ...referenceIds(t, { qosSpecId: ['QosSpec', 'Null if the type has no QoS spec, and for callers who are not administrators.'] }),
    name: t.exposeString('name', { description: 'Its name, which no other type has.' }),
    description: t.exposeString('description', { description: 'What the operator says about it.' }),
    isPublic: t.exposeBoolean('isPublic', { description: 'Whether every project may use it.' }),
    extraSpecs: t.field({
      type: 'StringMap',
      description: 'What a backend must offer to hold its volumes; users other than administrators see `RESKEY:availability_zones`, `multiattach` and `replication_enabled` only. From its record; one call a type where that lacks them (`GET /types/{id}/extra_specs`).',
      resolve: (type, _, context) => extraSpecsOf(type, context),
    }),
    extraSpec: t.string({
      description: 'One of its extra specs; null where the key is not there, or is not shown to the caller. It shares the call of `extraSpecs`.',
      args: keyArg,
      resolve: async (type, { key }, context) => valueOf(await extraSpecsOf(type, context), key),
    }),
    qosSpec: t.field({
      type: QosSpecRef,
      description: 'The quality of service of its volumes; null where none is promised. Its ids cost nothing; the rest is one call for all types of an answer (`GET /qos-specs`). Administrators only.',
      resolve: ({ qosSpecId }, _, { loaders }, info) => reference('QosSpec', qosSpecId, loaders.qosSpec.byId, info),
    }),
    encryption: t.field({
      type: VolumeTypeEncryptionRef,
      description: 'How its volumes are encrypted; null where they are not. One call a type (`GET /types/{id}/encryption`). Administrators.',
      resolve: ({ id }, _, { loaders }) => loaders.encryptionOfVolumeType.load(id),
    }),
    access: t.field({
      type: [VolumeTypeAccessRef],
      nullable: { list: true, items: false },
      description: 'Which projects may use it; null, at no call, for a public one. One call a private type (`GET /types/{id}/os-volume-type-access`). Administrators.',
      resolve: (type, _, context) => accessOf(type, context),
    }),
    volumes: t.field({
      type: VolumeConnection,
      description: 'The volumes of this type. One call (`GET /volumes/detail`): filtered for administrators, the project\'s list for others. Microversion 3.63.',
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.volumesOfVolumeType),
    }),
  }),
});
