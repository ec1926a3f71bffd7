import type { FieldMap } from '@pothos/core';
import { builder, type SchemaTypes } from './builder.ts';

const locations = {
  FRONT_END: { value: 'front-end', description: 'Cinder\'s `front-end`: on the server\'s host.' },
  BACK_END: { value: 'back-end', description: 'Cinder\'s `back-end`: in the storage backend.' },
} as const;

/** Where data are encrypted. */
export const ControlLocation = builder.enumType('ControlLocation', { description: 'Where data are encrypted.', values: locations });

interface Encrypted {
  readonly provider: string | null;
  readonly controlLocation: string | null;
  readonly cipher: string | null;
  readonly keySize: number | null;
}

/** How data are encrypted: the same of a type and of a volume of it. */
export function encryptionFields(t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Encrypted>): FieldMap {
  return {
    provider: t.exposeString('provider', { description: 'Who encrypts: `luks`, `plain`, or a class of the host\'s.' }),
    controlLocation: t.field({
      type: ControlLocation,
      description: 'Where the data are encrypted.',
      resolve: ({ controlLocation }) => Object.values(locations).find(({ value }) => value === controlLocation)?.value ?? null,
    }),
    cipher: t.exposeString('cipher', { description: 'The cipher and its mode, such as `aes-xts-plain64`; null for the provider\'s own.' }),
    keySize: t.exposeInt('keySize', { description: 'The size of the key in bits; null for the provider\'s own.' }),
  };
}
