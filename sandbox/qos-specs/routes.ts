import { envelope, type BodySchema } from '../cinder/body-schema.ts';
import { extraSpecs } from '../cinder/parameter-types.ts';
import type { Resource } from '../cinder/route.ts';
import {
  associateQosSpec,
  createQosSpec,
  deleteQosSpec,
  deleteQosSpecKeys,
  disassociateAll,
  disassociateQosSpec,
  updateQosSpec,
} from './change-qos-spec.ts';
import { listAssociations, listQosSpecs, showQosSpec } from './read-qos-specs.ts';

const createSchema = envelope('qos_specs', {
  type: 'object',
  properties: { name: { type: 'string', format: 'name_skip_leading_trailing_spaces' } },
  required: ['name'],
});

const keysSchema: BodySchema = {
  type: 'object',
  properties: { keys: { type: 'array', items: { type: 'string', minLength: 1, maxLength: 255 }, uniqueItems: true } },
  required: ['keys'],
  additionalProperties: false,
};

/** QoS specs, and the volume types that have them. */
export const qosSpecResource: Resource = {
  routes: [
    { method: 'GET', path: '/qos-specs', handle: listQosSpecs },
    { method: 'POST', path: '/qos-specs', schema: createSchema, handle: createQosSpec },
    { method: 'GET', path: '/qos-specs/:id', handle: showQosSpec },
    { method: 'PUT', path: '/qos-specs/:id', schema: envelope('qos_specs', extraSpecs), handle: updateQosSpec },
    { method: 'PUT', path: '/qos-specs/:id/delete_keys', schema: keysSchema, handle: deleteQosSpecKeys },
    { method: 'DELETE', path: '/qos-specs/:id', handle: deleteQosSpec },
    { method: 'GET', path: '/qos-specs/:id/associations', handle: listAssociations },
    { method: 'GET', path: '/qos-specs/:id/associate', handle: associateQosSpec },
    { method: 'GET', path: '/qos-specs/:id/disassociate', handle: disassociateQosSpec },
    { method: 'GET', path: '/qos-specs/:id/disassociate_all', handle: disassociateAll },
  ],
};
