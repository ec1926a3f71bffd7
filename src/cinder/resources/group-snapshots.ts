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
  hidesRows: true,
  allTenants: true,
  inLists: false,
  filterName: 'group_snapshot',
  filters: {
    name: { parameter: 'name', exact: 'name', member: true, since },
    nameContains: { parameter: 'name~', member: false, since: '3.34', contains: true, matches: contains('name') },
    search: { matches: contains('name', 'id') },
    statuses: { parameter: 'status', member: true, since, single: true, status: true, matches: isOneOf('status') },
    rawStatuses: {
      parameter: 'status',
      exact: 'status',
      vocabulary: true,
      member: true,
      since,
      single: true,
      matches: isOneOf('status'),
    },
    groupId: { parameter: 'group_id', member: true, since, idOf: 'Group' },
    ids: { parameter: 'id', member: false, since, single: true, idOf: 'GroupSnapshot', matches: isOneOf('id') },
    createdAt: { matches: isTimeWithin('createdAt') },
    groupTypeId: {
      parameter: 'group_type_id',
      member: false,
      since,
      idOf: 'GroupType',
      matches: isOneOf('groupTypeId'),
    },
    projectId: { parameter: 'project_id', exact: 'projectId', vocabulary: true, member: 'never', since, owner: true },
    userId: { parameter: 'user_id', exact: 'userId', vocabulary: true, member: false, since },
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
