import { deleteImageMetadata, setImageMetadata } from '../../cinder/resources/image-metadata.ts';
import { volumes } from '../../cinder/resources/volumes.ts';
import { imageMetadataInput, metadataChange } from '../../resolvers/inputs.ts';
import { metadataMutations } from '../metadata-mutations.ts';
import { action } from '../subject.ts';
import { volume } from './mutations.ts';

metadataMutations(volume, volumes);

action(volume, 'setVolumeImageMetadata', {
  description: 'Adds to what a volume knows of its image, and changes what is there: other keys stay. `POST /volumes/{id}/action`, `os-set_image_metadata`. Members.',
  input: (t) => ({
    metadata: t.field({ type: 'StringMap', required: true, description: 'The keys to set, of up to 255 characters each, and their values: up to 65,535 bytes each from Cinder 24 on, before 255 characters.' }),
  }),
  check: metadataChange,
  common: imageMetadataInput,
  run: ({ client }, { id, metadata }) => setImageMetadata(client, id, metadata),
  payload: (t) => ({
    imageMetadata: t.field({
      type: 'StringMap',
      description: 'All that it knows of its image now, as Cinder answered: no further call.',
      resolve: ({ result }) => result,
    }),
  }),
});

action(volume, 'deleteVolumeImageMetadata', {
  description: 'Takes keys out of what a volume knows of its image, or all. `POST /volumes/{id}/action`, `os-unset_image_metadata` for each; for all of them they are read first (`GET /volumes/{id}`). Members.',
  input: (t) => ({
    keys: t.stringList({ description: 'The keys to delete; without them all are.' }),
    ignoreMissing: t.boolean({ required: true, defaultValue: true, description: 'That a key is not there is no error.' }),
  }),
  check: metadataChange,
  run: ({ client }, { id, keys, ignoreMissing }) => deleteImageMetadata(client, id, keys ?? null, ignoreMissing),
});
