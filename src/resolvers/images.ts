import { z } from 'zod';
import type { Accepted, Body } from '../cinder/changes.ts';
import { requireMicroversion } from '../cinder/microversion.ts';
import { uploadToImage, type UploadedImage } from '../cinder/resources/image-upload.ts';
import type { OperationContext } from './context.ts';
import { isCinderId } from './ids.ts';
import { shortText, textOf } from './text.ts';

/** What an image of a volume is to be: its name is not the volume's, and may not be empty. */
export const upload = z.looseObject({
  imageName: textOf(1, 255, (characters) => `An image's name has 1 to 255 characters; this has ${characters}.`),
  containerFormat: shortText,
});

/** The id of an image, which is Glance's. */
export const imageId = z.looseObject({
  imageId: z.string().refine(isCinderId, { error: 'An image\'s id is the UUID that Glance gave it.' }),
});

/**
 * Makes an image of a volume (`os-volume_upload_image`).
 *
 * @param image in Cinder's words
 * @throws CinderError also `MICROVERSION_TOO_LOW` for a visibility or protection before 3.1
 */
export function uploadVolume({ client }: OperationContext, id: string, image: Body): Promise<Accepted<UploadedImage>> {
  const isNew = 'visibility' in image || 'protected' in image;
  requireMicroversion(client.endpoint.microversion, isNew ? '3.1' : undefined, 'A visibility or a protection of an image');
  return uploadToImage(client, id, image);
}
