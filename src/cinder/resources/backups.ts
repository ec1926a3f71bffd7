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
import { isNumberWithin, isOneOf, isTimeWithin } from '../predicates.ts';
import * as filter from '../common-filters.ts';
import { countedPages } from '../paging.ts';
import { byField, byMarker, byPosition } from '../sort-keys.ts';
import { resourceType } from '../resource-type.ts';

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

export const backups = resourceType<Backup>({
  kind: 'Backup',
  noun: 'backup',
  route: '/backups',
  listRoute: '/backups/detail',
  key: 'backup',
  listKey: 'backups',
  decode: decoder('Backup', fields),
  parent: 'volumeId',
  paging: countedPages,
  filterName: 'backup',
  // Cinder accepts the filter `metadata`, but ignores it and finds nothing.
  filters: {
    name: filter.name(),
    nameContains: filter.nameContains,
    search: filter.search,
    statuses: filter.status(),
    rawStatuses: filter.rawStatus(),
    volumeId: { parameter: 'volume_id', member: true, idOf: 'Volume' },
    ids: filter.ids('Backup'),
    sizeRange: { matches: isNumberWithin('size') },
    createdAt: filter.createdAt,
    updatedAt: { matches: isTimeWithin('updatedAt') },
    snapshotId: filter.idOf('Snapshot', 'snapshot_id', 'snapshotId'),
    container: { parameter: 'container', exact: 'container', member: false, matches: isOneOf('container') },
    availabilityZone: filter.word('availability_zone', 'availabilityZone', { matches: isOneOf('availabilityZone') }),
    parentId: { parameter: 'parent_id', member: false, idOf: 'Backup' },
    projectId: filter.projectId('projectId'),
    userId: filter.word('user_id', 'userId', { matches: isOneOf('userId'), fieldSince: '3.56' }),
  },
  sortKeys: {
    id: byMarker('id'),
    status: byMarker('status'),
    // Cinder accepts `name` only since a later microversion.
    name: byPosition('display_name'),
    size: byPosition('size'),
    createdAt: byMarker('created_at'),
    updatedAt: byPosition('updated_at'),
    volume: byField('volumeId'),
  },
});
