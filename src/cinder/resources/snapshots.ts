import {
  dateTime,
  decoder,
  essential,
  flag,
  integer,
  optionalStringMap,
  percentage,
  required,
  status,
  text,
  type Decoded,
} from '../decode.ts';
import { isNumberWithin, isOneOf, isTimeWithin } from '../predicates.ts';
import * as filter from '../common-filters.ts';
import { countedPages } from '../paging.ts';
import { byMarker, byPosition } from '../sort-keys.ts';
import { resourceType } from '../resource-type.ts';

const fields = {
  id: required(),
  status: status(),
  name: text(),
  description: text(),
  size: essential(integer()),
  volumeId: required(),
  createdAt: essential(dateTime()),
  updatedAt: dateTime(),
  metadata: essential(optionalStringMap()),
  groupSnapshotId: text(),
  userId: text(),
  consumesQuota: flag(),
  projectId: text('os-extended-snapshot-attributes:project_id'),
  progress: percentage('os-extended-snapshot-attributes:progress'),
};

/** The detail record of a snapshot (`GET /snapshots/{id}`). */
export type Snapshot = Decoded<'Snapshot', typeof fields>;

/**
 * The filters that work in combination with a filter by a column of the volume. For such a filter, Cinder joins the
 * volumes, and reads most other filters as columns of the volumes.
 */
const ofVolume = ['availabilityZone', 'host', 'clusterName', 'metadata', 'nameContains'];

export const snapshots = resourceType<Snapshot>({
  kind: 'Snapshot',
  noun: 'snapshot',
  route: '/snapshots',
  listRoute: '/snapshots/detail',
  key: 'snapshot',
  listKey: 'snapshots',
  decode: decoder('Snapshot', fields),
  parent: 'volumeId',
  paging: countedPages,
  filterName: 'snapshot',
  filters: {
    name: filter.name({ matches: isOneOf('name') }),
    nameContains: filter.nameContains,
    search: filter.search,
    statuses: filter.status(),
    rawStatuses: filter.rawStatus(),
    volumeId: { parameter: 'volume_id', member: true, idOf: 'Volume', matches: isOneOf('volumeId') },
    metadata: { parameter: 'metadata', exact: 'metadata', member: true, since: '3.22' },
    availabilityZone: { parameter: 'availability_zone', member: true, since: '3.31', besides: ofVolume },
    consumesQuota: {
      parameter: 'consumes_quota',
      member: true,
      since: '3.65',
      matches: isOneOf('consumesQuota'),
      fieldSince: '3.65',
    },
    ids: filter.ids('Snapshot'),
    sizeRange: { matches: isNumberWithin('size') },
    createdAt: filter.createdAt,
    updatedAt: { matches: isTimeWithin('updatedAt') },
    groupSnapshotId: filter.idOf('GroupSnapshot', 'group_snapshot_id', 'groupSnapshotId', {
      since: '3.14',
      fieldSince: '3.14',
    }),
    host: { parameter: 'host', member: false, besides: ofVolume },
    clusterName: { parameter: 'cluster_name', member: false, besides: ofVolume },
    projectId: filter.projectId('projectId'),
    userId: filter.word('user_id', 'userId', { matches: isOneOf('userId'), fieldSince: '3.41' }),
  },
  sortKeys: {
    id: byMarker('id'),
    status: byMarker('status'),
    // Cinder accepts `name` only since a later microversion.
    name: byPosition('display_name'),
    size: byMarker('volume_size'),
    createdAt: byMarker('created_at'),
    updatedAt: byPosition('updated_at'),
  },
});
