import { omitNullish } from '../../cinder/writes.ts';
import type { UploadedImage } from '../../cinder/resources/image-upload.ts';
import { reimageVolume } from '../../cinder/resources/volume-actions.ts';
import { imageId, upload, uploadVolume } from '../../resolvers/volume/images.ts';
import { builder } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { enumName } from '../open-enum.ts';
import { action } from '../subject.ts';
import { volume } from './mutations.ts';

const ImageDiskFormat = builder.enumType('ImageDiskFormat', {
  description: 'A disk format in which Cinder can upload an image.',
  values: Object.fromEntries(
    ['raw', 'vmdk', 'vdi', 'qcow2', 'vhd', 'vhdx', 'ploop'].map((format) => [
      enumName(format),
      { value: format, description: `Glance's disk format \`${format}\`.` },
    ]),
  ),
});

const ImageVisibility = builder.enumType('ImageVisibility', {
  description: 'The visibility of an image in Glance.',
  values: {
    PRIVATE: { value: 'private', description: 'The image is visible only in its project.' },
    SHARED: {
      value: 'shared',
      description: 'The image is visible in its project and in the projects with which it is shared.',
    },
    COMMUNITY: { value: 'community', description: 'The image is usable by everybody who knows its ID.' },
    PUBLIC: {
      value: 'public',
      description: 'The image is visible to everybody.',
      extensions: cinder({ roles: ['admin'] }),
    },
  },
});

const UploadedImageRef = builder.objectRef<UploadedImage>('UploadedImage').implement({
  description: 'The image to which a volume is uploaded, as Cinder returns it. Glance has further attributes.',
  fields: (t) => ({
    imageId: t.exposeID('imageId', { nullable: false, description: 'The ID of the image in Glance.' }),
    imageName: t.exposeString('imageName', { nullable: false, description: 'The name of the image in Glance.' }),
    diskFormat: t.exposeString('diskFormat', {
      nullable: false,
      description: 'The disk format of the image, such as `raw`.',
    }),
    containerFormat: t.exposeString('containerFormat', {
      nullable: false,
      description: 'The container format of the image, such as `bare`.',
    }),
    visibility: t.exposeString('visibility', {
      description: 'The visibility of the image: `private`, `shared`, `community` or `public`.',
      extensions: cinder({ since: '3.1' }),
    }),
    protected: t.exposeBoolean('protected', {
      description: 'Whether the image is protected from deletion.',
      extensions: cinder({ since: '3.1' }),
    }),
  }),
});

action(volume, 'uploadVolumeToImage', {
  description:
    "Uploads a volume to a new image. The volume returns to its former status even if the upload fails. A `wait` therefore also reads Cinder's messages to find a failure.",
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-volume_upload_image',
        transition: 'uploading → available or in-use (the former status)',
        sdk: ['upload_volume_to_image', 'create_image'],
      },
      'GET /messages',
    ],
    roles: ['member'],
  },
  input: (t) => ({
    imageName: t.string({ required: true, description: 'The name of the image, 1 to 255 characters.' }),
    diskFormat: t.field({ type: ImageDiskFormat, description: 'The disk format of the image. Defaults to `RAW`.' }),
    containerFormat: t.string({
      description: 'The container format of the image, up to 255 characters. Defaults to `bare`.',
    }),
    visibility: t.field({
      type: ImageVisibility,
      description: 'The visibility of the image. Defaults to `PRIVATE`.',
      extensions: cinder({ since: '3.1' }),
    }),
    protected: t.boolean({
      description: 'Whether the image is protected from deletion. Defaults to false.',
      extensions: cinder({ since: '3.1' }),
    }),
    force: t.boolean({
      description: 'Whether a volume in use is also uploaded, if the cloud allows it. Defaults to false.',
    }),
  }),
  check: upload,
  run: (context, { id, imageName, diskFormat, containerFormat, visibility, protected: kept, force }) =>
    uploadVolume(
      context,
      id,
      omitNullish({ imageName, diskFormat, containerFormat, visibility, protected: kept, force }),
    ),
  transition: { status: ['available', 'in-use'], failures: ['error'], quiet: true },
  payload: (t) => ({
    image: t.field({
      type: UploadedImageRef,
      description: 'The image, whose data Cinder is uploading.',
      extensions: nullIf('no image was created'),
      resolve: ({ result }) => result,
    }),
  }),
});

action(volume, 'reimageVolume', {
  description:
    'Overwrites a volume with an image. All data on the volume is lost. The volume must be `AVAILABLE` or `ERROR`. A volume that was `ERROR` becomes `ERROR` again, which a `wait` reports as a failure. If Cinder refuses the image, the volume stays `DOWNLOADING` until an administrator resets the status.',
  cinder: {
    rest: [
      {
        call: 'POST /volumes/{id}/action',
        action: 'os-reimage',
        transition: 'downloading → available or error (reserved stays reserved)',
      },
    ],
    since: '3.68',
    roles: ['member'],
  },
  input: (t) => ({
    imageId: t.id({
      required: true,
      description: 'The ID of the image in Glance. The image must be active and fit in the volume.',
    }),
    reimageReserved: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Whether a volume that is `RESERVED` is also overwritten.',
    }),
  }),
  check: imageId,
  run: ({ client }, { id, imageId: image, reimageReserved }) => reimageVolume(client, id, image, reimageReserved),
  transition: { status: ['available', 'reserved'], failures: ['error'] },
});
