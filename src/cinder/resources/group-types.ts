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
