import { change, create, remove, update, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, decoder, flag, optionalStringMap, required, stringMapOf, text, type Decoded } from '../decode.ts';
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
  // Without it an administrator sees the public types only.
  adminQuery: { is_public: 'None' },
};

/** `GET /group_types/{id}/group_specs`: the whole map. Administrators. */
export async function groupSpecsOf(client: CinderClient, id: string): Promise<Readonly<Record<string, string>>> {
  const { body } = await client.call('GET', '/group_types/{id}/group_specs', { params: { id } });
  return stringMapOf(asObject(body, 'group_specs')['group_specs']) ?? {};
}

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

/** `DELETE /group_types/{id}/group_specs/{key}`. Administrators. @throws CinderError `NOT_FOUND` also for the key */
export function deleteGroupSpec(client: CinderClient, id: string, key: string): Promise<Accepted> {
  return change(client, 'DELETE', specRoute, id, { params: { id, key } });
}

const specRoute = '/group_types/{id}/group_specs/{key}';
