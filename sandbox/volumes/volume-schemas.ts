import { envelope } from '../cinder/body-schema.ts';
import type { BodySchema } from '../cinder/body-schema.ts';
import type { Microversion } from '../cinder/microversion.ts';
import {
  availabilityZone,
  booleanType,
  metadata,
  nullableMetadata,
  nullableString,
  optionalName,
  volumeSize,
} from '../cinder/parameter-types.ts';

const name: BodySchema = { type: ['string', 'null'], format: 'name_non_mandatory_remove_white_spaces' };
const description: BodySchema = { type: ['string', 'null'], format: 'description_non_mandatory_remove_white_spaces' };
const names = { name, description, display_name: name, display_description: description };
const optionalUuid: BodySchema = { oneOf: [{ type: 'null' }, { type: 'string', format: 'uuid' }] };

/** The body of `POST /volumes`; unknown keys are refused from 3.53. */
export function createSchema(microversion: Microversion): BodySchema {
  return {
    type: 'object',
    properties: {
      volume: {
        type: 'object',
        properties: {
          ...names,
          volume_type: optionalName,
          metadata: nullableMetadata,
          snapshot_id: optionalUuid,
          source_volid: optionalUuid,
          consistencygroup_id: optionalUuid,
          size: { ...volumeSize, type: ['integer', 'string', 'null'] },
          availability_zone: availabilityZone,
          multiattach: { oneOf: [{ type: 'null' }, booleanType] },
          image_id: nullableString,
          imageRef: nullableString,
          ...(microversion.atLeast('3.13') ? { group_id: nullableString } : {}),
          ...(microversion.atLeast('3.47') ? { backup_id: optionalUuid } : {}),
        },
        additionalProperties: !microversion.atLeast('3.53'),
      },
      'OS-SCH-HNT:scheduler_hints': { type: ['object', 'null'] },
    },
    required: ['volume'],
    additionalProperties: false,
  };
}

/** The body of `PUT /volumes/{id}`; from 3.53 it must change something. */
export function updateSchema(microversion: Microversion): BodySchema {
  const keys = ['name', 'description', 'display_name', 'display_description', 'metadata'];
  return envelope('volume', {
    type: 'object',
    properties: { ...names, metadata },
    additionalProperties: false,
    ...(microversion.atLeast('3.53') ? { anyOf: keys.map((key) => ({ required: [key] })) } : {}),
  });
}

export const metadataSchema = envelope('metadata', metadata);

/** An action with one mandatory field. */
function action(key: string, field: string, type: BodySchema): BodySchema {
  return envelope(key, {
    type: 'object',
    properties: { [field]: type },
    required: [field],
    additionalProperties: false,
  });
}

export const extendSchema = action('os-extend', 'new_size', volumeSize);
export const bootableSchema = action('os-set_bootable', 'bootable', booleanType);
export const readonlySchema = action('os-update_readonly_flag', 'readonly', booleanType);
export const resetSchema = envelope('os-reset_status', {
  type: 'object',
  format: 'validate_volume_reset_body',
  properties: {
    status: { type: ['string', 'null'], format: 'volume_status' },
    attach_status: { type: ['string', 'null'], format: 'volume_attach_status' },
    migration_status: { type: ['string', 'null'], format: 'volume_migration_status' },
  },
  additionalProperties: false,
});
