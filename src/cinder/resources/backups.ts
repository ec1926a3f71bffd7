import { dateTime, decoder, flag, integer, required, safeInteger, status, stringMap, text, type Decoded } from '../decode.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  status: status(),
  name: text(),
  description: text(),
  size: integer(),
  objectCount: safeInteger(),
  availabilityZone: text(),
  container: text(),
  createdAt: dateTime(),
  updatedAt: dateTime(),
  dataTimestamp: dateTime(),
  failReason: text(),
  volumeId: text(),
  snapshotId: text(),
  isIncremental: flag(),
  hasDependentBackups: flag(),
  metadata: stringMap(),
  encryptionKeyId: text(),
  projectId: text('os-backup-project-attr:project_id'),
  userId: text(),
};

/** A backup's detail record (`GET /backups/{id}`). */
export type Backup = Decoded<'Backup', typeof fields>;

export const backups: Resource<Backup> = {
  kind: 'Backup',
  noun: 'backup',
  route: '/backups',
  listRoute: '/backups/detail',
  key: 'backup',
  listKey: 'backups',
  decode: decoder('Backup', fields),
  countedSince: '3.45',
  allTenants: true,
  inLists: false,
  filterName: 'backup',
  // Cinder takes `metadata` as well, but never reads it: it finds nothing.
  filters: {
    name: { wire: 'name', exact: 'name', member: true },
    nameContains: { wire: 'name~', member: false, since: '3.34', contains: true },
    status: { wire: 'status', member: true, status: true },
    rawStatus: { wire: 'status', exact: 'status', vocabulary: true, member: true },
    volumeId: { wire: 'volume_id', member: true, idOf: 'Volume' },
    id: { wire: 'id', member: false, idOf: 'Backup' },
    snapshotId: { wire: 'snapshot_id', member: false, idOf: 'Snapshot' },
    container: { wire: 'container', exact: 'container', member: false },
    availabilityZone: { wire: 'availability_zone', exact: 'availabilityZone', vocabulary: true, member: false },
    parentId: { wire: 'parent_id', member: false, idOf: 'Backup' },
    projectId: { wire: 'project_id', exact: 'projectId', vocabulary: true, member: 'never', owner: true },
    userId: { wire: 'user_id', exact: 'userId', vocabulary: true, member: false },
  },
  sortKeys: {
    id: 'id',
    status: 'status',
    // Cinder takes `name` from a later microversion on only.
    name: 'display_name',
    size: 'size',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  markerlessSortKeys: ['display_name', 'size', 'updated_at'],
};
