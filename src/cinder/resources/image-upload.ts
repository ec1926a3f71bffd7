import { action, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, decoder, flag, text } from '../decode.ts';
import { volumes } from './volumes.ts';

const key = 'os-volume_upload_image';

const decodeUploadedImage = decoder('UploadedImage', {
  imageId: text(),
  imageName: text(),
  diskFormat: text(),
  containerFormat: text(),
  visibility: text(),
  protected: flag(),
});

/** The image that an upload makes, as Cinder answers it. */
export type UploadedImage = ReturnType<typeof decodeUploadedImage>;

/**
 * `POST /volumes/{id}/action` with `os-volume_upload_image`: the volume is `uploading`, the image is filled meanwhile.
 *
 * @param image `image_name` and what else there is to say; `visibility` and `protected` from microversion 3.1 on
 * @throws CinderError also `BAD_USER_INPUT` for nearly all that Glance refuses
 */
export async function uploadToImage(client: CinderClient, id: string, image: Body): Promise<Accepted<UploadedImage>> {
  const { result, ...accepted } = await action(client, volumes, id, { [key]: image });
  return { ...accepted, result: decodeUploadedImage(asObject(result, key)[key]) };
}
