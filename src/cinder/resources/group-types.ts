import { write, create, remove, update, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { decoder, flag, optionalStringMap, required, text, type Decoded } from '../decode.ts';
import { CinderError, isCinderError } from '../errors.ts';
import { isOneOf } from '../predicates.ts';
import * as filter from '../common-filters.ts';
import { typeScope } from '../project-scope.ts';
import { shortList } from '../id-lookup.ts';
import { byMarker, byPosition } from '../sort-keys.ts';
import { resourceType } from '../resource-type.ts';

const fields = {
  id: required(),
  name: text(),
  description: text(),
  isPublic: flag(),
  groupSpecs: optionalStringMap(),
};

/** The record of a group type (`GET /group_types/{id}`, since microversion 3.11). */
export type GroupType = Decoded<'GroupType', typeof fields>;

export const groupTypes = resourceType<GroupType>({
  kind: 'GroupType',
  noun: 'group type',
  route: '/group_types',
  listRoute: '/group_types',
  key: 'group_type',
  listKey: 'group_types',
  decode: decoder('GroupType', fields),
  since: '3.11',
  scope: typeScope,
  idLookup: shortList,
  filterName: 'group_type',
  filters: {
    name: { matches: isOneOf('name') },
    search: filter.search,
    isPublic: { parameter: 'is_public', member: 'never' },
  },
  sortKeys: {
    id: byMarker('id'),
    name: byPosition('name'),
    createdAt: byMarker('created_at'),
    updatedAt: byPosition('updated_at'),
  },
});

/** `POST /group_types`. Administrators only. */
export function createGroupType(client: CinderClient, type: Body): Promise<Accepted> {
  return create(client, groupTypes, type);
}

/**
 * `PUT /group_types/{id}`. Updates the name, the description or the visibility. Null is ignored. Administrators only.
 */
export function updateGroupType(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, groupTypes, id, changes);
}

/** `DELETE /group_types/{id}`. Administrators only. */
export function deleteGroupType(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, groupTypes, id);
}

/** `POST /group_types/{id}/group_specs`. Adds or changes specs, and keeps the others. Administrators only. */
export function addGroupSpecs(
  client: CinderClient,
  id: string,
  specs: Readonly<Record<string, string>>,
): Promise<Accepted> {
  return write(client, 'POST', '/group_types/{id}/group_specs', id, { body: { group_specs: specs } });
}

/** `PUT /group_types/{id}/group_specs/{key}`. Administrators only. */
export function setGroupSpec(client: CinderClient, id: string, key: string, value: string): Promise<Accepted> {
  return write(client, 'PUT', specRoute, id, { params: { id, key }, body: { [key]: value } });
}

/**
 * `DELETE /group_types/{id}/group_specs/{key}`. Administrators only.
 *
 * @param ignoreMissing whether deleting a key that does not exist succeeds. A group type that does not exist is always
 *   an error.
 * @returns undefined as request ID if the key did not exist
 * @throws CinderError `NOT_FOUND`, with `key` as its path if the key does not exist
 */
export async function deleteGroupSpec(
  client: CinderClient,
  id: string,
  key: string,
  ignoreMissing: boolean,
): Promise<Accepted> {
  try {
    return await write(client, 'DELETE', specRoute, id, { params: { id, key } });
  } catch (error) {
    if (!isCinderError(error, 'NOT_FOUND') || !/has no specs with key/i.test(error.message)) throw error;
    if (ignoreMissing) return { id, requestId: undefined };
    throw new CinderError('NOT_FOUND', error.message, { ...error.details, path: ['input', 'key'] });
  }
}

const specRoute = '/group_types/{id}/group_specs/{key}';
