import { envelope } from '../cinder/body-schema.ts';
import type { BodySchema } from '../cinder/body-schema.ts';
import type { Microversion } from '../cinder/microversion.ts';
import { booleanType, description, optionalName, uuid } from '../cinder/parameter-types.ts';

/** An action whose fields are these, of which some are mandatory. */
function action(key: string, properties: Record<string, BodySchema>, required?: string[]): BodySchema {
  return envelope(key, { type: 'object', properties, ...(required && { required }), additionalProperties: false });
}

export const retypeSchema = action(
  'os-retype',
  {
    new_type: { type: 'string' },
    migration_policy: { type: ['string', 'null'], enum: ['on-demand', 'never'] },
  },
  ['new_type'],
);

/** A cluster can be named from 3.16 on; before, there has to be a host. */
export function migrateSchema(microversion: Microversion): BodySchema {
  const clustered = microversion.atLeast('3.16');
  return action(
    'os-migrate_volume',
    {
      host: { type: clustered ? ['string', 'null'] : 'string', maxLength: 255 },
      force_host_copy: booleanType,
      lock_volume: booleanType,
      ...(clustered ? { cluster: optionalName } : {}),
    },
    clustered ? undefined : ['host'],
  );
}

export const completeMigrationSchema = action(
  'os-migrate_volume_completion',
  {
    new_volume: uuid,
    error: { type: ['string', 'null', 'boolean'] },
  },
  ['new_volume'],
);

/** The visibility and the protection of the image are there from 3.1 on. */
export function uploadSchema(microversion: Microversion): BodySchema {
  return action(
    'os-volume_upload_image',
    {
      image_name: { type: 'string', minLength: 1, maxLength: 255 },
      force: booleanType,
      disk_format: { type: 'string', enum: ['raw', 'vmdk', 'vdi', 'qcow2', 'vhd', 'vhdx', 'ploop'] },
      container_format: description,
      ...(microversion.atLeast('3.1')
        ? {
            visibility: { type: 'string', enum: ['community', 'public', 'private', 'shared'] },
            protected: booleanType,
          }
        : {}),
    },
    ['image_name'],
  );
}

export const reimageSchema = action('os-reimage', { image_id: uuid, reimage_reserved: booleanType }, ['image_id']);

export const unsetImageMetadataSchema = action(
  'os-unset_image_metadata',
  {
    key: { type: 'string', minLength: 1, maxLength: 255 },
  },
  ['key'],
);
