import { envelope } from '../cinder/body-schema.ts';
import type { BodySchema } from '../cinder/body-schema.ts';
import { notFound } from '../cinder/fault.ts';
import { booleanType, description, name, nullableMetadata, optionalName } from '../cinder/parameter-types.ts';
import { ok } from '../cinder/reply.ts';
import type { Resource } from '../cinder/route.ts';
import { createGroupType, deleteGroupType, updateGroupType } from './change-group-type.ts';
import { findGroupType } from './find-group-type.ts';
import { addGroupSpecs, deleteGroupSpec, updateGroupSpec } from './group-specs.ts';
import { groupTypeView } from './group-type-view.ts';
import { listGroupTypes } from './list-group-types.ts';

const createSchema = envelope('group_type', {
  type: 'object',
  properties: { name, description, is_public: booleanType, group_specs: nullableMetadata },
  required: ['name'],
  additionalProperties: false,
});

const updateSchema = envelope('group_type', {
  type: 'object',
  properties: { name: optionalName, description, is_public: booleanType },
  additionalProperties: false,
});

const specs: BodySchema = {
  type: 'object',
  patternProperties: { '^[a-zA-Z0-9-_:.]{1,255}$': { type: ['string', 'null'], maxLength: 255 } },
  additionalProperties: false,
};

/** `GET /group_types/default`: no default is configured. */
function showDefaultGroupType(): never {
  throw notFound('Default group type can not be found.');
}

const since = '3.11';

/** Group types and their specs. */
export const groupTypeResource: Resource = {
  routes: [
    { method: 'GET', path: '/group_types', since, handle: listGroupTypes },
    { method: 'GET', path: '/group_types/default', since, handle: showDefaultGroupType },
    {
      method: 'GET',
      path: '/group_types/:id',
      since,
      handle: (request) => ok({ group_type: groupTypeView(request, findGroupType(request, request.param('id'))) }),
    },
    { method: 'POST', path: '/group_types', since, schema: createSchema, handle: createGroupType },
    { method: 'PUT', path: '/group_types/:id', since, schema: updateSchema, handle: updateGroupType },
    { method: 'DELETE', path: '/group_types/:id', since, handle: deleteGroupType },
    {
      method: 'POST',
      path: '/group_types/:id/group_specs',
      since,
      handle: addGroupSpecs,
      schema: envelope('group_specs', specs),
    },
    {
      method: 'PUT',
      path: '/group_types/:id/group_specs/:key',
      since,
      handle: updateGroupSpec,
      schema: { ...specs, minProperties: 1, maxProperties: 1 },
    },
    { method: 'DELETE', path: '/group_types/:id/group_specs/:key', since, handle: deleteGroupSpec },
  ],
};
