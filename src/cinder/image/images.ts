import type { CinderClient } from '../client.ts';
import { asObject, dateTime, decoder, integer, nullIfDamaged, required, rowsOf, safeInteger, text } from '../decode.ts';

const decode = decoder('Image', {
  id: required(),
  name: nullIfDamaged(text()),
  status: nullIfDamaged(text()),
  visibility: nullIfDamaged(text()),
  diskFormat: nullIfDamaged(text()),
  containerFormat: nullIfDamaged(text()),
  size: nullIfDamaged(safeInteger()),
  minDisk: nullIfDamaged(integer()),
  createdAt: nullIfDamaged(dateTime()),
});

/** An image of Glance. */
export type Image = ReturnType<typeof decode>;

export interface ImageListOptions {
  /** The maximum number of rows, 1 to 1001. Glance can return fewer. */
  limit: number;
  /** The ID of the row before the page. */
  marker?: string | undefined;
  /** Only images with exactly this name. */
  name?: string | undefined;
}

/**
 * Reads a page of the images, newest first: `GET /v2/images` of Glance.
 *
 * @returns the images, and whether Glance may have rows after the page
 * @throws CinderError of the call; `BAD_USER_INPUT` if the marker does not exist
 */
export async function imagePage(
  client: CinderClient,
  { limit, marker, name }: ImageListOptions,
): Promise<{ items: readonly Image[]; more: boolean }> {
  const { body } = await client.callService('image', 'GET', '/images', { query: { limit, marker, name } });
  const items = rowsOf(body, 'images', decode, client.reportDamage);
  return { items, more: items.length > 0 && 'next' in asObject(body, 'images') };
}
