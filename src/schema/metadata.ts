import type { FieldMap } from '@pothos/core';
import { builder, type SchemaTypes } from './builder.ts';

/** The argument of fields that return one value of a map. */
export const keyArg = builder.args((t) => ({ key: t.string({ required: true, description: 'The exact key.' }) }));

interface WithMetadata {
  readonly metadata: Readonly<Record<string, string>> | null;
}

/** The metadata of a resource: the map, and one value. @param nullCase a sentence that says when the map is null */
export function metadataFields(t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, WithMetadata>, nullCase = ''): FieldMap {
  return {
    metadata: t.expose('metadata', {
      type: 'StringMap',
      description: `The metadata. Keys and values have up to 255 characters. ${nullCase}`.trimEnd(),
    }),
    metadataValue: t.string({
      description: 'The value of one metadata key. Null if the key does not exist.',
      args: keyArg,
      resolve: ({ metadata }, { key }) => valueOf(metadata, key),
    }),
  };
}

/** One value of a map. Null if the key or the map does not exist. */
export function valueOf(map: Readonly<Record<string, string>> | null, key: string): string | null {
  return map !== null && Object.hasOwn(map, key) ? (map[key] ?? null) : null;
}
