import { write, create, createdBy, remove, update, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { dateTime, decoder, essential, list, required, status, text, textItem, type Decoded } from '../decode.ts';
import * as filter from '../common-filters.ts';
import { offsetPages } from '../paging.ts';
import { fixedScope } from '../project-scope.ts';
import { byMarker, byPosition } from '../sort-keys.ts';
import { resourceType } from '../resource-type.ts';

const groupFields = {
  id: required(),
  status: status(),
  name: text(),
  description: text(),
  availabilityZone: text(),
  createdAt: essential(dateTime()),
  volumeTypeIds: essential(list(textItem, 'volume_types')),
};

/** The detail record of a consistency group (`GET /consistencygroups/{id}`). */
export type ConsistencyGroup = Decoded<'ConsistencyGroup', typeof groupFields>;

/** Cinder lists all groups here, including those that never were consistency groups. All users can use all filters. */
export const consistencyGroups = resourceType<ConsistencyGroup>({
  kind: 'ConsistencyGroup',
  noun: 'consistency group',
  route: '/consistencygroups',
  listRoute: '/consistencygroups/detail',
  key: 'consistencygroup',
  listKey: 'consistencygroups',
  decode: decoder('ConsistencyGroup', groupFields),
  filterName: 'consistencygroup',
  filters: {
    name: filter.name(),
    search: filter.search,
    createdAt: filter.createdAt,
    statuses: filter.status(),
    rawStatuses: filter.rawStatus(),
    ids: filter.ids('ConsistencyGroup', { member: true }),
    groupTypeId: { parameter: 'group_type_id', member: true, idOf: 'GroupType' },
    availabilityZone: filter.word('availability_zone', 'availabilityZone', { member: true }),
    projectId: { parameter: 'project_id', member: 'never' },
  },
  sortKeys: {
    id: byMarker('id'),
    name: byPosition('name'),
    status: byMarker('status'),
    createdAt: byMarker('created_at'),
    updatedAt: byPosition('updated_at'),
    availabilityZone: byPosition('availability_zone'),
  },
});

const snapshotFields = {
  id: required(),
  status: status(),
  name: text(),
  description: text(),
  createdAt: essential(dateTime()),
  consistencyGroupId: text('consistencygroup_id'),
};

/** The detail record of a consistency group snapshot (`GET /cgsnapshots/{id}`). */
export type ConsistencyGroupSnapshot = Decoded<'ConsistencyGroupSnapshot', typeof snapshotFields>;

/**
 * Group snapshots of all types, with the fields of consistency groups. The list contains only the caller's project,
 * even for administrators.
 */
export const consistencyGroupSnapshots = resourceType<ConsistencyGroupSnapshot>({
  kind: 'ConsistencyGroupSnapshot',
  noun: 'consistency group snapshot',
  route: '/cgsnapshots',
  listRoute: '/cgsnapshots/detail',
  key: 'cgsnapshot',
  listKey: 'cgsnapshots',
  decode: decoder('ConsistencyGroupSnapshot', snapshotFields),
  paging: offsetPages,
  scope: fixedScope,
  filterName: 'cgsnapshot',
  filters: {},
  sortKeys: {},
});

/**
 * `POST /consistencygroups`. `volume_types` are comma-separated names or IDs. The response has only the ID and the
 * name.
 */
export function createConsistencyGroup(client: CinderClient, group: Body): Promise<Accepted> {
  return create(client, consistencyGroups, group);
}

/**
 * `POST /consistencygroups/create_from_src`.
 *
 * @param group with `cgsnapshot_id` or `source_cgid`
 */
export async function createConsistencyGroupFromSource(client: CinderClient, group: Body): Promise<Accepted> {
  const body = { 'consistencygroup-from-src': group };
  return createdBy(await client.call('POST', '/consistencygroups/create_from_src', { body }), consistencyGroups.key);
}

/** `PUT /consistencygroups/{id}`. `add_volumes` and `remove_volumes` are comma-separated IDs. */
export function updateConsistencyGroup(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, consistencyGroups, id, changes);
}

/** `POST /consistencygroups/{id}/delete`. With `force`, deletes a group in any status, together with its volumes. */
export function deleteConsistencyGroup(client: CinderClient, id: string, force: boolean): Promise<Accepted> {
  return write(client, 'POST', '/consistencygroups/{id}/delete', id, { body: { [consistencyGroups.key]: { force } } });
}

/** `POST /cgsnapshots`. Cinder refuses null for texts. */
export function createConsistencyGroupSnapshot(client: CinderClient, snapshot: Body): Promise<Accepted> {
  return create(client, consistencyGroupSnapshots, snapshot);
}

/** `DELETE /cgsnapshots/{id}`. */
export function deleteConsistencyGroupSnapshot(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, consistencyGroupSnapshots, id);
}
