import type { FieldMap } from '@pothos/core';
import { builder, type SchemaTypes } from './builder.ts';

/** The key of one value of a map. */
export const keyArg = builder.args((t) => ({ key: t.string({ required: true, description: 'The key, as it is spelt.' }) }));

interface WithMetadata {
  readonly metadata: Readonly<Record<string, string>> | null;
}

/** The metadata of a resource that has some: the map, and one value. @param nullCase a sentence that says when the map is null */
export function metadataFields(t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, WithMetadata>, nullCase = ''): FieldMap {
  return {
    metadata: t.expose('metadata', {
      type: 'StringMap',
      description: `The metadata: keys and values of up to 255 characters. ${nullCase}`.trimEnd(),
    }),
    metadataValue: t.string({
      description: 'One value of the metadata. Null if there is no such key.',
      args: keyArg,
      resolve: ({ metadata }, { key }) => valueOf(metadata, key),
    }),
  };
}

/** One value of a map; null where the key, or the map, is not there. */
export function valueOf(map: Readonly<Record<string, string>> | null, key: string): string | null {
  return map !== null && Object.hasOwn(map, key) ? (map[key] ?? null) : null;
}
