import { envelope } from '../cinder/body-schema.ts';
import type { BodySchema } from '../cinder/body-schema.ts';
import { nullableUuid, uuid } from '../cinder/parameter-types.ts';

export const attachSchema = envelope('os-attach', {
  type: 'object',
  properties: {
    instance_uuid: uuid,
    mountpoint: { type: 'string', minLength: 1, maxLength: 255 },
    host_name: { type: 'string', maxLength: 255 },
    mode: { type: 'string', enum: ['rw', 'ro'] },
  },
  required: ['mountpoint'],
  anyOf: [{ required: ['instance_uuid'] }, { required: ['host_name'] }],
  additionalProperties: false,
});

export const detachSchema = envelope('os-detach', {
  type: ['object', 'null'],
  properties: { attachment_id: nullableUuid },
  additionalProperties: false,
});

export const forceDetachSchema = envelope('os-force_detach', {
  type: 'object',
  properties: { connector: { type: ['string', 'object', 'null'] }, attachment_id: { type: ['string', 'null'] } },
  additionalProperties: false,
});

const connection = (key: string, type: NonNullable<BodySchema['type']>): BodySchema =>
  envelope(key, {
    type: 'object',
    properties: { connector: { type } },
    required: ['connector'],
    additionalProperties: false,
  });

export const initializeSchema = connection('os-initialize_connection', ['object', 'string']);
export const terminateSchema = connection('os-terminate_connection', ['string', 'object', 'null']);
