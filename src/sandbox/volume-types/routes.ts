import { envelope } from '../cinder/body-schema.ts';
import { booleanType, description, extraSpecs, name, uuid } from '../cinder/parameter-types.ts';
import { ok } from '../cinder/reply.ts';
import type { Resource } from '../cinder/route.ts';
import { createVolumeType, deleteVolumeType, updateVolumeType } from './change-volume-type.ts';
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

const access = (key: string): ReturnType<typeof envelope> => envelope(key, {
  type: 'object', properties: { project: uuid }, required: ['project'], additionalProperties: false,
});

/** Volume types and who may use them. */
export const volumeTypeResource: Resource = {
  routes: [
    { method: 'GET', path: '/types', handle: listVolumeTypes },
    {
      method: 'GET', path: '/types/default',
      handle: (request) => ok({ volume_type: volumeTypeView(request, defaultVolumeType(request)) }),
    },
    {
      method: 'GET', path: '/types/:id',
      handle: (request) => ok({ volume_type: volumeTypeDetail(request, findVolumeType(request, request.param('id'))) }),
    },
    { method: 'POST', path: '/types', schema: createSchema, handle: createVolumeType },
    { method: 'PUT', path: '/types/:id', schema: updateSchema, handle: updateVolumeType },
    { method: 'DELETE', path: '/types/:id', handle: deleteVolumeType },
    { method: 'GET', path: '/types/:id/os-volume-type-access', handle: listVolumeTypeAccess },
  ],
  actions: {
    path: '/types/:id/action',
    operations: {
      addProjectAccess: { schema: access('addProjectAccess'), handle: addProjectAccess },
      removeProjectAccess: { schema: access('removeProjectAccess'), handle: removeProjectAccess },
    },
  },
};
