import { change, create, madeBy, remove, update, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { dateTime, decoder, list, required, status, text, textItem, type Decoded } from '../decode.ts';
import type { Resource } from '../resource.ts';

const groupFields = {
  id: required(),
  status: status(),
  name: text(),
  description: text(),
  availabilityZone: text(),
  createdAt: dateTime(),
  volumeTypeIds: list(textItem, 'volume_types'),
};

/** A consistency group's detail record (`GET /consistencygroups/{id}`). */
export type ConsistencyGroup = Decoded<'ConsistencyGroup', typeof groupFields>;

/** Cinder serves every group here, those that never were consistency groups too, and lets everyone filter by anything. */
export const consistencyGroups: Resource<ConsistencyGroup> = {
  kind: 'ConsistencyGroup',
  noun: 'consistency group',
  route: '/consistencygroups',
  listRoute: '/consistencygroups/detail',
  key: 'consistencygroup',
  listKey: 'consistencygroups',
  decode: decoder('ConsistencyGroup', groupFields),
  allTenants: true,
  inLists: false,
  filterName: 'consistencygroup',
  filters: {
    name: { wire: 'name', exact: 'name', member: true },
    status: { wire: 'status', member: true, status: true },
    rawStatus: { wire: 'status', exact: 'status', vocabulary: true, member: true },
    id: { wire: 'id', member: true, idOf: 'ConsistencyGroup' },
    groupTypeId: { wire: 'group_type_id', member: true, idOf: 'GroupType' },
    availabilityZone: { wire: 'availability_zone', exact: 'availabilityZone', vocabulary: true, member: true },
    projectId: { wire: 'project_id', member: 'never', owner: true },
  },
  sortKeys: {
    id: 'id',
    name: 'name',
    status: 'status',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
    availabilityZone: 'availability_zone',
  },
  markerlessSortKeys: ['name', 'updated_at', 'availability_zone'],
};

const snapshotFields = {
  id: required(),
  status: status(),
  name: text(),
  description: text(),
  createdAt: dateTime(),
  consistencyGroupId: text('consistencygroup_id'),
};

/** A consistency group snapshot's detail record (`GET /cgsnapshots/{id}`). */
export type ConsistencyGroupSnapshot = Decoded<'ConsistencyGroupSnapshot', typeof snapshotFields>;

/** Group snapshots of every kind, as consistency groups had them. The list is of the caller's project, whoever he is. */
export const consistencyGroupSnapshots: Resource<ConsistencyGroupSnapshot> = {
  kind: 'ConsistencyGroupSnapshot',
  noun: 'consistency group snapshot',
  route: '/cgsnapshots',
  listRoute: '/cgsnapshots/detail',
  key: 'cgsnapshot',
  listKey: 'cgsnapshots',
  linkless: true,
  decode: decoder('ConsistencyGroupSnapshot', snapshotFields),
  markersSince: 'never',
  allTenants: false,
  inLists: false,
  filterName: 'cgsnapshot',
  filters: {},
  sortKeys: {},
};

/** `POST /consistencygroups`; `volume_types` is names or ids with commas between them. The answer holds id and name. */
export function createConsistencyGroup(client: CinderClient, group: Body): Promise<Accepted> {
  return create(client, consistencyGroups, group);
}

/** `POST /consistencygroups/create_from_src`. @param group with `cgsnapshot_id` or `source_cgid` */
export async function createConsistencyGroupFromSource(client: CinderClient, group: Body): Promise<Accepted> {
  const body = { 'consistencygroup-from-src': group };
  return madeBy(await client.call('POST', '/consistencygroups/create_from_src', { body }), consistencyGroups.key);
}

/** `PUT /consistencygroups/{id}`: `add_volumes` and `remove_volumes` are ids with commas between them. */
export function updateConsistencyGroup(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, consistencyGroups, id, changes);
}

/** `POST /consistencygroups/{id}/delete`; by `force` its volumes go along, and its status does not matter. */
export function deleteConsistencyGroup(client: CinderClient, id: string, force: boolean): Promise<Accepted> {
  return change(client, 'POST', '/consistencygroups/{id}/delete', id, { body: { [consistencyGroups.key]: { force } } });
}

/** `POST /cgsnapshots`: a null, where text could be, is refused. */
export function createConsistencyGroupSnapshot(client: CinderClient, snapshot: Body): Promise<Accepted> {
  return create(client, consistencyGroupSnapshots, snapshot);
}

/** `DELETE /cgsnapshots/{id}`. */
export function deleteConsistencyGroupSnapshot(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, consistencyGroupSnapshots, id);
}
