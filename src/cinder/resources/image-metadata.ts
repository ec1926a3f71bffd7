import { action, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { asObject } from '../decode.ts';
import { stringMapOf } from '../json-values.ts';
import { CinderError, isCinderError } from '../errors.ts';
import { show } from '../resource.ts';
import { deleteKeys } from './metadata.ts';
import { volumes } from './volumes.ts';

type StringMap = Readonly<Record<string, string>>;

/**
 * `POST /volumes/{id}/action` with `os-set_image_metadata`. Adds or changes keys of the image metadata.
 *
 * @returns the whole map as `result`
 */
export async function setImageMetadata(
  client: CinderClient,
  id: string,
  metadata: StringMap,
): Promise<Accepted<StringMap>> {
  const { result, ...accepted } = await action(client, volumes, id, { 'os-set_image_metadata': { metadata } });
  return { ...accepted, result: stringMapOf(asObject(asObject(result, 'metadata')['metadata'], 'metadata')) ?? {} };
}

/**
 * `POST /volumes/{id}/action` with `os-unset_image_metadata`, one call per key, one after another.
 *
 * @param keys the keys to delete. Null for all keys, which are read from the volume first.
 * @param ignoreMissing whether deleting a key that does not exist succeeds
 * @throws CinderError also `NOT_FOUND`. The keys before the missing one are then deleted.
 */
export async function deleteImageMetadata(
  client: CinderClient,
  id: string,
  keys: readonly string[] | null,
  ignoreMissing: boolean,
): Promise<Accepted> {
  const remove = (key: string): Promise<Accepted> =>
    action(client, volumes, id, { 'os-unset_image_metadata': { key } });
  return deleteKeys(id, keys ?? (await keysOf(client, id)), remove, (error) => ignoreMissing && isMissingKey(error));
}

async function keysOf(client: CinderClient, id: string): Promise<string[]> {
  const volume = await show(client, volumes, id);
  if (!volume) throw new CinderError('NOT_FOUND', `Volume ${id} could not be found.`);
  return Object.keys(volume.imageMetadata ?? {});
}

/** Cinder also responds with `NOT_FOUND` if the volume does not exist. This error is never ignored. */
function isMissingKey(error: unknown): boolean {
  return isCinderError(error, 'NOT_FOUND') && error.message.startsWith('Glance metadata for volume/snapshot');
}
