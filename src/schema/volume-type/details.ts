import type { VolumeTypeAccess, VolumeTypeEncryption } from '../../cinder/resources/volume-types.ts';
import { builder } from '../builder.ts';
import { encryptionFields } from '../encryption-fields.ts';
import { reference } from '../reference.ts';
import { VolumeTypeRef } from '../refs.ts';

/** How the volumes of a type are encrypted. */
export const VolumeTypeEncryptionRef = builder.objectRef<VolumeTypeEncryption>('VolumeTypeEncryption').implement({
  description: 'How the volumes of a type are encrypted. `GET /types/{id}/encryption`. Administrators.',
  fields: (t) => ({
    encryptionId: t.exposeID('encryptionId', { nullable: false, description: 'Cinder\'s id of it.' }),
    ...encryptionFields(t),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was made.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
    deleted: t.exposeBoolean('deleted', { description: 'Whether it is deleted: its row stays in Cinder\'s database.' }),
    deletedAt: t.expose('deletedAt', { type: 'DateTime', description: 'When it was deleted.' }),
    volumeType: t.field({
      type: VolumeTypeRef,
      description: 'The volume type that it is of. Its ids cost nothing.',
      resolve: ({ volumeTypeId }, _, { loaders }, info) => reference('VolumeType', volumeTypeId, loaders.volumeType.byId, info),
    }),
  }),
});

/** That a project may use a private type. */
export const VolumeTypeAccessRef = builder.objectRef<VolumeTypeAccess>('VolumeTypeAccess').implement({
  description: 'That a project may use a private volume type. `GET /types/{id}/os-volume-type-access`. Administrators.',
  fields: (t) => ({
    projectId: t.exposeID('projectId', { nullable: false, description: 'The project, an id of Keystone\'s.' }),
    volumeType: t.field({
      type: VolumeTypeRef,
      description: 'The volume type. Its ids cost nothing.',
      resolve: ({ volumeTypeId }, _, { loaders }, info) => reference('VolumeType', volumeTypeId, loaders.volumeType.byId, info),
    }),
  }),
});
