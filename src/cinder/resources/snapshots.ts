import { dateTime, decoder, flag, integer, percentage, required, status, stringMap, text, type Decoded } from '../decode.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  status: status(),
  name: text(),
  description: text(),
  size: integer(),
  volumeId: required(),
  createdAt: dateTime(),
  updatedAt: dateTime(),
  metadata: stringMap(),
  groupSnapshotId: text(),
  userId: text(),
  consumesQuota: flag(),
  projectId: text('os-extended-snapshot-attributes:project_id'),
  progress: percentage('os-extended-snapshot-attributes:progress'),
};

/** A snapshot's detail record (`GET /snapshots/{id}`). */
export type Snapshot = Decoded<'Snapshot', typeof fields>;

/**
 * What may stand beside a filter by a column of the volume: Cinder then joins the volumes, and looks for the columns of
 * most other filters among theirs.
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
    name: { wire: 'name', exact: 'name', member: true },
    nameContains: { wire: 'name~', member: false, since: '3.34', contains: true },
    status: { wire: 'status', member: true, status: true },
    rawStatus: { wire: 'status', exact: 'status', vocabulary: true, member: true },
    volumeId: { wire: 'volume_id', member: true, idOf: 'Volume' },
    metadata: { wire: 'metadata', exact: 'metadata', member: true, since: '3.22' },
    availabilityZone: { wire: 'availability_zone', member: true, since: '3.31', besides: ofVolume },
    consumesQuota: { wire: 'consumes_quota', member: true, since: '3.65' },
    id: { wire: 'id', member: false, idOf: 'Snapshot' },
    groupSnapshotId: { wire: 'group_snapshot_id', member: false, since: '3.14', idOf: 'GroupSnapshot' },
    host: { wire: 'host', member: false, besides: ofVolume },
    clusterName: { wire: 'cluster_name', member: false, besides: ofVolume },
    projectId: { wire: 'project_id', exact: 'projectId', vocabulary: true, member: 'never', owner: true },
    userId: { wire: 'user_id', exact: 'userId', vocabulary: true, member: false },
  },
  sortKeys: {
    id: 'id',
    status: 'status',
    // Cinder takes `name` from a later microversion on only.
    name: 'display_name',
    size: 'volume_size',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  markerlessSortKeys: ['display_name', 'updated_at'],
};
