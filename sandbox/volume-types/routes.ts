import { envelope, type BodySchema } from '../cinder/body-schema.ts';
import { booleanType, description, extraSpecs, name, uuid } from '../cinder/parameter-types.ts';
import { ok } from '../cinder/reply.ts';
import type { Resource } from '../cinder/route.ts';
import { createVolumeType, deleteVolumeType, updateVolumeType } from './change-volume-type.ts';
import { createEncryption, deleteEncryption, showEncryption, updateEncryption } from './encryption.ts';
import { addExtraSpecs, deleteExtraSpec, listExtraSpecs } from './extra-specs.ts';
import { defaultVolumeType, findVolumeType } from './find-volume-type.ts';
import { listVolumeTypes } from './list-volume-types.ts';
import { addProjectAccess, listVolumeTypeAccess, removeProjectAccess } from './volume-type-access.ts';
import { volumeTypeDetail, volumeTypeView } from './volume-type-view.ts';

const createSchema = envelope('volume_type', {
  type: 'object',
  properties: { name, description, extra_specs: extraSpecs, 'os-volume-type-access:is_public': booleanType },
  required: ['name'],
  additionalProperties: false,
});

const updateSchema = envelope('volume_type', {
  type: 'object',
  properties: { name: { type: ['string', 'null'], minLength: 1, maxLength: 255 }, description, is_public: booleanType },
  additionalProperties: false,
});

const unspacedSpecs: BodySchema = {
  ...extraSpecs,
  patternProperties: { '^[a-zA-Z0-9-_:.]{1,255}$': { type: ['string', 'null'], minLength: 0, maxLength: 255 } },
};

const encryptionSchema = (...required: string[]): BodySchema =>
  envelope('encryption', {
    type: 'object',
    properties: {
      key_size: { type: ['string', 'integer', 'null'], minimum: 0, maximum: 2147483647 },
      provider: { type: 'string', minLength: 0, maxLength: 255 },
      control_location: { enum: ['front-end', 'back-end'] },
      cipher: { type: ['string', 'null'], minLength: 0, maxLength: 255 },
    },
    required,
  });

const access = (key: string): ReturnType<typeof envelope> =>
  envelope(key, {
    type: 'object',
    properties: { project: uuid },
    required: ['project'],
    additionalProperties: false,
  });

/** Volume types and who may use them. */
export const volumeTypeResource: Resource = {
  routes: [
    { method: 'GET', path: '/types', handle: listVolumeTypes },
    {
      method: 'GET',
      path: '/types/default',
      handle: (request) => ok({ volume_type: volumeTypeView(request, defaultVolumeType(request)) }),
    },
    {
      method: 'GET',
      path: '/types/:id',
      handle: (request) => ok({ volume_type: volumeTypeDetail(request, findVolumeType(request, request.param('id'))) }),
    },
    { method: 'POST', path: '/types', schema: createSchema, handle: createVolumeType },
    { method: 'PUT', path: '/types/:id', schema: updateSchema, handle: updateVolumeType },
    { method: 'DELETE', path: '/types/:id', handle: deleteVolumeType },
    { method: 'GET', path: '/types/:id/os-volume-type-access', handle: listVolumeTypeAccess },
    { method: 'GET', path: '/types/:id/extra_specs', handle: listExtraSpecs },
    {
      method: 'POST',
      path: '/types/:id/extra_specs',
      schema: envelope('extra_specs', unspacedSpecs),
      handle: addExtraSpecs,
    },
    { method: 'DELETE', path: '/types/:id/extra_specs/:key', handle: deleteExtraSpec },
    { method: 'GET', path: '/types/:id/encryption', handle: showEncryption },
    {
      method: 'POST',
      path: '/types/:id/encryption',
      handle: createEncryption,
      schema: encryptionSchema('provider', 'control_location'),
    },
    { method: 'PUT', path: '/types/:id/encryption/:key', schema: encryptionSchema(), handle: updateEncryption },
    { method: 'DELETE', path: '/types/:id/encryption/:key', handle: deleteEncryption },
  ],
  actions: {
    path: '/types/:id/action',
    operations: {
      addProjectAccess: { schema: access('addProjectAccess'), handle: addProjectAccess },
      removeProjectAccess: { schema: access('removeProjectAccess'), handle: removeProjectAccess },
    },
  },
};
