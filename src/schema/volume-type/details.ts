import type { VolumeTypeAccess, VolumeTypeEncryption } from '../../cinder/resources/volume-types.ts';
import { builder } from '../builder.ts';
import { encryptionFields } from '../encryption-fields.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { projectField } from '../owner-fields.ts';
import { reference } from '../reference.ts';
import { VolumeTypeRef } from '../refs.ts';

/** The encryption of the volumes of a type. */
export const VolumeTypeEncryptionRef = builder.objectRef<VolumeTypeEncryption>('VolumeTypeEncryption').implement({
  description: 'The encryption of the volumes of a type.',
  extensions: cinder({ rest: ['GET /types/{id}/encryption'], roles: ['admin'] }),
  fields: (t) => ({
    encryptionId: t.exposeID('encryptionId', { nullable: false, description: 'The ID of the encryption in Cinder.' }),
    ...encryptionFields(t),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time when the encryption was created.',
    }),
    updatedAt: t.expose('updatedAt', {
      type: 'DateTime',
      description: 'The date and time when the encryption was last updated.',
      extensions: nullIf('the encryption was never updated'),
    }),
    deleted: t.exposeBoolean('deleted', {
      nullable: false,
      description: 'Whether the encryption is deleted. Cinder keeps deleted rows in its database.',
    }),
    deletedAt: t.expose('deletedAt', {
      type: 'DateTime',
      description: 'The date and time when the encryption was deleted.',
      extensions: nullIf('the encryption is not deleted'),
    }),
    volumeType: t.field({
      type: VolumeTypeRef,
      description: 'The volume type with this encryption.',
      extensions: cinder({ calls: 'none', nullIf: ['the volume type was deleted'] }),
      resolve: ({ volumeTypeId }, _, { loaders }, info) =>
        reference('VolumeType', volumeTypeId, loaders.volumeType.byId, info),
    }),
  }),
});

/** The access of a project to a private volume type. */
export const VolumeTypeAccessRef = builder.objectRef<VolumeTypeAccess>('VolumeTypeAccess').implement({
  description: 'The access of a project to a private volume type.',
  extensions: cinder({ rest: ['GET /types/{id}/os-volume-type-access'], roles: ['admin'] }),
  fields: (t) => ({
    projectId: t.exposeID('projectId', { nullable: false, description: 'The ID of the project in Keystone.' }),
    project: projectField(t, 'projectId', 'The project with the access.'),
    volumeType: t.field({
      type: VolumeTypeRef,
      description: 'The private volume type.',
      extensions: cinder({ calls: 'none', nullIf: ['the volume type was deleted'] }),
      resolve: ({ volumeTypeId }, _, { loaders }, info) =>
        reference('VolumeType', volumeTypeId, loaders.volumeType.byId, info),
    }),
  }),
});
