import { dateTime, decoder, essential, flag, integer, optionalStringMap, required, safeInteger, status, text, type Decoded } from '../decode.ts';
import { contains, isNumberWithin, isOneOf, isTimeWithin } from '../predicates.ts';
import { fieldValue } from '../sort-values.ts';
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
  createdAt: essential(dateTime()),
  updatedAt: dateTime(),
  dataTimestamp: dateTime(),
  failReason: text(),
  volumeId: required(),
  snapshotId: text(),
  isIncremental: essential(flag()),
  hasDependentBackups: essential(flag()),
  metadata: optionalStringMap(),
  encryptionKeyId: text(),
  projectId: text('os-backup-project-attr:project_id'),
  userId: text(),
};

/** The detail record of a backup (`GET /backups/{id}`). */
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
  // Cinder accepts the filter `metadata`, but ignores it and finds nothing.
  filters: {
    name: { wire: 'name', exact: 'name', member: true },
    nameContains: { wire: 'name~', member: false, since: '3.34', contains: true, holds: contains('name') },
    search: { holds: contains('name', 'id') },
    statuses: { wire: 'status', member: true, single: true, status: true, holds: isOneOf('status') },
    rawStatuses: { wire: 'status', exact: 'status', vocabulary: true, member: true, single: true, holds: isOneOf('status') },
    volumeId: { wire: 'volume_id', member: true, idOf: 'Volume' },
    ids: { wire: 'id', member: false, single: true, idOf: 'Backup', holds: isOneOf('id') },
    sizeRange: { holds: isNumberWithin('size') },
    createdAt: { holds: isTimeWithin('createdAt') },
    updatedAt: { holds: isTimeWithin('updatedAt') },
    snapshotId: { wire: 'snapshot_id', member: false, idOf: 'Snapshot', holds: isOneOf('snapshotId') },
    container: { wire: 'container', exact: 'container', member: false, holds: isOneOf('container') },
    availabilityZone: { wire: 'availability_zone', exact: 'availabilityZone', vocabulary: true, member: false, holds: isOneOf('availabilityZone') },
    parentId: { wire: 'parent_id', member: false, idOf: 'Backup' },
    projectId: { wire: 'project_id', exact: 'projectId', vocabulary: true, member: 'never', owner: true },
    userId: { wire: 'user_id', exact: 'userId', vocabulary: true, member: false, holds: isOneOf('userId'), holdsSince: '3.56' },
  },
  sortKeys: {
    id: 'id',
    status: 'status',
    // Cinder accepts `name` only since a later microversion.
    name: 'display_name',
    size: 'size',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  computedSortKeys: { volume: fieldValue('volumeId') },
  markerlessSortKeys: ['display_name', 'size', 'updated_at'],
};
