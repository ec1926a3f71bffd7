import type { InputFieldRef } from '@pothos/core';
import type { SchemaTypes } from '../builder.ts';
import type { InputBuilder } from '../mutation.ts';

type Input<T> = InputFieldRef<SchemaTypes, T>;
type Optional<T> = Input<T | null | undefined>;
type Names = Record<'name' | 'description', Optional<string>>;

/** The name and description of what is made. */
export function nameInput(t: InputBuilder): Names {
  return {
    name: t.string({ description: 'Its name, up to 255 characters.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters.' }),
  };
}

/** What is made of volume types: a group, or a consistency group. */
export function newGroupInput(t: InputBuilder): Names & { volumeTypes: Input<string[]>; availabilityZone: Optional<string> } {
  return {
    ...nameInput(t),
    volumeTypes: t.stringList({ required: true, description: 'The names or ids of the types that its volumes may have; at least one.' }),
    availabilityZone: t.string({ description: 'The availability zone to make it in.' }),
  };
}

/** What changes of a group, or of a consistency group. */
export function groupChangesInput(t: InputBuilder): Names & Record<'addVolumes' | 'removeVolumes', Optional<string[]>> {
  return {
    name: t.string({ description: 'Its new name, up to 255 characters; null empties it.' }),
    description: t.string({ description: 'What to say about it, up to 255 characters; null empties it.' }),
    addVolumes: t.idList({ description: 'Volumes to put in: AVAILABLE or IN_USE ones, of its types, on its backend, in no group.' }),
    removeVolumes: t.idList({ description: 'Volumes to take out; they stay as volumes of no group.' }),
  };
}
