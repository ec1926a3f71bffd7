import { given } from '../../cinder/changes.ts';
import type { UploadedImage } from '../../cinder/resources/image-upload.ts';
import { reimageVolume } from '../../cinder/resources/volume-actions.ts';
import { imageId, upload, uploadVolume } from '../../resolvers/images.ts';
import { builder } from '../builder.ts';
import { enumName } from '../open-enum.ts';
import { action } from '../subject.ts';
import { volume } from './mutations.ts';

const ImageDiskFormat = builder.enumType('ImageDiskFormat', {
  description: 'A format that Cinder can write an image in.',
  values: Object.fromEntries(
    ['raw', 'vmdk', 'vdi', 'qcow2', 'vhd', 'vhdx', 'ploop'].map((format) => [enumName(format), { value: format, description: `What Glance calls \`${format}\`.` }]),
  ),
});

const ImageVisibility = builder.enumType('ImageVisibility', {
  description: 'Who sees an image of Glance\'s.',
  values: {
    PRIVATE: { value: 'private', description: 'Its project alone.' },
    SHARED: { value: 'shared', description: 'Its project, and those that it is shared with.' },
    COMMUNITY: { value: 'community', description: 'Whoever knows its id.' },
    PUBLIC: { value: 'public', description: 'Everybody; administrators may ask for it.' },
  },
});

const UploadedImageRef = builder.objectRef<UploadedImage>('UploadedImage').implement({
  description: 'The image that a volume is uploaded to, as Cinder answers it; Glance has the rest.',
  fields: (t) => ({
    imageId: t.exposeID('imageId', { description: 'Its id, one of Glance\'s.' }),
    imageName: t.exposeString('imageName', { description: 'Its name in Glance.' }),
    diskFormat: t.exposeString('diskFormat', { description: 'The format of its data, such as `raw`.' }),
    containerFormat: t.exposeString('containerFormat', { description: 'What its data are wrapped in, such as `bare`.' }),
    visibility: t.exposeString('visibility', { description: 'Who sees it: `private`, `shared`, `community` or `public`.' }),
    protected: t.exposeBoolean('protected', { description: 'Whether Glance refuses to delete it.' }),
  }),
});

action(volume, 'uploadVolumeToImage', {
  description: 'Makes an image of a volume. `POST /volumes/{id}/action`, `os-volume_upload_image`. Members. The volume goes to UPLOADING and back, also where that fails: a `wait` then looks for a message of it (`GET /messages`).',
  input: (t) => ({
    imageName: t.string({ required: true, description: 'The image\'s name: 1 to 255 characters.' }),
    diskFormat: t.field({ type: ImageDiskFormat, description: 'The format of its data; without it RAW.' }),
    containerFormat: t.string({ description: 'What its data are wrapped in, up to 255 characters; without it `bare`.' }),
    visibility: t.field({ type: ImageVisibility, description: 'Who sees it; without it PRIVATE. Microversion 3.1.' }),
    protected: t.boolean({ description: 'Whether Glance is to refuse to delete it; without it, no. Microversion 3.1.' }),
    force: t.boolean({ description: 'Also of a volume in use, where the cloud allows that; without it, no.' }),
  }),
  check: upload,
  run: (context, { id, imageName, diskFormat, containerFormat, visibility, protected: kept, force }) =>
    uploadVolume(context, id, given({ imageName, diskFormat, containerFormat, visibility, protected: kept, force })),
  transition: { status: ['available', 'in-use'], failures: ['error'], quiet: true },
  payload: (t) => ({
    image: t.field({
      type: UploadedImageRef,
      description: 'The image, which is filled meanwhile; null where none was made.',
      resolve: ({ result }) => result,
    }),
  }),
});

action(volume, 'reimageVolume', {
  description: 'Writes an image over a volume: what was on it is lost. `POST /volumes/{id}/action`, `os-reimage`. Members; AVAILABLE or ERROR. Microversion 3.68. It goes to DOWNLOADING and back to what it was, or to ERROR; one that was in ERROR is so again, and a `wait` takes that for a failure. An image that Cinder refuses leaves it DOWNLOADING: an administrator has to reset its status.',
  input: (t) => ({
    imageId: t.id({ required: true, description: 'The image, an id of Glance\'s: active, and no larger than the volume.' }),
    reimageReserved: t.boolean({ required: true, defaultValue: false, description: 'Also a volume that is RESERVED.' }),
  }),
  since: '3.68',
  check: imageId,
  run: ({ client }, { id, imageId: image, reimageReserved }) => reimageVolume(client, id, image, reimageReserved),
  transition: { status: ['available', 'reserved'], failures: ['error'] },
});
