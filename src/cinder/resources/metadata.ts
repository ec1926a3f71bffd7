import { change, type Accepted } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, stringMapOf } from '../decode.ts';
import { CinderError, isCinderError } from '../errors.ts';
import type { Resource } from '../resource.ts';

type Place = Pick<Resource, 'route' | 'noun'>;

/** `POST <route>/{id}/metadata`: adds keys to a resource's metadata, and changes those that are there. */
export function setMetadata(
  client: CinderClient,
  { route }: Place,
  id: string,
  metadata: Readonly<Record<string, string>>,
): Promise<Accepted> {
  return change(client, 'POST', `${route}/{id}/metadata`, id, { body: { metadata } });
}

/**
 * Takes keys out of a resource's metadata: `DELETE <route>/{id}/metadata/{key}` each, one after the other. All of them
 * with one `PUT <route>/{id}/metadata`.
 *
 * Some keys have no URL in Cinder (see `hasRoute`): where one of those is among them, the map is read, and put back
 * without them. A key that somebody adds between the two calls is then lost.
 *
 * @param keys null for all
 * @param ignoreMissing a key that is not there is no error
 * @throws CinderError also `NOT_FOUND`; the keys before the one that is missing are gone then
 */
export async function deleteMetadata(
  client: CinderClient,
  place: Place,
  id: string,
  keys: readonly string[] | null,
  ignoreMissing: boolean,
): Promise<Accepted> {
  if (keys === null) return replaceMetadata(client, place, id, {});
  if (!keys.every(hasRoute)) return withoutKeys(client, place, id, keys, ignoreMissing);
  const remove = (key: string): Promise<Accepted> =>
    change(client, 'DELETE', `${place.route}/{id}/metadata/{key}`, id, { params: { id, key } });
  return deleteKeys(id, keys, remove, (error) => ignoreMissing && isMissingKey(error));
}

/**
 * Takes keys out, one after the other, each once.
 *
 * @param id of what they are taken out of
 * @param isNone whether an error says no more than that a key is not there, which is then none
 * @returns what the last call gave
 * @throws CinderError the first other error; the keys before that one are gone then
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

/** Cinder looks for a key with a slash elsewhere, and takes `a.json` for `a`, which it would delete. */
function hasRoute(key: string): boolean {
  return !/\/|\.json$|^\.{1,2}$/.test(key);
}

/** The resource itself may be what is missing: that is an error, whatever is said of its keys. */
function isMissingKey(error: unknown): boolean {
  return isCinderError(error, 'NOT_FOUND') && error.message.includes(' has no metadata with key ');
}

/** `PUT <route>/{id}/metadata`: takes the place of the whole map. */
function replaceMetadata(
  client: CinderClient,
  { route }: Place,
  id: string,
  metadata: Readonly<Record<string, string>>,
): Promise<Accepted> {
  return change(client, 'PUT', `${route}/{id}/metadata`, id, { body: { metadata } });
}

async function withoutKeys(
  client: CinderClient,
  place: Place,
  id: string,
  keys: readonly string[],
  ignoreMissing: boolean,
): Promise<Accepted> {
  const { body } = await client.call('GET', `${place.route}/{id}/metadata`, { params: { id } });
  const present = stringMapOf(asObject(asObject(body, 'metadata')['metadata'], 'metadata')) ?? {};
  const missing = keys.find((key) => !Object.hasOwn(present, key));
  if (missing !== undefined && !ignoreMissing) {
    throw new CinderError('NOT_FOUND', `The ${place.noun} has no metadata with key ${missing}.`);
  }
  const kept = Object.entries(present).filter(([key]) => !keys.includes(key));
  return replaceMetadata(client, place, id, Object.fromEntries(kept));
}
