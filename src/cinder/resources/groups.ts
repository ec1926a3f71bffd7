import type { CinderClient } from '../client.ts';
import { asObject, dateTime, decoder, list, required, rowsOf, status, stringMapOf, text, textItem, type Decoded } from '../decode.ts';
import { requireMicroversion } from '../microversion.ts';
import { orNull } from '../or-null.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  status: status(),
  name: text(),
  description: text(),
  availabilityZone: text(),
  createdAt: dateTime(),
  groupTypeId: text('group_type'),
  volumeTypeIds: list(textItem, 'volume_types'),
  groupSnapshotId: text(),
  sourceGroupId: text(),
  replicationStatus: text(),
  projectId: text(),
};

/** A group's detail record (`GET /groups/{id}`, from 3.13 on). */
export type Group = Decoded<'Group', typeof fields>;

export const groups: Resource<Group> = {
  kind: 'Group',
  noun: 'group',
  route: '/groups',
  listRoute: '/groups/detail',
  key: 'group',
  listKey: 'groups',
  decode: decoder('Group', fields),
  since: '3.13',
  keepsBack: true,
  allTenants: true,
  inLists: false,
  filterName: 'group',
  filters: {
    name: { wire: 'name', exact: 'name', member: true, since: '3.31' },
    nameContains: { wire: 'name~', member: false, since: '3.34', contains: true },
    status: { wire: 'status', member: false, status: true },
    rawStatus: { wire: 'status', exact: 'status', vocabulary: true, member: false },
    id: { wire: 'id', member: false, idOf: 'Group' },
    groupTypeId: { wire: 'group_type_id', member: false, idOf: 'GroupType' },
    availabilityZone: { wire: 'availability_zone', exact: 'availabilityZone', vocabulary: true, member: false },
    host: { wire: 'host', member: false },
    groupSnapshotId: { wire: 'group_snapshot_id', member: false, since: '3.14', idOf: 'GroupSnapshot' },
    sourceGroupId: { wire: 'source_group_id', member: false, since: '3.14', idOf: 'Group' },
    projectId: { wire: 'project_id', exact: 'projectId', vocabulary: true, member: 'never', owner: true },
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

/** A backend that can hold a group's replica. */
export interface ReplicationTarget {
  /** Its `backend_id`, and, for administrators, the rest of its `replication_device`. */
  readonly configuration: Readonly<Record<string, string>>;
}

/**
 * `POST /groups/{id}/action` with `list_replication_targets`, from 3.38 on: asks the group's backend. Members.
 *
 * @returns null where the group is not of a type that is replicated
 */
export async function replicationTargetsOf(client: CinderClient, id: string): Promise<readonly ReplicationTarget[] | null> {
  requireMicroversion(client.endpoint.microversion, '3.38', 'Listing replication targets');
  // The 400 of `Invalid group type` and `Invalid volume type`: the input is none of the caller's.
  return orNull(async () => {
    const { body } = await client.call('POST', '/groups/{id}/action', { params: { id }, body: { list_replication_targets: {} } });
    const decode = (target: unknown): ReplicationTarget => ({ configuration: stringMapOf(asObject(target, 'replication target')) ?? {} });
    return rowsOf(body, 'replication_targets', decode, client.reportDamage);
  }, 'BAD_USER_INPUT');
}
