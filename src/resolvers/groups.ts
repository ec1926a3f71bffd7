import { z } from 'zod';
import { given } from '../cinder/changes.ts';
import { idOrName } from './ids.ts';
import { somethingOf } from './inputs.ts';

type Maybe<T> = T | null | undefined;

/** What a new group, or consistency group, is made of. */
export interface NewGroupInput {
  name?: Maybe<string>;
  description?: Maybe<string>;
  availabilityZone?: Maybe<string>;
  /** Names or ids, global ones too. */
  volumeTypes: readonly string[];
}

/** A group is for one volume type at least. */
export const newGroup = z.looseObject({
  volumeTypes: z
    .array(z.string().min(1, 'A volume type has a name or an id.'))
    .min(1, 'At least one volume type is needed.')
    .refine((types) => new Set(types).size === types.length, 'Each volume type can be named once only.'),
});

/** Cinder takes the volume types of a consistency group as one text. */
export const newConsistencyGroup = newGroup.extend({
  volumeTypes: newGroup.shape.volumeTypes.refine(
    (types) => types.every((type) => !type.includes(',')),
    'A volume type with a comma in its name has to be given by its id.',
  ),
});

/** A new group in Cinder's words; its volume types are names or Cinder's own ids. */
export function newGroupBody({ name, description, availabilityZone, volumeTypes }: NewGroupInput): Record<string, unknown> & { volume_types: string[] } {
  return { ...given({ name, description, availabilityZone }), volume_types: volumeTypes.map((type) => idOrName('VolumeType', type)) };
}

/** What changes of a group, or of a consistency group; the volumes by Cinder's own ids. */
export interface GroupChanges {
  name?: Maybe<string>;
  description?: Maybe<string>;
  addVolumes?: Maybe<readonly string[]>;
  removeVolumes?: Maybe<readonly string[]>;
}

/** Something changes, and no volume comes and goes at once. */
export const groupChanges = somethingOf('name', 'description', 'addVolumes', 'removeVolumes').and(
  z
    .looseObject({ addVolumes: z.array(z.string()).nullish(), removeVolumes: z.array(z.string()).nullish() })
    .refine(({ addVolumes, removeVolumes }) => addVolumes?.some((id) => removeVolumes?.includes(id)) !== true, {
      path: ['removeVolumes'],
      error: 'A volume is either added or removed; one is in both lists.',
    }),
);

/** Ids of 36 characters and the commas between them, in the 255 characters that Cinder takes from a group. */
const mostVolumes = 6;
const volumeIds = z
  .array(z.string())
  .max(mostVolumes, { error: ({ input }) => `Cinder takes up to ${mostVolumes} volumes at a time; these are ${(input as unknown[]).length}.` })
  .nullish();

/** As `groupChanges`, with no more volumes than fit in Cinder's field. */
export const limitedGroupChanges = groupChanges.and(z.looseObject({ addVolumes: volumeIds, removeVolumes: volumeIds }));

/** Changes of a group in Cinder's words: it takes a null for no change, so an empty text takes a name away. */
export function groupChangesBody({ name, description, addVolumes, removeVolumes }: GroupChanges): Record<string, unknown> {
  return given({
    name: name === null ? '' : name,
    description: description === null ? '' : description,
    addVolumes: joined(addVolumes),
    removeVolumes: joined(removeVolumes),
  });
}

/** Ids with commas between them; null for none. */
function joined(ids: Maybe<readonly string[]>): string | null {
  return ids == null || ids.length === 0 ? null : ids.join(',');
}
