import { imagePage, type Image } from '../../cinder/image/images.ts';
import type { Connection } from '../common/connection.ts';
import type { OperationContext } from '../common/context.ts';
import { forwardPage } from '../common/forward-page.ts';

/** The arguments of the list of images. */
export interface ImageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  name?: string | null | undefined;
}

/**
 * Lists the images that the caller can use, newest first. Null if the cloud has no Glance for the caller.
 *
 * @throws CinderError `BAD_USER_INPUT`, `CURSOR_EXPIRED`, or an error of Glance
 */
export async function images(
  { client }: OperationContext,
  { name, ...args }: ImageArgs,
): Promise<Connection<Image> | null> {
  if (!client.hasService('image')) return null;
  return forwardPage('image', args, (limit, marker) => imagePage(client, { limit, marker, name: name ?? undefined }));
}
