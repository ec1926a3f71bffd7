import { z } from 'zod';
import { given, spelt } from '../../cinder/changes.ts';
import {
  createEncryption, deleteEncryption, deleteExtraSpec, setExtraSpecs, updateEncryption,
} from '../../cinder/resources/volume-type-changes.ts';
import { unlessMissing } from '../../resolvers/action.ts';
import { somethingOf } from '../../resolvers/inputs.ts';
import { charactersOf, filledText, shortText } from '../../resolvers/text.ts';
import { inTurn } from '../../resolvers/in-turn.ts';
import { addedExtraSpecs, extraSpecKeys } from '../../resolvers/specs.ts';
import { action } from '../subject.ts';
import { ControlLocation } from '../encryption-fields.ts';
import { volumeType } from './mutations.ts';

action(volumeType, 'updateVolumeTypeExtraSpecs', {
  description: 'Sets extra specs of a volume type; those that are not named stay. `POST /types/{id}/extra_specs`, for one or for many. Administrators. Refused while a volume has the type.',
  input: (t) => ({
    extraSpecs: t.field({ type: 'StringMap', required: true, description: 'The specs to set: keys of letters, digits, `-`, `_`, `:` and `.`, values of up to 255 characters.' }),
  }),
  check: z.looseObject({ extraSpecs: addedExtraSpecs }),
  run: ({ client }, { id, extraSpecs }) => setExtraSpecs(client, id, extraSpecs),
});

action(volumeType, 'deleteVolumeTypeExtraSpecs', {
  description: 'Takes extra specs from a volume type, one after the other: `DELETE /types/{id}/extra_specs/{key}` a key. Administrators. It ends at the first key that the type lacks. Refused while a volume has the type.',
  input: (t) => ({ keys: t.stringList({ required: true, description: 'The keys of the specs, each once.' }) }),
  check: z.looseObject({ keys: extraSpecKeys }),
  run: ({ client }, { id, keys }) => inTurn(keys, (key) => deleteExtraSpec(client, id, key)),
});

const provider = filledText('A provider is needed, such as `luks`.').refine((text) => charactersOf(text) <= 255, { error: 'It may have up to 255 characters.' });
const encryption = z.looseObject({
  cipher: shortText,
  keySize: z.number().positive({ error: 'A key has a positive number of bits.' }).nullish(),
});

action(volumeType, 'createVolumeTypeEncryption', {
  description: 'Has the volumes of a type encrypted. `POST /types/{id}/encryption`. Administrators. Refused where they are already, and while a volume has the type.',
  input: (t) => ({
    provider: t.string({ required: true, description: 'Who encrypts: `luks`, `plain`, or a class of the host\'s; up to 255 characters.' }),
    controlLocation: t.field({ type: ControlLocation, required: true, description: 'Where the data are encrypted.' }),
    cipher: t.string({ description: 'The cipher and its mode, such as `aes-xts-plain64`; the provider\'s own where it is left out.' }),
    keySize: t.int({ description: 'The size of the key in bits; the provider\'s own where it is left out.' }),
  }),
  check: encryption.extend({ provider }),
  run: ({ client }, { id, ...fields }) => createEncryption(client, id, given(fields)),
});

action(volumeType, 'updateVolumeTypeEncryption', {
  description: 'Changes how the volumes of a type are encrypted. `PUT /types/{id}/encryption/{id}`. Administrators. Refused while a volume has the type.',
  input: (t) => ({
    provider: t.string({ description: 'Who encrypts: `luks`, `plain`, or a class of the host\'s; up to 255 characters.' }),
    controlLocation: t.field({ type: ControlLocation, description: 'Where the data are encrypted.' }),
    cipher: t.string({ description: 'The cipher and its mode; null for the provider\'s own.' }),
    keySize: t.int({ description: 'The size of the key in bits; null for the provider\'s own.' }),
  }),
  check: encryption
    .extend({
      provider: provider.optional(),
      controlLocation: z.string({ error: 'Null cannot take it away: give FRONT_END or BACK_END.' }).optional(),
    })
    .and(somethingOf('provider', 'controlLocation', 'cipher', 'keySize')),
  run: ({ client }, { id, ...changes }) => updateEncryption(client, id, spelt(changes)),
});

action(volumeType, 'deleteVolumeTypeEncryption', {
  description: 'Has the volumes of a type no longer encrypted. `DELETE /types/{id}/encryption/{id}`. Administrators. Refused while a volume has the type.',
  input: (t) => ({
    ignoreMissing: t.boolean({ required: true, defaultValue: true, description: 'That they are not encrypted is no error; the payload then has no type.' }),
  }),
  run: ({ client }, { id, ignoreMissing }) => unlessMissing(ignoreMissing, () => deleteEncryption(client, id)),
});
