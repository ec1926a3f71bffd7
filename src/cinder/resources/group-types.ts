import { change, create, remove, update, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { decoder, flag, optionalStringMap, required, text, type Decoded } from '../decode.ts';
import { CinderError, isCinderError } from '../errors.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  name: text(),
  description: text(),
  isPublic: flag(),
  groupSpecs: optionalStringMap(),
};

/** A group type's record (`GET /group_types/{id}`, from 3.11 on). */
export type GroupType = Decoded<'GroupType', typeof fields>;

export const groupTypes: Resource<GroupType> = {
  kind: 'GroupType',
  noun: 'group type',
  route: '/group_types',
  listRoute: '/group_types',
  key: 'group_type',
  listKey: 'group_types',
  decode: decoder('GroupType', fields),
  since: '3.11',
  allTenants: false,
  inLists: false,
  filterName: 'group_type',
  short: true,
  filters: {
    isPublic: { wire: 'is_public', member: 'never' },
  },
  sortKeys: {
    id: 'id',
    name: 'name',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  markerlessSortKeys: ['name', 'updated_at'],
  // Without it an administrator sees the public types only.
  adminQuery: { is_public: 'None' },
};

/** `POST /group_types`. Administrators. */
export function createGroupType(client: CinderClient, type: Body): Promise<Accepted> {
  return create(client, groupTypes, type);
}

/** `PUT /group_types/{id}`: its name, description, or who may use it; a null is nothing. Administrators. */
export function updateGroupType(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, groupTypes, id, changes);
}

/** `DELETE /group_types/{id}`. Administrators. */
export function deleteGroupType(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, groupTypes, id);
}

/** `POST /group_types/{id}/group_specs`: adds to the specs, or changes some; the others stay. Administrators. */
export function addGroupSpecs(client: CinderClient, id: string, specs: Readonly<Record<string, string>>): Promise<Accepted> {
  return change(client, 'POST', '/group_types/{id}/group_specs', id, { body: { group_specs: specs } });
}

/** `PUT /group_types/{id}/group_specs/{key}`. Administrators. */
export function setGroupSpec(client: CinderClient, id: string, key: string, value: string): Promise<Accepted> {
  return change(client, 'PUT', specRoute, id, { params: { id, key }, body: { [key]: value } });
}

/**
 * `DELETE /group_types/{id}/group_specs/{key}`. Administrators.
 *
 * @param ignoreMissing whether a key that does not exist is no error; a type that does not exist always is one
 * @returns undefined as request id if the key did not exist
 * @throws CinderError `NOT_FOUND`, with `key` as its path if the key does not exist
 */
export async function deleteGroupSpec(client: CinderClient, id: string, key: string, ignoreMissing: boolean): Promise<Accepted> {
  try {
    return await change(client, 'DELETE', specRoute, id, { params: { id, key } });
  } catch (error) {
    if (!isCinderError(error, 'NOT_FOUND') || !/has no specs with key/i.test(error.message)) throw error;
    if (ignoreMissing) return { id, requestId: undefined };
    throw new CinderError('NOT_FOUND', error.message, { ...error.details, path: ['input', 'key'] });
  }
}

const specRoute = '/group_types/{id}/group_specs/{key}';
