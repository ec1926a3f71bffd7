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
    name: { wire: 'name', member: true },
    status: { wire: 'status', member: true, status: true },
    volumeId: { wire: 'volume_id', member: true, idOf: 'Volume' },
    metadata: { wire: 'metadata', member: true, since: '3.22' },
    availabilityZone: { wire: 'availability_zone', member: true, since: '3.31' },
    consumesQuota: { wire: 'consumes_quota', member: true, since: '3.65' },
    id: { wire: 'id', member: false, idOf: 'Snapshot' },
    projectId: { wire: 'project_id', member: false },
    userId: { wire: 'user_id', member: false },
  },
  sortKeys: {
    id: 'id',
    status: 'status',
    name: 'name',
    size: 'volume_size',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
};
