import * as z from 'zod';
import type { Accepted, Body } from '../../cinder/writes.ts';
import { requireMicroversion } from '../../cinder/microversion.ts';
import { uploadToImage, type UploadedImage } from '../../cinder/resources/image-upload.ts';
import type { OperationContext } from '../common/context.ts';
import { isCinderId } from '../common/ids.ts';
import { shortText, textOf } from '../common/text.ts';

/** The image of a volume. The name of the image is required, and does not default to that of the volume. */
export const upload = z.looseObject({
  imageName: textOf(1, 255, (characters) => `\`imageName\` must have 1 to 255 characters; received ${characters}.`),
  containerFormat: shortText,
});

/** The ID of an image in Glance. */
export const imageId = z.looseObject({
  imageId: z.string().refine(isCinderId, { error: '`imageId` must be the UUID of an image in Glance.' }),
});

/**
 * Creates an image from a volume (`os-volume_upload_image`).
 *
 * @param image the image, with the keys of Cinder
 * @throws CinderError `MICROVERSION_TOO_LOW` for a visibility or protection before 3.1, or as the call
 */
export function uploadVolume({ client }: OperationContext, id: string, image: Body): Promise<Accepted<UploadedImage>> {
  const isNew = 'visibility' in image || 'protected' in image;
  requireMicroversion(client.endpoint.microversion, isNew ? '3.1' : undefined, 'Setting `visibility` or `protected`');
  return uploadToImage(client, id, image);
}
