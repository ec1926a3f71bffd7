import type { FieldMap } from '@pothos/core';
import { builder, type SchemaTypes } from './builder.ts';

const locations = {
  FRONT_END: { value: 'front-end', description: '`front-end`: on the host of the server.' },
  BACK_END: { value: 'back-end', description: '`back-end`: in the storage backend.' },
} as const;

/** The place where data is encrypted. */
export const ControlLocation = builder.enumType('ControlLocation', { description: 'The place where data is encrypted.', values: locations });

interface Encrypted {
  readonly provider: string | null;
  readonly controlLocation: string | null;
  readonly cipher: string | null;
  readonly keySize: number | null;
}

/** The common fields of the encryption of a volume type and of a volume. */
export function encryptionFields(t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Encrypted>): FieldMap {
  return {
    provider: t.exposeString('provider', { description: 'The encryption provider: `luks`, `plain`, or a class name.' }),
    controlLocation: t.field({
      type: ControlLocation,
      description: 'The place where the data is encrypted.',
      resolve: ({ controlLocation }) => Object.values(locations).find(({ value }) => value === controlLocation)?.value ?? null,
    }),
    cipher: t.exposeString('cipher', { description: 'The cipher and its mode, such as `aes-xts-plain64`. Null for the default of the provider.' }),
    keySize: t.exposeInt('keySize', { description: 'The size of the key, in bits. Null for the default of the provider.' }),
  };
}
