import { deleteImageMetadata, setImageMetadata } from '../../cinder/resources/image-metadata.ts';
import { volumes } from '../../cinder/resources/volumes.ts';
import { imageMetadataInput, metadataChange } from '../../resolvers/common/inputs.ts';
import { cinder } from '../facts/facts.ts';
import { operationFailed } from '../facts/null-conditions.ts';
import { metadataMutations } from '../metadata-mutations.ts';
import { action } from '../subject.ts';
import { volume } from './mutations.ts';

metadataMutations(volume, volumes);

action(volume, 'setVolumeImageMetadata', {
  description: 'Sets keys of the image metadata of a volume. Other keys do not change.',
  cinder: {
    rest: [{ call: 'POST /volumes/{id}/action', action: 'os-set_image_metadata', sdk: ['set_volume_image_metadata'] }],
    roles: ['member'],
  },
  input: (t) => ({
    metadata: t.field({
      type: 'StringMap',
      required: true,
      description:
        'The keys to set and their values. Keys have up to 255 characters. Values have up to 65,535 bytes, or 255 characters before Cinder 24.',
    }),
  }),
  check: metadataChange,
  common: imageMetadataInput,
  run: ({ client }, { id, metadata }) => setImageMetadata(client, id, metadata),
  payload: (t) => ({
    imageMetadata: t.field({
      type: 'StringMap',
      description: 'The complete image metadata of the volume after the change.',
      extensions: cinder({ calls: 'none', nullIf: [operationFailed] }),
      resolve: ({ result }) => result,
    }),
  }),
});

action(volume, 'deleteVolumeImageMetadata', {
  description:
    'Deletes keys of the image metadata of a volume, or all of the image metadata. Keys are deleted one by one.',
  cinder: {
    rest: [
      { call: 'POST /volumes/{id}/action', action: 'os-unset_image_metadata', sdk: ['delete_volume_image_metadata'] },
      'GET /volumes/{id}',
    ],
    roles: ['member'],
  },
  input: (t) => ({
    keys: t.stringList({ description: 'The keys to delete. Deletes all keys by default.' }),
    ignoreMissing: t.boolean({
      required: true,
      defaultValue: true,
      description: 'If true, deleting a key that does not exist succeeds.',
    }),
  }),
  check: metadataChange,
  run: ({ client }, { id, keys, ignoreMissing }) => deleteImageMetadata(client, id, keys ?? null, ignoreMissing),
});
