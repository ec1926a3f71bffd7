import { dateTime, decoder, essential, flag, required, text, type Decoded } from '../decode.ts';
import { contains, isOneOf, isTimeWithin } from '../predicates.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  name: text(),
  createdAt: essential(dateTime()),
  volumeId: required(),
  noSnapshots: flag(),
  sourceProjectId: text(),
  destinationProjectId: text(),
  accepted: flag(),
};

/**
 * The detail record of a transfer (`GET /volume-transfers/{id}`).
 *
 * The auth key is not part of the record. Cinder shows the key only in the response to the creation.
 */
export type Transfer = Decoded<'Transfer', typeof fields>;

export const transfers: Resource<Transfer> = {
  kind: 'Transfer',
  noun: 'transfer',
  route: '/volume-transfers',
  listRoute: '/volume-transfers/detail',
  formerly: { before: '3.55', route: '/os-volume-transfer', listRoute: '/os-volume-transfer/detail' },
  key: 'transfer',
  listKey: 'transfers',
  decode: decoder('Transfer', fields),
  markersSince: '3.59',
  filteredBefore: true,
  allTenants: true,
  inLists: false,
  filterName: 'transfer',
  // In this list, all users can filter by any column, regardless of the operator's configuration.
  filters: {
    name: { parameter: 'name', exact: 'name', member: true },
    search: { matches: contains('name', 'id') },
    ids: { parameter: 'id', member: true, single: true, idOf: 'Transfer', matches: isOneOf('id') },
    createdAt: { matches: isTimeWithin('createdAt') },
    volumeId: { parameter: 'volume_id', member: true, idOf: 'Volume' },
    noSnapshots: { parameter: 'no_snapshots', member: true, since: '3.55', digit: true },
    sourceProjectId: { parameter: 'source_project_id', exact: 'sourceProjectId', member: true, since: '3.57' },
    projectId: { parameter: 'project_id', exact: 'sourceProjectId', vocabulary: true, member: 'never', owner: true },
  },
  sortKeys: {
    id: 'id',
    name: 'display_name',
    volumeId: 'volume_id',
    noSnapshots: 'no_snapshots',
    sourceProjectId: 'source_project_id',
    createdAt: 'created_at',
  },
  markerlessSortKeys: ['display_name', 'no_snapshots', 'source_project_id'],
  offsetTwice: true,
};
