import { action, type Accepted } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, stringMapOf } from '../decode.ts';
import { CinderError, isCinderError } from '../errors.ts';
import { show } from '../resource.ts';
import { deleteKeys } from './metadata.ts';
import { volumes } from './volumes.ts';

type StringMap = Readonly<Record<string, string>>;

/**
 * `POST /volumes/{id}/action` with `os-set_image_metadata`: adds to what is known of the image.
 *
 * @returns as `result` the whole map
 */
export async function setImageMetadata(client: CinderClient, id: string, metadata: StringMap): Promise<Accepted<StringMap>> {
  const { result, ...accepted } = await action(client, volumes, id, { 'os-set_image_metadata': { metadata } });
  return { ...accepted, result: stringMapOf(asObject(asObject(result, 'metadata')['metadata'], 'metadata')) ?? {} };
}

/**
 * `POST /volumes/{id}/action` with `os-unset_image_metadata`, once a key, one after the other.
 *
 * @param keys null for all: those are read from the volume first
 * @param ignoreMissing a key that is not there is no error
 * @throws CinderError also `NOT_FOUND`; the keys before the one that is missing are gone then
 */
export async function deleteImageMetadata(
  client: CinderClient,
  id: string,
  keys: readonly string[] | null,
  ignoreMissing: boolean,
): Promise<Accepted> {
  const remove = (key: string): Promise<Accepted> => action(client, volumes, id, { 'os-unset_image_metadata': { key } });
  return deleteKeys(id, keys ?? (await keysOf(client, id)), remove, (error) => ignoreMissing && isMissingKey(error));
}

async function keysOf(client: CinderClient, id: string): Promise<string[]> {
  const volume = await show(client, volumes, id);
  if (!volume) throw new CinderError('NOT_FOUND', `Volume ${id} could not be found.`);
  return Object.keys(volume.imageMetadata ?? {});
}

/** The volume itself may be what is missing: that is an error, whatever is said of its keys. */
function isMissingKey(error: unknown): boolean {
  return isCinderError(error, 'NOT_FOUND') && error.message.startsWith('Glance metadata for volume/snapshot');
}
