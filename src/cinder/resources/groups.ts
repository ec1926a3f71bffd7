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
import { isOneOf } from '../predicates.ts';
import * as filter from '../common-filters.ts';
import { thinnedPages } from '../paging.ts';
import { refusedVisibility } from '../visibility.ts';
import { byMarker, byPosition } from '../sort-keys.ts';
import { resourceType } from '../resource-type.ts';

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

export const groups = resourceType<Group>({
  kind: 'Group',
  noun: 'group',
  route: '/groups',
  listRoute: '/groups/detail',
  key: 'group',
  listKey: 'groups',
  decode: decoder('Group', fields),
  since: '3.13',
  paging: thinnedPages,
  visibility: refusedVisibility,
  filterName: 'group',
  filters: {
    name: filter.name({ since: '3.31', matches: isOneOf('name') }),
    nameContains: filter.nameContains,
    search: filter.search,
    statuses: filter.status({ member: false }),
    rawStatuses: filter.rawStatus({ member: false }),
    ids: filter.ids('Group'),
    createdAt: filter.createdAt,
    groupTypeId: filter.idOf('GroupType', 'group_type_id', 'groupTypeId'),
    availabilityZone: filter.word('availability_zone', 'availabilityZone', { matches: isOneOf('availabilityZone') }),
    host: { parameter: 'host', member: false },
    groupSnapshotId: filter.idOf('GroupSnapshot', 'group_snapshot_id', 'groupSnapshotId', {
      since: '3.14',
      fieldSince: '3.14',
    }),
    sourceGroupId: filter.idOf('Group', 'source_group_id', 'sourceGroupId', { since: '3.14', fieldSince: '3.14' }),
    projectId: filter.projectId('projectId'),
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
