import type { FieldMap } from '@pothos/core';
import { builder, type SchemaTypes } from './builder.ts';
import { cinder, type Facts, type Operation } from './facts/facts.ts';
import { keyMissing } from './facts/null-conditions.ts';

/** The argument of a field that returns one value of a map. */
export const keyArg = builder.args((t) => ({ key: t.string({ required: true, description: 'The exact key.' }) }));

interface WithMetadata {
  readonly metadata: Readonly<Record<string, string>> | null;
}

interface MetadataOptions {
  /** The reasons for which the map can be null. Absent if the map is never null. */
  nullable?: Pick<Facts, 'since' | 'nullIf'>;
  /** The collection whose metadata Cinder also returns separately, and the noun in the method names of openstacksdk. */
  own?: { route: `/${string}`; noun: string };
  /** The methods of openstacksdk that read the metadata, if Cinder does not return it separately. */
  sdk?: readonly string[];
}

/** The fields for the metadata of a resource: the map, and one value. Both require no further call. */
export function metadataFields(
  t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, WithMetadata>,
  { nullable, own, sdk }: MetadataOptions = {},
): FieldMap {
  const map: Operation[] = own
    ? [{ call: `GET ${own.route}/{id}/metadata`, sdk: [`fetch_${own.noun}_metadata`, `get_${own.noun}_metadata`] }]
    : [];
  const value: Operation[] = own ? [{ call: `GET ${own.route}/{id}/metadata/{key}` }] : [];
  return {
    metadata: t.field({
      type: 'StringMap',
      nullable: nullable !== undefined,
      description: 'The metadata. Keys and values have up to 255 characters.',
      extensions: cinder({ covers: map, ...(sdk && { sdk }), ...nullable }),
      resolve: ({ metadata }) => metadata,
    }),
    metadataValue: t.string({
      description: 'The value of one metadata key.',
      extensions: cinder({ covers: value, ...nullable, nullIf: [keyMissing, ...(nullable?.nullIf ?? [])] }),
      args: keyArg,
      resolve: ({ metadata }, { key }) => valueOf(metadata, key),
    }),
  };
}

/** One value of a map. Null if the key or the map does not exist. */
export function valueOf(map: Readonly<Record<string, string>> | null, key: string): string | null {
  return map !== null && Object.hasOwn(map, key) ? (map[key] ?? null) : null;
}
