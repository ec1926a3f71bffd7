import type { FieldMap } from '@pothos/core';
import { builder, type SchemaTypes } from './builder.ts';

/** The key of one value of a map. */
export const keyArg = builder.args((t) => ({ key: t.string({ required: true, description: 'The key, as it is spelt.' }) }));

interface WithMetadata {
  readonly metadata: Readonly<Record<string, string>>;
}

/** The metadata of a resource that has some: the map, and one value. */
export function metadataFields(t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, WithMetadata>): FieldMap {
  return {
    metadata: t.expose('metadata', {
      type: 'StringMap',
      description: 'Its metadata: keys and values of up to 255 characters.',
    }),
    metadataValue: t.string({
      description: 'One value of its metadata; null where the key is not there.',
      args: keyArg,
      resolve: ({ metadata }, { key }) => valueOf(metadata, key),
    }),
  };
}

/** One value of a map; null where the key, or the map, is not there. */
export function valueOf(map: Readonly<Record<string, string>> | null, key: string): string | null {
  return map !== null && Object.hasOwn(map, key) ? (map[key] ?? null) : null;
}
