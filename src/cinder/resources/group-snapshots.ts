import { create, remove, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { dateTime, decoder, required, status, text, type Decoded } from '../decode.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  status: status(),
  name: text(),
  description: text(),
  createdAt: dateTime(),
  groupId: required(),
  groupTypeId: text(),
  projectId: text(),
};

/** A group snapshot's detail record (`GET /group_snapshots/{id}`, from 3.14 on). */
export type GroupSnapshot = Decoded<'GroupSnapshot', typeof fields>;

const since = '3.29';

export const groupSnapshots: Resource<GroupSnapshot> = {
  kind: 'GroupSnapshot',
  noun: 'group snapshot',
  route: '/group_snapshots',
  listRoute: '/group_snapshots/detail',
  key: 'group_snapshot',
  listKey: 'group_snapshots',
  decode: decoder('GroupSnapshot', fields),
  since: '3.14',
  markersSince: since,
  keepsBack: true,
  allTenants: true,
  inLists: false,
  filterName: 'group_snapshot',
  filters: {
    name: { wire: 'name', exact: 'name', member: true, since },
    nameContains: { wire: 'name~', member: false, since: '3.34', contains: true },
    status: { wire: 'status', member: true, since, status: true },
    rawStatus: { wire: 'status', exact: 'status', vocabulary: true, member: true, since },
    groupId: { wire: 'group_id', member: true, since, idOf: 'Group' },
    id: { wire: 'id', member: false, since, idOf: 'GroupSnapshot' },
    groupTypeId: { wire: 'group_type_id', member: false, since, idOf: 'GroupType' },
    projectId: { wire: 'project_id', exact: 'projectId', vocabulary: true, member: 'never', since, owner: true },
    userId: { wire: 'user_id', exact: 'userId', vocabulary: true, member: false, since },
  },
  sortKeys: {
    id: 'id',
    name: 'name',
    status: 'status',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  markerlessSortKeys: ['name', 'updated_at'],
};

/** `POST /group_snapshots`: Cinder accepts, it and a snapshot of each of the group's volumes are `creating`. */
export function createGroupSnapshot(client: CinderClient, snapshot: Body): Promise<Accepted> {
  return create(client, groupSnapshots, snapshot);
}

/** `DELETE /group_snapshots/{id}`: the snapshots that it consists of go along. */
export function deleteGroupSnapshot(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, groupSnapshots, id);
}
