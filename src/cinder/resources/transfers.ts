import { dateTime, decoder, flag, required, text, type Decoded } from '../decode.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  name: text(),
  createdAt: dateTime(),
  volumeId: required(),
  noSnapshots: flag(),
  sourceProjectId: text(),
  destinationProjectId: text(),
  accepted: flag(),
};

/**
 * A transfer's detail record (`GET /volume-transfers/{id}`). Its auth key is not among the fields: Cinder shows that in
 * the answer to the create alone.
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
  // Cinder lets everybody filter by any column, whatever its operator says of other resources.
  filters: {
    name: { wire: 'name', exact: 'name', member: true },
    id: { wire: 'id', member: true, idOf: 'Transfer' },
    volumeId: { wire: 'volume_id', member: true, idOf: 'Volume' },
    noSnapshots: { wire: 'no_snapshots', member: true, since: '3.55', digit: true },
    sourceProjectId: { wire: 'source_project_id', exact: 'sourceProjectId', member: true, since: '3.57' },
    projectId: { wire: 'project_id', exact: 'sourceProjectId', vocabulary: true, member: 'never', owner: true },
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
