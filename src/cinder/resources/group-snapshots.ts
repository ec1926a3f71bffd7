import { create, remove, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { dateTime, decoder, essential, required, status, text, type Decoded } from '../decode.ts';
import { contains, isOneOf, isTimeWithin } from '../predicates.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  status: status(),
  name: text(),
  description: text(),
  createdAt: essential(dateTime()),
  groupId: required(),
  groupTypeId: text(),
  projectId: text(),
};

/** The detail record of a group snapshot (`GET /group_snapshots/{id}`, since microversion 3.14). */
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
    nameContains: { wire: 'name~', member: false, since: '3.34', contains: true, holds: contains('name') },
    search: { holds: contains('name', 'id') },
    statuses: { wire: 'status', member: true, since, single: true, status: true, holds: isOneOf('status') },
    rawStatuses: { wire: 'status', exact: 'status', vocabulary: true, member: true, since, single: true, holds: isOneOf('status') },
    groupId: { wire: 'group_id', member: true, since, idOf: 'Group' },
    ids: { wire: 'id', member: false, since, single: true, idOf: 'GroupSnapshot', holds: isOneOf('id') },
    createdAt: { holds: isTimeWithin('createdAt') },
    groupTypeId: { wire: 'group_type_id', member: false, since, idOf: 'GroupType', holds: isOneOf('groupTypeId') },
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

/** `POST /group_snapshots`. The group snapshot and a snapshot of each volume of the group become `creating`. */
export function createGroupSnapshot(client: CinderClient, snapshot: Body): Promise<Accepted> {
  return create(client, groupSnapshots, snapshot);
}

/** `DELETE /group_snapshots/{id}`. Deletes its snapshots too. */
export function deleteGroupSnapshot(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, groupSnapshots, id);
}
