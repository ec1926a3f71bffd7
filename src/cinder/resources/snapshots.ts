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
import { contains, isNumberWithin, isOneOf, isTimeWithin } from '../predicates.ts';
import type { Resource } from '../resource.ts';

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

export const snapshots: Resource<Snapshot> = {
  kind: 'Snapshot',
  noun: 'snapshot',
  route: '/snapshots',
  listRoute: '/snapshots/detail',
  key: 'snapshot',
  listKey: 'snapshots',
  decode: decoder('Snapshot', fields),
  countedSince: '3.45',
  allTenants: true,
  inLists: false,
  filterName: 'snapshot',
  filters: {
    name: { parameter: 'name', exact: 'name', member: true, matches: isOneOf('name') },
    nameContains: { parameter: 'name~', member: false, since: '3.34', contains: true, matches: contains('name') },
    search: { matches: contains('name', 'id') },
    statuses: { parameter: 'status', member: true, single: true, status: true, matches: isOneOf('status') },
    rawStatuses: {
      parameter: 'status',
      exact: 'status',
      vocabulary: true,
      member: true,
      single: true,
      matches: isOneOf('status'),
    },
    volumeId: { parameter: 'volume_id', member: true, idOf: 'Volume', matches: isOneOf('volumeId') },
    metadata: { parameter: 'metadata', exact: 'metadata', member: true, since: '3.22' },
    availabilityZone: { parameter: 'availability_zone', member: true, since: '3.31', besides: ofVolume },
    consumesQuota: {
      parameter: 'consumes_quota',
      member: true,
      since: '3.65',
      matches: isOneOf('consumesQuota'),
      matchesSince: '3.65',
    },
    ids: { parameter: 'id', member: false, single: true, idOf: 'Snapshot', matches: isOneOf('id') },
    sizeRange: { matches: isNumberWithin('size') },
    createdAt: { matches: isTimeWithin('createdAt') },
    updatedAt: { matches: isTimeWithin('updatedAt') },
    groupSnapshotId: {
      parameter: 'group_snapshot_id',
      member: false,
      since: '3.14',
      idOf: 'GroupSnapshot',
      matches: isOneOf('groupSnapshotId'),
      matchesSince: '3.14',
    },
    host: { parameter: 'host', member: false, besides: ofVolume },
    clusterName: { parameter: 'cluster_name', member: false, besides: ofVolume },
    projectId: { parameter: 'project_id', exact: 'projectId', vocabulary: true, member: 'never', owner: true },
    userId: {
      parameter: 'user_id',
      exact: 'userId',
      vocabulary: true,
      member: false,
      matches: isOneOf('userId'),
      matchesSince: '3.41',
    },
  },
  sortKeys: {
    id: 'id',
    status: 'status',
    // Cinder accepts `name` only since a later microversion.
    name: 'display_name',
    size: 'volume_size',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  markerlessSortKeys: ['display_name', 'updated_at'],
};
