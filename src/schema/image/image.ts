import { images } from '../../resolvers/image/images.ts';
import { builder } from '../builder.ts';
import { ImageConnection } from '../connections.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { noGlance, serviceFailed } from '../facts/null-conditions.ts';
import { openEnum } from '../open-enum.ts';
import { forwardPagingArgs } from '../paging-args.ts';
import { ImageRef } from '../refs.ts';

/** The statuses of images in Glance. */
const ImageStatus = openEnum('ImageStatus', 'The status of an image.', {
  active: 'The image can be used.',
  queued: 'The image has no data yet.',
  saving: 'The data of the image is being uploaded.',
  uploading: 'The data of the image is being staged for an import.',
  importing: 'The data of the image is being imported.',
  deactivated: 'An administrator has blocked the data of the image.',
  killed: 'The upload of the image failed.',
  deleted: 'The image is deleted.',
  pending_delete: 'The image is deleted, but not removed yet.',
});

const notReported = 'the image service does not report the value';

ImageRef.implement({
  description: 'An image in Glance.',
  fields: (t) => ({
    id: t.exposeID('id', { nullable: false, description: 'The ID of the image in Glance.' }),
    name: t.exposeString('name', {
      description: 'The name of the image.',
      extensions: nullIf('the image has no name'),
    }),
    status: t.field({
      type: ImageStatus.ref,
      description: 'The status of the image. `UNKNOWN` for a status that the enum does not list.',
      extensions: nullIf(notReported),
      resolve: ({ status }) => (status === null ? null : ImageStatus.of(status)),
    }),
    rawStatus: t.exposeString('status', {
      description: 'The status as reported by Glance, such as `active`.',
      extensions: nullIf(notReported),
    }),
    visibility: t.exposeString('visibility', {
      description: 'The visibility of the image: `private`, `shared`, `community` or `public`.',
      extensions: nullIf(notReported),
    }),
    diskFormat: t.exposeString('diskFormat', {
      description: 'The disk format, such as `raw` or `qcow2`.',
      extensions: nullIf(notReported),
    }),
    containerFormat: t.exposeString('containerFormat', {
      description: 'The container format, such as `bare`.',
      extensions: nullIf(notReported),
    }),
    size: t.expose('size', {
      type: 'SafeInt',
      description: 'The size of the image file, in bytes.',
      extensions: nullIf('the image has no data yet'),
    }),
    minDisk: t.exposeInt('minDisk', {
      description: 'The minimum size of a volume with the image, in GiB. 0 if there is no minimum.',
      extensions: nullIf(notReported),
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      description: 'The date and time when the image was created.',
      extensions: nullIf(notReported),
    }),
  }),
});

builder.queryField('images', (t) =>
  t.field({
    type: ImageConnection,
    description:
      'The images in Glance that the caller can use, the newest first. For the choice of an image from which a volume is created.',
    extensions: cinder({
      otherRest: { image: ['GET /images'] },
      calls: 'one',
      nullIf: [noGlance, serviceFailed],
    }),
    args: {
      ...forwardPagingArgs,
      name: t.arg.string({ description: 'Only images with exactly this name.' }),
    },
    resolve: (_, args, context) => images(context, args),
  }),
);
