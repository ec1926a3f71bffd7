import { isCinderError } from '../../cinder/errors.ts';
import type { Page } from '../../cinder/list.ts';
import type { Identified, Resource } from '../../cinder/resource.ts';
import type { ByIdLoader } from '../../loaders/by-id.ts';
import { cursorExpired, type CursorArgument, type Markers } from '../common/cursor.ts';

/**
 * Returns the page after the first row of a cursor that still exists.
 *
 * @throws CinderError `CURSOR_EXPIRED` if no row of the cursor exists
 */
export async function pageAfter<T>(
  markers: Markers,
  { noun }: Resource,
  fetch: (marker: string) => Promise<Page<T>>,
): Promise<Page<T>> {
  for (const marker of markers) {
    const page = await unlessDeleted(marker, () => fetch(marker));
    if (page) return page;
  }
  throw cursorExpired(noun);
}

/**
 * Returns the page of the reversed list that begins before the row of a cursor. If that row was deleted, the page
 * begins with the row before it, which is loaded by its ID.
 *
 * @param fetch reads the reversed list after a marker
 * @throws CinderError `CURSOR_EXPIRED` if no row of the cursor exists
 */
export async function pageBefore<T extends Identified>(
  markers: Markers,
  { noun }: Resource,
  loader: ByIdLoader<T>,
  fetch: (marker: string) => Promise<Page<T>>,
): Promise<Page<T>> {
  const argument: CursorArgument = 'before';
  const [own] = markers;
  for (const marker of markers) {
    const page = await unlessDeleted(marker, () => fetch(marker));
    if (!page) continue;
    if (marker === own) return page;
    const row = await loader.load(marker);
    return row ? { ...page, items: [row, ...page.items] } : page;
  }
  throw cursorExpired(noun, argument);
}

async function unlessDeleted<T>(marker: string, fetch: () => Promise<T>): Promise<T | undefined> {
  try {
    return await fetch();
  } catch (error) {
    // Other resources can be missing too. The message of Cinder contains the ID that was not found.
    if (!isCinderError(error, 'NOT_FOUND') || !error.message.includes(marker)) throw error;
    return undefined;
  }
}
