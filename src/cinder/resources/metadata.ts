import { write, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { asObject } from '../decode.ts';
import { stringMapOf } from '../json-values.ts';
import { CinderError, isCinderError } from '../errors.ts';
import type { Resource } from '../resource.ts';

type Collection = Pick<Resource, 'route' | 'noun'>;

/** `POST <route>/{id}/metadata`. Adds or changes metadata keys of a resource. */
export function setMetadata(
  client: CinderClient,
  { route }: Collection,
  id: string,
  metadata: Readonly<Record<string, string>>,
): Promise<Accepted> {
  return write(client, 'POST', `${route}/{id}/metadata`, id, { body: { metadata } });
}

/**
 * Deletes metadata keys of a resource.
 *
 * Each key requires one `DELETE <route>/{id}/metadata/{key}`, one after another. All keys require one
 * `PUT <route>/{id}/metadata`.
 *
 * Some keys have no URL in Cinder (see `hasRoute`). If the keys include one of these, the map is read and replaced. A
 * key that another client adds between the two calls is lost.
 *
 * @param keys the keys to delete. Null for all keys.
 * @param ignoreMissing whether deleting a key that does not exist succeeds
 * @throws CinderError also `NOT_FOUND`. The keys before the missing one are then deleted.
 */
export async function deleteMetadata(
  client: CinderClient,
  collection: Collection,
  id: string,
  keys: readonly string[] | null,
  ignoreMissing: boolean,
): Promise<Accepted> {
  if (keys === null) return replaceMetadata(client, collection, id, {});
  if (!keys.every(hasRoute)) return withoutKeys(client, collection, id, keys, ignoreMissing);
  const remove = (key: string): Promise<Accepted> =>
    write(client, 'DELETE', `${collection.route}/{id}/metadata/{key}`, id, { params: { id, key } });
  return deleteKeys(id, keys, remove, (error) => ignoreMissing && isMissingKey(error));
}

/**
 * Deletes keys one after another, each once.
 *
 * @param id the ID of the resource
 * @param isNone whether an error only means that the key does not exist. Such errors are ignored.
 * @returns the result of the last call
 * @throws CinderError the first other error. The keys before it are then deleted.
 */
export async function deleteKeys(
  id: string,
  keys: readonly string[],
  remove: (key: string) => Promise<Accepted>,
  isNone: (error: unknown) => boolean,
): Promise<Accepted> {
  let accepted: Accepted = { id, requestId: undefined };
  for (const key of new Set(keys)) {
    try {
      accepted = await remove(key);
    } catch (error) {
      if (!isNone(error)) throw error;
    }
  }
  return accepted;
}

/** Cinder has no route for a key with a slash, and reads `a.json` as `a`, which it would delete. */
function hasRoute(key: string): boolean {
  return !/\/|\.json$|^\.{1,2}$/.test(key);
}

/** Cinder also responds with `NOT_FOUND` if the resource does not exist. This error is never ignored. */
function isMissingKey(error: unknown): boolean {
  return isCinderError(error, 'NOT_FOUND') && error.message.includes(' has no metadata with key ');
}

/** `PUT <route>/{id}/metadata`. Replaces the whole map. */
function replaceMetadata(
  client: CinderClient,
  { route }: Collection,
  id: string,
  metadata: Readonly<Record<string, string>>,
): Promise<Accepted> {
  return write(client, 'PUT', `${route}/{id}/metadata`, id, { body: { metadata } });
}

async function withoutKeys(
  client: CinderClient,
  collection: Collection,
  id: string,
  keys: readonly string[],
  ignoreMissing: boolean,
): Promise<Accepted> {
  const { body } = await client.call('GET', `${collection.route}/{id}/metadata`, { params: { id } });
  const present = stringMapOf(asObject(asObject(body, 'metadata')['metadata'], 'metadata')) ?? {};
  const missing = keys.find((key) => !Object.hasOwn(present, key));
  if (missing !== undefined && !ignoreMissing) {
    throw new CinderError('NOT_FOUND', `The ${collection.noun} has no metadata with key ${missing}.`);
  }
  const kept = Object.entries(present).filter(([key]) => !keys.includes(key));
  return replaceMetadata(client, collection, id, Object.fromEntries(kept));
}
