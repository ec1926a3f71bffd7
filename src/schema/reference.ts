import type { FieldMap } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import type { Identified } from '../cinder/resource.ts';
import type { Microversion } from '../cinder/microversion.ts';
import type { ByIdLoader } from '../loaders/by-id.ts';
import { globalId, nounOf } from '../resolvers/common/ids.ts';
import type { SchemaTypes } from './builder.ts';
import { cinder } from './facts/facts.ts';
import { volumeHidden } from './facts/null-conditions.ts';
import { VolumeRef } from './refs.ts';
import { selectsOnly } from './selection.ts';

/**
 * The resource that a record refers to, if Cinder keeps the resource as long as the record. No call is made if only IDs
 * of the resource are selected.
 *
 * @param id the ID in Cinder. Null if the record has no reference.
 */
export function reference<T extends Identified>(
  kind: T['kind'],
  id: string | null,
  loader: ByIdLoader<T>,
  info: GraphQLResolveInfo,
): T | Promise<T | null> | null {
  if (id === null) return null;
  // Only the fields of `Node` are read from this record, and it has both of them.
  return selectsOnly(info, 'id', 'cinderId') ? ({ kind, id } as T) : loader.load(id);
}

/**
 * The resource that a record refers to, if the resource can be deleted earlier. Null if the record has no reference.
 */
export function loaded<T extends Identified>(id: string | null, loader: ByIdLoader<T>): Promise<T | null> | null {
  return id === null ? null : loader.load(id);
}

type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Shape>;
/** The fields of a record with IDs. */
export type IdKey<Shape> = { [Key in keyof Shape]: Shape[Key] extends string | null ? Key : never }[keyof Shape] &
  string;

interface ReferenceId {
  /** The type of the resource: `Snapshot`. */
  kind: string;
  /** The conditions under which the field is null. The field is never null without `nullIf` and `since`. */
  nullIf?: readonly string[];
  since?: Microversion;
}

/**
 * Fields with the global IDs in references of a record: `snapshotId`, in addition to `snapshot`. The fields require no
 * call, even if the resource was deleted or is not visible to the caller.
 *
 * @param kinds the reference of each field
 */
export function referenceIds<Shape>(
  t: Fields<Shape>,
  kinds: Readonly<Partial<Record<IdKey<Shape>, ReferenceId>>>,
): FieldMap {
  const entries = Object.entries(kinds) as [IdKey<Shape>, ReferenceId][];
  return Object.fromEntries(
    entries.map(([name, { kind, nullIf, since }]) => [
      name,
      t.id({
        nullable: nullIf !== undefined || since !== undefined,
        description: `The global ID of the ${nounOf(kind)}, even if deleted or not visible to the caller.`,
        extensions: cinder({ calls: 'none', ...(since && { since }), ...(nullIf && { nullIf }) }),
        resolve: (record) => {
          const id = record[name] as string | null;
          return id === null ? null : globalId({ kind, id });
        },
      }),
    ]),
  );
}

/** The field `volume` of a record that Cinder deletes with its volume. */
export function volumeField(t: Fields<{ readonly volumeId: string }>, description: string): FieldMap {
  return {
    volume: t.field({
      type: VolumeRef,
      description,
      extensions: cinder({
        rest: ['GET /volumes/{id}', 'GET /volumes/detail'],
        calls: 'one per answer',
        free: ['id', 'cinderId'],
        nullIf: [volumeHidden],
      }),
      resolve: ({ volumeId }, _, { loaders }, info) => reference('Volume', volumeId, loaders.volume.byId, info),
    }),
  };
}
