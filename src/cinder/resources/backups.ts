import {
  dateTime,
  decoder,
  essential,
  flag,
  integer,
  optionalStringMap,
  required,
  safeInteger,
  status,
  text,
  type Decoded,
} from '../decode.ts';
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
    name: { parameter: 'name', exact: 'name', member: true },
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
    volumeId: { parameter: 'volume_id', member: true, idOf: 'Volume' },
    ids: { parameter: 'id', member: false, single: true, idOf: 'Backup', matches: isOneOf('id') },
    sizeRange: { matches: isNumberWithin('size') },
    createdAt: { matches: isTimeWithin('createdAt') },
    updatedAt: { matches: isTimeWithin('updatedAt') },
    snapshotId: { parameter: 'snapshot_id', member: false, idOf: 'Snapshot', matches: isOneOf('snapshotId') },
    container: { parameter: 'container', exact: 'container', member: false, matches: isOneOf('container') },
    availabilityZone: {
      parameter: 'availability_zone',
      exact: 'availabilityZone',
      vocabulary: true,
      member: false,
      matches: isOneOf('availabilityZone'),
    },
    parentId: { parameter: 'parent_id', member: false, idOf: 'Backup' },
    projectId: { parameter: 'project_id', exact: 'projectId', vocabulary: true, member: 'never', owner: true },
    userId: {
      parameter: 'user_id',
      exact: 'userId',
      vocabulary: true,
      member: false,
      matches: isOneOf('userId'),
      matchesSince: '3.56',
    },
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
