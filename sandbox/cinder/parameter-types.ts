import type { BodySchema } from './body-schema.ts';

/** The parameter types that Cinder's schemas share. */
export const booleanType: BodySchema = {
  type: ['boolean', 'string'],
  enum: [
    true,
    'True',
    'TRUE',
    'true',
    '1',
    'ON',
    'On',
    'on',
    'YES',
    'Yes',
    'yes',
    'y',
    't',
    false,
    'False',
    'FALSE',
    'false',
    '0',
    'OFF',
    'Off',
    'off',
    'NO',
    'No',
    'no',
    'n',
    'f',
  ],
};
export const name: BodySchema = { type: 'string', minLength: 1, maxLength: 255, format: 'name' };
export const optionalName: BodySchema = { type: ['string', 'null'], minLength: 0, maxLength: 255 };
export const description: BodySchema = { type: ['string', 'null'], minLength: 0, maxLength: 255 };
export const uuid: BodySchema = { type: 'string', format: 'uuid' };
export const nullableUuid: BodySchema = { oneOf: [uuid, { type: 'null' }] };
export const nullableString: BodySchema = { type: ['string', 'null'], minLength: 0, maxLength: 255 };
export const availabilityZone: BodySchema = { type: ['string', 'null'], minLength: 1, maxLength: 255 };

const SPEC_KEY = '^[a-zA-Z0-9-_:. /]{1,255}$';

export const metadata: BodySchema = {
  type: 'object',
  patternProperties: { [SPEC_KEY]: { type: 'string', maxLength: 255 } },
  additionalProperties: false,
};
export const nullableMetadata: BodySchema = { ...metadata, type: ['object', 'null'] };
export const extraSpecs: BodySchema = {
  ...metadata,
  patternProperties: { [SPEC_KEY]: { type: ['string', 'null'], maxLength: 255 } },
};

/** GiB, as a number or as text. */
export const volumeSize: BodySchema = {
  type: ['integer', 'string'],
  pattern: '^[0-9]+$',
  minimum: 1,
  maximum: 2147483647,
};

/** A host, a backend or a pool. */
export const cinderHost: BodySchema = {
  type: ['string', 'null'],
  minLength: 1,
  maxLength: 255,
  pattern: '^[a-zA-Z0-9-._#@:/+\\[\\]]*$',
};
