import type { FieldMap } from '@pothos/core';
import type { controlLocations } from '../cinder/resources/volume-types.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { nullIf } from './facts/facts.ts';

const locations = {
  FRONT_END: { value: 'front-end', description: '`front-end`: on the host of the server.' },
  BACK_END: { value: 'back-end', description: '`back-end`: in the storage backend.' },
} as const;

/** The place where data is encrypted. */
export const ControlLocation = builder.enumType('ControlLocation', {
  description: 'The place where data is encrypted.',
  values: locations,
});

interface Encrypted {
  readonly provider: string | null;
  readonly controlLocation: (typeof controlLocations)[number] | null;
  readonly cipher: string | null;
  readonly keySize: number | null;
}

/**
 * The common fields of the encryption of a volume type and of a volume.
 *
 * @param condition the condition under which all fields are null. Absent if only the defaults of the provider are null.
 */
export function encryptionFields(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Encrypted>,
  condition?: string,
): FieldMap {
  const conditions = condition === undefined ? [] : [condition];
  return {
    provider: t.string({
      nullable: condition !== undefined,
      description: 'The encryption provider: `luks`, `plain`, or a class name.',
      ...(condition !== undefined && { extensions: nullIf(condition) }),
      resolve: ({ provider }) => provider,
    }),
    controlLocation: t.field({
      type: ControlLocation,
      nullable: condition !== undefined,
      description: 'The place where the data is encrypted.',
      ...(condition !== undefined && { extensions: nullIf(condition) }),
      resolve: ({ controlLocation }) => controlLocation,
    }),
    cipher: t.exposeString('cipher', {
      description: 'The cipher and its mode, such as `aes-xts-plain64`.',
      extensions: nullIf('the provider uses its default', ...conditions),
    }),
    keySize: t.exposeInt('keySize', {
      description: 'The size of the key, in bits.',
      extensions: nullIf('the provider uses its default', ...conditions),
    }),
  };
}
