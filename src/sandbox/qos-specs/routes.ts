import { envelope } from '../cinder/body-schema.ts';
import type { Resource } from '../cinder/route.ts';
import {
  associateQosSpec, createQosSpec, deleteQosSpec, disassociateAll, disassociateQosSpec,
} from './change-qos-spec.ts';
import { listAssociations, listQosSpecs, showQosSpec } from './read-qos-specs.ts';

const createSchema = envelope('qos_specs', {
  type: 'object',
  properties: { name: { type: 'string', format: 'name_skip_leading_trailing_spaces' } },
  required: ['name'],
});

/** QoS specs, and the volume types that have them. */
export const qosSpecResource: Resource = {
  routes: [
    { method: 'GET', path: '/qos-specs', handle: listQosSpecs },
    { method: 'POST', path: '/qos-specs', schema: createSchema, handle: createQosSpec },
    { method: 'GET', path: '/qos-specs/:id', handle: showQosSpec },
    { method: 'DELETE', path: '/qos-specs/:id', handle: deleteQosSpec },
    { method: 'GET', path: '/qos-specs/:id/associations', handle: listAssociations },
    { method: 'GET', path: '/qos-specs/:id/associate', handle: associateQosSpec },
    { method: 'GET', path: '/qos-specs/:id/disassociate', handle: disassociateQosSpec },
    { method: 'GET', path: '/qos-specs/:id/disassociate_all', handle: disassociateAll },
  ],
};
