import * as z from 'zod';
import { omitNullish } from '../../cinder/writes.ts';
import { somethingOf } from '../common/inputs.ts';
import { idOrNameOf, typeReference, type TypeReference } from '../common/type-reference.ts';

type Maybe<T> = T | null | undefined;

/** The input of a new group or consistency group. */
export interface NewGroupInput {
  name?: Maybe<string>;
  description?: Maybe<string>;
  availabilityZone?: Maybe<string>;
  volumeTypes: readonly TypeReference[];
}

/** A group requires at least one volume type. */
export const newGroup = z.looseObject({
  volumeTypes: z
    .array(typeReference)
    .min(1, '`volumeTypes` must contain at least one volume type.')
    .refine(
      (types) => new Set(types.map(({ id, name }) => id ?? name)).size === types.length,
      '`volumeTypes` must not contain duplicates.',
    ),
});

/** Cinder expects the volume types of a consistency group as one comma-separated text. */
export const newConsistencyGroup = newGroup.extend({
  volumeTypes: newGroup.shape.volumeTypes.refine(
    (types) => types.every(({ name }) => name?.includes(',') !== true),
    'Use the ID of a volume type whose name contains a comma.',
  ),
});

/** Converts a new group to the keys of Cinder. */
export function newGroupBody({
  name,
  description,
  availabilityZone,
  volumeTypes,
}: NewGroupInput): Record<string, unknown> & { volume_types: string[] } {
  return { ...omitNullish({ name, description, availabilityZone }), volume_types: volumeTypes.map(idOrNameOf) };
}

/** The changes of a group or consistency group. The volumes are IDs in Cinder. */
export interface GroupChanges {
  name?: Maybe<string>;
  description?: Maybe<string>;
  addVolumes?: Maybe<readonly string[]>;
  removeVolumes?: Maybe<readonly string[]>;
}

/** At least one field must change, and no volume can be both added and removed. */
export const groupChanges = somethingOf('name', 'description', 'addVolumes', 'removeVolumes').and(
  z
    .looseObject({ addVolumes: z.array(z.string()).nullish(), removeVolumes: z.array(z.string()).nullish() })
    .refine(({ addVolumes, removeVolumes }) => addVolumes?.some((id) => removeVolumes?.includes(id)) !== true, {
      path: ['removeVolumes'],
      error: '`addVolumes` and `removeVolumes` must not contain the same volume.',
    }),
);

/** Cinder accepts 255 characters. A UUID has 36, and a comma follows each of them. */
const mostVolumes = 6;
const volumeIds = z
  .array(z.string())
  .max(mostVolumes, {
    error: ({ input }) =>
      `Cinder accepts at most ${mostVolumes} volumes in one call; received ${(input as unknown[]).length}.`,
  })
  .nullish();

/** As `groupChanges`, with no more volumes than Cinder accepts. */
export const limitedGroupChanges = groupChanges.and(z.looseObject({ addVolumes: volumeIds, removeVolumes: volumeIds }));

/** Converts changes of a group to the keys of Cinder. Null means no change there, so that an empty text clears a value. */
export function groupChangesBody({
  name,
  description,
  addVolumes,
  removeVolumes,
}: GroupChanges): Record<string, unknown> {
  return omitNullish({
    name: name === null ? '' : name,
    description: description === null ? '' : description,
    addVolumes: joined(addVolumes),
    removeVolumes: joined(removeVolumes),
  });
}

/** Joins IDs with commas. Null without IDs. */
function joined(ids: Maybe<readonly string[]>): string | null {
  return ids == null || ids.length === 0 ? null : ids.join(',');
}
