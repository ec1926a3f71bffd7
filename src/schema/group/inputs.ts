import type { InputFieldRef } from '@pothos/core';
import type { TypeReference } from '../../resolvers/common/type-reference.ts';
import type { SchemaTypes } from '../builder.ts';
import { cinder } from '../facts/facts.ts';
import type { InputBuilder } from '../mutation.ts';
import { VolumeTypeReferenceInput } from '../type-reference-inputs.ts';

type Input<T> = InputFieldRef<SchemaTypes, T>;
type Optional<T> = Input<T | null | undefined>;
type Names = Record<'name' | 'description', Optional<string>>;

/** The name and description of a new resource. */
export function nameInput(t: InputBuilder): Names {
  return {
    name: t.string({ description: 'The name, up to 255 characters.' }),
    description: t.string({ description: 'The description, up to 255 characters.' }),
  };
}

/** The inputs of a new group or consistency group. */
export function newGroupInput(
  t: InputBuilder,
): Names & { volumeTypes: Input<TypeReference[]>; availabilityZone: Optional<string> } {
  return {
    ...nameInput(t),
    volumeTypes: t.field({
      type: [VolumeTypeReferenceInput],
      required: true,
      description: 'The types that the volumes of the group can have. At least one is required.',
    }),
    availabilityZone: t.string({ description: 'The availability zone of the group.' }),
  };
}

/** The changes of a group or consistency group. */
export function groupChangesInput(t: InputBuilder): Names & Record<'addVolumes' | 'removeVolumes', Optional<string[]>> {
  return {
    name: t.string({ description: 'The new name, up to 255 characters. Null clears the name.' }),
    description: t.string({ description: 'The new description, up to 255 characters. Null clears the description.' }),
    addVolumes: t.idList({
      description:
        'The volumes to add. Each must be `AVAILABLE` or `IN_USE` and in no other group. Each must have one of the volume types of the group and be on the backend of the group.',
      extensions: cinder({ idOf: 'Volume' }),
    }),
    removeVolumes: t.idList({
      description: 'The volumes to remove from the group. The volumes are not deleted.',
      extensions: cinder({ idOf: 'Volume' }),
    }),
  };
}
