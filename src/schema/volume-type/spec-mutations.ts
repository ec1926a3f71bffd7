import * as z from 'zod';
import { omitNullish, toSnakeCase, type Accepted } from '../../cinder/writes.ts';
import {
  createEncryption,
  deleteEncryption,
  deleteExtraSpec,
  setExtraSpecs,
  updateEncryption,
} from '../../cinder/resources/volume-type-changes.ts';
import { unlessMissing } from '../../resolvers/common/action.ts';
import { somethingOf } from '../../resolvers/common/inputs.ts';
import { charactersOf, filledText, shortText } from '../../resolvers/common/text.ts';
import { addedExtraSpecs, extraSpecKeys } from '../../resolvers/common/specs.ts';
import { action } from '../subject.ts';
import { ControlLocation } from '../encryption-fields.ts';
import { volumeType } from './mutations.ts';

action(volumeType, 'updateVolumeTypeExtraSpecs', {
  description: 'Sets extra specs of a volume type. Other extra specs are kept. Fails if a volume has the type.',
  cinder: {
    rest: [{ call: 'POST /types/{id}/extra_specs', sdk: ['update_type_extra_specs'] }],
    covers: [{ call: 'PUT /types/{id}/extra_specs/{key}' }],
    roles: ['admin'],
  },
  input: (t) => ({
    extraSpecs: t.field({
      type: 'StringMap',
      required: true,
      description:
        'The extra specs to set. Keys consist of letters, digits, `-`, `_`, `:` and `.`. Values have up to 255 characters.',
    }),
  }),
  check: z.looseObject({ extraSpecs: addedExtraSpecs }),
  run: ({ client }, { id, extraSpecs }) => setExtraSpecs(client, id, extraSpecs),
});

action(volumeType, 'deleteVolumeTypeExtraSpecs', {
  description:
    'Deletes extra specs of a volume type, one after the other. Stops at the first key that does not exist. Fails if a volume has the type.',
  cinder: {
    rest: [{ call: 'DELETE /types/{id}/extra_specs/{key}', sdk: ['delete_type_extra_specs'] }],
    roles: ['admin'],
  },
  input: (t) => ({
    keys: t.stringList({ required: true, description: 'The keys of the extra specs to delete, without duplicates.' }),
  }),
  check: z.looseObject({ keys: extraSpecKeys }),
  run: ({ client }, { id, keys }) => inTurn(keys, (key) => deleteExtraSpec(client, id, key)),
});

const provider = filledText('`provider` must not be null or blank. Specify a provider such as `luks`.').refine(
  (text) => charactersOf(text) <= 255,
  {
    error: '`provider` must have at most 255 characters.',
  },
);
const encryption = z.looseObject({
  cipher: shortText,
  keySize: z.number().positive({ error: '`keySize` must be a positive number of bits.' }).nullish(),
});

action(volumeType, 'createVolumeTypeEncryption', {
  description:
    'Enables encryption for the volumes of a type. Fails if the type is already encrypted or a volume has the type.',
  cinder: { rest: [{ call: 'POST /types/{id}/encryption', sdk: ['create_type_encryption'] }], roles: ['admin'] },
  input: (t) => ({
    provider: t.string({
      required: true,
      description: 'The encryption provider: `luks`, `plain`, or a class name, up to 255 characters.',
    }),
    controlLocation: t.field({
      type: ControlLocation,
      required: true,
      description: 'The place where the data is encrypted.',
    }),
    cipher: t.string({
      description: 'The cipher and its mode, such as `aes-xts-plain64`. Defaults to that of the provider.',
    }),
    keySize: t.int({ description: 'The size of the key, in bits. Defaults to that of the provider.' }),
  }),
  check: encryption.extend({ provider }),
  run: ({ client }, { id, ...fields }) => createEncryption(client, id, omitNullish(fields)),
});

action(volumeType, 'updateVolumeTypeEncryption', {
  description: 'Updates the encryption of a volume type. Fails if a volume has the type.',
  cinder: { rest: [{ call: 'PUT /types/{id}/encryption/{id}', sdk: ['update_type_encryption'] }], roles: ['admin'] },
  input: (t) => ({
    provider: t.string({
      description: 'The encryption provider: `luks`, `plain`, or a class name, up to 255 characters.',
    }),
    controlLocation: t.field({ type: ControlLocation, description: 'The place where the data is encrypted.' }),
    cipher: t.string({
      description:
        'The cipher and its mode, such as `aes-xts-plain64`. Null resets the cipher to the default of the provider.',
    }),
    keySize: t.int({
      description: 'The size of the key, in bits. Null resets the size to the default of the provider.',
    }),
  }),
  check: encryption
    .extend({
      provider: provider.optional(),
      controlLocation: z
        .string({ error: '`controlLocation` must not be null. Specify `FRONT_END` or `BACK_END`.' })
        .optional(),
    })
    .and(somethingOf('provider', 'controlLocation', 'cipher', 'keySize')),
  run: ({ client }, { id, ...changes }) => updateEncryption(client, id, toSnakeCase(changes)),
});

action(volumeType, 'deleteVolumeTypeEncryption', {
  description: 'Disables encryption for the volumes of a type. Fails if a volume has the type.',
  cinder: { rest: [{ call: 'DELETE /types/{id}/encryption/{id}', sdk: ['delete_type_encryption'] }], roles: ['admin'] },
  input: (t) => ({
    ignoreMissing: t.boolean({
      required: true,
      defaultValue: true,
      description:
        'If true, disabling an encryption that does not exist succeeds. The payload then has no volume type.',
    }),
  }),
  run: ({ client }, { id, ignoreMissing }) => unlessMissing(ignoreMissing, () => deleteEncryption(client, id)),
});

/**
 * Makes several calls of one action one after the other, because Cinder locks the resource. Stops at the first error.
 *
 * @returns the result of the last call; null without items
 * @throws CinderError of the first call that fails
 */
async function inTurn<T>(items: readonly T[], call: (item: T) => Promise<Accepted>): Promise<Accepted | null> {
  let last: Accepted | null = null;
  for (const item of items) last = await call(item);
  return last;
}
