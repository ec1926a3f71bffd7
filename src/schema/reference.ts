import type { FieldMap } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Identified } from '../cinder/resource.ts';
import type { ByIdLoader } from '../loaders/by-id.ts';
import { globalId, nounOf } from '../resolvers/ids.ts';
import type { SchemaTypes } from './builder.ts';
import { selectsOnly } from './selection.ts';

/**
 * The resource that a record refers to, where Cinder keeps it for as long as the record is there: if no more than its
 * ids are selected it needs no call.
 *
 * @param id Cinder's id; null where there is no reference
 */
export function reference<T extends Identified>(
  kind: T['kind'],
  id: string | null,
  loader: ByIdLoader<T>,
  info: GraphQLResolveInfo,
): T | Promise<T | null> | null {
  if (id === null) return null;
  return selectsOnly(info, 'id', 'cinderId') ? ({ kind, id } as T) : loader.load(id);
}

/** The resource that a record refers to, which may be gone; null where there is no reference. */
export function loaded<T extends Identified>(id: string | null, loader: ByIdLoader<T>): Promise<T | null> | null {
  return id === null ? null : loader.load(id);
}

type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Shape>;
type IdKey<Shape> = { [Key in keyof Shape]: Shape[Key] extends string | null ? Key : never }[keyof Shape] & string;

/**
 * Fields with the global ids in a record's references: `snapshotId`, beside `snapshot`. They need no call, and are known
 * also if the resource was deleted or is not visible to the caller.
 *
 * @param kinds the type of resource of each field
 * @param whenNull a sentence for each field that can be null, such as `Null if the volume is in no group.`
 */
export function referenceIds<Shape>(
  t: Fields<Shape>,
  kinds: Readonly<Partial<Record<IdKey<Shape>, readonly [kind: string, whenNull?: string]>>>,
): FieldMap {
  const entries = Object.entries(kinds) as [IdKey<Shape>, readonly [string, string?]][];
  return Object.fromEntries(
    entries.map(([name, [kind, whenNull]]) => [
      name,
      t.id({
        description: `The global id of the ${nounOf(kind)}, also if it was deleted or is not visible to the caller. No call.${whenNull ? ` ${whenNull}` : ''}`,
        resolve: (record) => {
          const id = record[name] as string | null;
          return id === null ? null : globalId({ kind, id });
        },
      }),
    ]),
  );
}
