import type { CinderClient } from '../client.ts';
import {
  asObject,
  dateTime,
  decoder,
  essential,
  list,
  required,
  rowsOf,
  status,
  stringMapOf,
  text,
  textItem,
  type Decoded,
} from '../decode.ts';
import { requireMicroversion } from '../microversion.ts';
import { orNull } from '../or-null.ts';
import { contains, isOneOf, isTimeWithin } from '../predicates.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  status: status(),
  name: text(),
  description: text(),
  availabilityZone: text(),
  createdAt: essential(dateTime()),
  groupTypeId: required('group_type'),
  volumeTypeIds: essential(list(textItem, 'volume_types')),
  groupSnapshotId: text(),
  sourceGroupId: text(),
  replicationStatus: text(),
  projectId: text(),
};

/** The detail record of a group (`GET /groups/{id}`, since microversion 3.13). */
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
  hidesRows: true,
  allTenants: true,
  inLists: false,
  filterName: 'group',
  filters: {
    name: { parameter: 'name', exact: 'name', member: true, since: '3.31', matches: isOneOf('name') },
    nameContains: { parameter: 'name~', member: false, since: '3.34', contains: true, matches: contains('name') },
    search: { matches: contains('name', 'id') },
    statuses: { parameter: 'status', member: false, single: true, status: true, matches: isOneOf('status') },
    rawStatuses: {
      parameter: 'status',
      exact: 'status',
      vocabulary: true,
      member: false,
      single: true,
      matches: isOneOf('status'),
    },
    ids: { parameter: 'id', member: false, single: true, idOf: 'Group', matches: isOneOf('id') },
    createdAt: { matches: isTimeWithin('createdAt') },
    groupTypeId: { parameter: 'group_type_id', member: false, idOf: 'GroupType', matches: isOneOf('groupTypeId') },
    availabilityZone: {
      parameter: 'availability_zone',
      exact: 'availabilityZone',
      vocabulary: true,
      member: false,
      matches: isOneOf('availabilityZone'),
    },
    host: { parameter: 'host', member: false },
    groupSnapshotId: {
      parameter: 'group_snapshot_id',
      member: false,
      since: '3.14',
      idOf: 'GroupSnapshot',
      matches: isOneOf('groupSnapshotId'),
      matchesSince: '3.14',
    },
    sourceGroupId: {
      parameter: 'source_group_id',
      member: false,
      since: '3.14',
      idOf: 'Group',
      matches: isOneOf('sourceGroupId'),
      matchesSince: '3.14',
    },
    projectId: { parameter: 'project_id', exact: 'projectId', vocabulary: true, member: 'never', owner: true },
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

/** A backend that can have a replica of a group. */
export interface ReplicationTarget {
  /** The `backend_id`. For administrators, also the rest of the `replication_device`. */
  readonly configuration: Readonly<Record<string, string>>;
}

/**
 * `POST /groups/{id}/action` with `list_replication_targets`, since microversion 3.38. The backend of the group
 * responds. Requires the member role.
 *
 * @returns null if the group has no replicated type
 */
export async function replicationTargetsOf(
  client: CinderClient,
  id: string,
): Promise<readonly ReplicationTarget[] | null> {
  requireMicroversion(client.endpoint.microversion, '3.38', 'Listing replication targets');
  // Cinder responds with 400 (`Invalid group type` or `Invalid volume type`) although the caller's input is valid.
  return orNull(async () => {
    const { body } = await client.call('POST', '/groups/{id}/action', {
      params: { id },
      body: { list_replication_targets: {} },
    });
    const decode = (target: unknown): ReplicationTarget => ({
      configuration: stringMapOf(asObject(target, 'replication target')) ?? {},
    });
    return rowsOf(body, 'replication_targets', decode, client.reportDamage);
  }, 'BAD_USER_INPUT');
}
