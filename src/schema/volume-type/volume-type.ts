import { childrenBy } from '../../resolvers/common/children.ts';
import { accessOf, extraSpecsOf } from '../../resolvers/volume-type/volume-types.ts';
import { VolumeConnection } from '../connections.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { callFailed, keyMissing, noDescription, volumeTypeHidden } from '../facts/null-conditions.ts';
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
    ...referenceIds(t, {
      qosSpecId: { kind: 'QosSpec', nullIf: ['the volume type has no QoS spec', 'the caller is not an administrator'] },
    }),
    name: t.exposeString('name', { nullable: false, description: 'The unique name of the volume type.' }),
    description: t.exposeString('description', {
      description: 'The description given by the operator.',
      extensions: nullIf(noDescription, volumeTypeHidden),
    }),
    isPublic: t.exposeBoolean('isPublic', {
      description: 'Whether the volume type is available to all projects.',
      extensions: nullIf(volumeTypeHidden),
    }),
    extraSpecs: t.field({
      type: 'StringMap',
      description:
        'The extra specs, which a backend must fulfill. Users other than administrators only see `RESKEY:availability_zones`, `multiattach` and `replication_enabled`.',
      extensions: cinder({
        rest: [{ call: 'GET /types/{id}/extra_specs' }],
        calls: 'one per object',
        callsIf: 'if the record has no extra specs',
        nullIf: [volumeTypeHidden],
      }),
      resolve: (type, _, context) => extraSpecsOf(context, type),
    }),
    extraSpec: t.string({
      description: 'The value of one extra spec.',
      extensions: cinder({
        rest: ['GET /types/{id}/extra_specs'],
        covers: [{ call: 'GET /types/{id}/extra_specs/{key}' }],
        calls: 'one per object',
        callsIf: 'if the record has no extra specs, shared with `extraSpecs`',
        nullIf: [keyMissing, 'the key is not visible to the caller'],
      }),
      args: keyArg,
      resolve: async (type, { key }, context) => valueOf(await extraSpecsOf(context, type), key),
    }),
    qosSpec: t.field({
      type: QosSpecRef,
      description: 'The QoS spec of the volumes.',
      extensions: cinder({
        rest: ['GET /qos-specs/{id}', 'GET /qos-specs'],
        calls: 'one per answer',
        free: ['id', 'cinderId'],
        roles: ['admin'],
        nullIf: ['the volume type has no QoS spec', 'the caller is not an administrator'],
      }),
      resolve: ({ qosSpecId }, _, { loaders }, info) => reference('QosSpec', qosSpecId, loaders.qosSpec.byId, info),
    }),
    encryption: t.field({
      type: VolumeTypeEncryptionRef,
      description: 'The encryption of the volumes.',
      extensions: cinder({
        rest: [{ call: 'GET /types/{id}/encryption', sdk: ['get_type_encryption'] }],
        covers: [{ call: 'GET /types/{id}/encryption/{key}' }],
        calls: 'one per object',
        roles: ['admin'],
        nullIf: ['the volumes are not encrypted'],
      }),
      resolve: ({ id }, _, { loaders }) => loaders.encryptionOfVolumeType.load(id),
    }),
    access: t.field({
      type: [VolumeTypeAccessRef],
      nullable: { list: true, items: false },
      description: 'The projects with access to the volume type.',
      extensions: cinder({
        rest: [{ call: 'GET /types/{id}/os-volume-type-access', sdk: ['get_type_access'] }],
        calls: 'one per object',
        callsIf: 'if the volume type is private',
        roles: ['admin'],
        nullIf: ['the volume type is public'],
      }),
      resolve: (type, _, context) => accessOf(context, type),
    }),
    volumes: t.field({
      type: VolumeConnection,
      description: 'The volumes of this type that are visible to the caller.',
      extensions: cinder({
        rest: ['GET /volumes/detail'],
        since: '3.63',
        calls: 'one per answer',
        nullIf: [callFailed],
      }),
      args: pagingArgs,
      resolve: childrenBy((loaders) => loaders.volume.byParent('volumeTypeId')),
    }),
  }),
});
