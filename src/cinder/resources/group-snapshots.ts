import { create, remove, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { dateTime, decoder, essential, required, status, text, type Decoded } from '../decode.ts';
import * as filter from '../common-filters.ts';
import { thinnedPages, wholeForm } from '../paging.ts';
import { refusedVisibility } from '../visibility.ts';
import { byMarker, byPosition } from '../sort-keys.ts';
import { resourceType } from '../resource-type.ts';

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

export const groupSnapshots = resourceType<GroupSnapshot>({
  kind: 'GroupSnapshot',
  noun: 'group snapshot',
  route: '/group_snapshots',
  listRoute: '/group_snapshots/detail',
  key: 'group_snapshot',
  listKey: 'group_snapshots',
  decode: decoder('GroupSnapshot', fields),
  since: '3.14',
  parent: 'groupId',
  paging: { ...thinnedPages, formerly: { before: since, form: wholeForm } },
  visibility: refusedVisibility,
  filterName: 'group_snapshot',
  filters: {
    name: filter.name({ since }),
    nameContains: filter.nameContains,
    search: filter.search,
    statuses: filter.status({ since }),
    rawStatuses: filter.rawStatus({ since }),
    groupId: { parameter: 'group_id', member: true, since, idOf: 'Group' },
    ids: filter.ids('GroupSnapshot', { since }),
    createdAt: filter.createdAt,
    groupTypeId: filter.idOf('GroupType', 'group_type_id', 'groupTypeId', { since }),
    projectId: filter.projectId('projectId', { since }),
    userId: filter.word('user_id', 'userId', { since }),
  },
  sortKeys: {
    id: byMarker('id'),
    name: byPosition('name'),
    status: byMarker('status'),
    createdAt: byMarker('created_at'),
    updatedAt: byPosition('updated_at'),
  },
});

/** `POST /group_snapshots`. The group snapshot and a snapshot of each volume of the group become `creating`. */
export function createGroupSnapshot(client: CinderClient, snapshot: Body): Promise<Accepted> {
  return create(client, groupSnapshots, snapshot);
}

/** `DELETE /group_snapshots/{id}`. Deletes its snapshots too. */
export function deleteGroupSnapshot(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, groupSnapshots, id);
}
