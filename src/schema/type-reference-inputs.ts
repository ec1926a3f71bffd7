import { builder } from './builder.ts';
import { cinder } from './facts/facts.ts';

/** A volume type, as the input of a mutation. */
export const VolumeTypeReferenceInput = builder.inputType('VolumeTypeReferenceInput', {
  description: 'A volume type, by ID or by name. Exactly one field is required.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({
      description: 'The global ID of the volume type, or the ID in Cinder.',
      extensions: cinder({ idOf: 'VolumeType' }),
    }),
    name: t.string({ description: 'The name of the volume type.' }),
  }),
});

/** A group type, as the input of a mutation. */
export const GroupTypeReferenceInput = builder.inputType('GroupTypeReferenceInput', {
  description: 'A group type, by ID or by name. Exactly one field is required.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({
      description: 'The global ID of the group type, or the ID in Cinder.',
      extensions: cinder({ idOf: 'GroupType' }),
    }),
    name: t.string({ description: 'The name of the group type.' }),
  }),
});
