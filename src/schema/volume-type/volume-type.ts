import { childrenBy } from '../../resolvers/children.ts';
import { accessOf, extraSpecsOf } from '../../resolvers/volume-types.ts';
import { VolumeConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
import { keyArg, valueOf } from '../metadata.ts';
import { NodeRef } from '../node.ts';
import { pagingArgs } from '../paging-args.ts';
import { reference, referenceIds } from '../reference.ts';
import { QosSpecRef, VolumeTypeRef } from '../refs.ts';
import { VolumeTypeAccessRef, VolumeTypeEncryptionRef } from './details.ts';

VolumeTypeRef.implement({
  description: 'A volume type. The type determines the properties of its volumes and the backends that can hold them.',
  extensions: cinder({ rest: ['GET /types/{id}'] }),
  interfaces: [NodeRef],
  fields: (t) => ({
    ...referenceIds(t, { qosSpecId: { kind: 'QosSpec', whenNull: 'Null if the volume type has no QoS spec or the caller is not an administrator.' } }),
    name: t.exposeString('name', { description: 'The unique name of the volume type.' }),
    description: t.exposeString('description', { description: 'The description given by the operator. Null if the volume type has no description.' }),
    isPublic: t.exposeBoolean('isPublic', { description: 'Whether the volume type is available to all projects.' }),
    extraSpecs: t.field({
      type: 'StringMap',
      description: 'The extra specs, which a backend must fulfill. Users other than administrators only see `RESKEY:availability_zones`, `multiattach` and `replication_enabled`.',
      extensions: cinder({ rest: [{ call: 'GET /types/{id}/extra_specs' }], calls: 'one per object', callsIf: 'if the record has no extra specs' }),
      resolve: (type, _, context) => extraSpecsOf(type, context),
    }),
    extraSpec: t.string({
      description: 'The value of one extra spec. Null if the key does not exist or is not visible to the caller.',
      extensions: cinder({
        rest: ['GET /types/{id}/extra_specs'],
        covers: [{ call: 'GET /types/{id}/extra_specs/{key}' }],
        calls: 'one per object',
        callsIf: 'if the record has no extra specs, shared with `extraSpecs`',
      }),
      args: keyArg,
      resolve: async (type, { key }, context) => valueOf(await extraSpecsOf(type, context), key),
    }),
    qosSpec: t.field({
      type: QosSpecRef,
      description: 'The QoS spec of the volumes. Null if the volume type has no QoS spec or the caller is not an administrator.',
      extensions: cinder({ rest: ['GET /qos-specs/{id}', 'GET /qos-specs'], calls: 'one per answer', free: ['id', 'cinderId'], roles: ['admin'] }),
      resolve: ({ qosSpecId }, _, { loaders }, info) => reference('QosSpec', qosSpecId, loaders.qosSpec.byId, info),
    }),
    encryption: t.field({
      type: VolumeTypeEncryptionRef,
      description: 'The encryption of the volumes. Null if the volumes are not encrypted.',
      extensions: cinder({
        rest: [{ call: 'GET /types/{id}/encryption', sdk: ['get_type_encryption'] }],
        covers: [{ call: 'GET /types/{id}/encryption/{key}' }],
        calls: 'one per object',
        roles: ['admin'],
      }),
      resolve: ({ id }, _, { loaders }) => loaders.encryptionOfVolumeType.load(id),
    }),
    access: t.field({
      type: [VolumeTypeAccessRef],
      nullable: { list: true, items: false },
      description: 'The projects with access to the volume type. Null if the volume type is public.',
      extensions: cinder({
        rest: [{ call: 'GET /types/{id}/os-volume-type-access', sdk: ['get_type_access'] }],
        calls: 'one per object',
        callsIf: 'if the volume type is private',
        roles: ['admin'],
      }),
      resolve: (type, _, context) => accessOf(type, context),
    }),
    volumes: t.field({
      type: VolumeConnection,
      description: 'The volumes of this type that are visible to the caller.',
      extensions: cinder({ rest: ['GET /volumes/detail'], since: '3.63', calls: 'one per answer' }),
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.volumesOfVolumeType),
    }),
  }),
});
