import { action, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, decoder, flag, required, text } from '../decode.ts';
import { volumes } from './volumes.ts';

const key = 'os-volume_upload_image';

const decodeUploadedImage = decoder('UploadedImage', {
  imageId: required(),
  imageName: required(),
  diskFormat: required(),
  containerFormat: required(),
  visibility: text(),
  protected: flag(),
});

/** The image of an upload, from the response of Cinder. */
export type UploadedImage = ReturnType<typeof decodeUploadedImage>;

/**
 * `POST /volumes/{id}/action` with `os-volume_upload_image`. The volume is `uploading` until the image is complete.
 *
 * @param image `image_name` and other properties of the image. `visibility` and `protected` require microversion 3.1.
 * @throws CinderError also `BAD_USER_INPUT` for most refusals of Glance
 */
export async function uploadToImage(client: CinderClient, id: string, image: Body): Promise<Accepted<UploadedImage>> {
  const { result, ...accepted } = await action(client, volumes, id, { [key]: image });
  return { ...accepted, result: decodeUploadedImage(asObject(result, key)[key]) };
}
