import { dateTime, decoder, essential, flag, required, text, type Decoded } from '../decode.ts';
import * as filter from '../common-filters.ts';
import { doubledOffsetPages, filteredWholeForm } from '../paging.ts';
import { byMarker, byPosition } from '../sort-keys.ts';
import { resourceType } from '../resource-type.ts';

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

export const transfers = resourceType<Transfer>({
  kind: 'Transfer',
  noun: 'transfer',
  route: '/volume-transfers',
  listRoute: '/volume-transfers/detail',
  formerly: { before: '3.55', route: '/os-volume-transfer', listRoute: '/os-volume-transfer/detail' },
  key: 'transfer',
  listKey: 'transfers',
  decode: decoder('Transfer', fields),
  paging: { ...doubledOffsetPages, formerly: { before: '3.59', form: filteredWholeForm } },
  filterName: 'transfer',
  // In this list, all users can filter by any column, regardless of the operator's configuration.
  filters: {
    name: filter.name(),
    search: filter.search,
    ids: filter.ids('Transfer', { member: true }),
    createdAt: filter.createdAt,
    volumeId: { parameter: 'volume_id', member: true, idOf: 'Volume' },
    noSnapshots: { parameter: 'no_snapshots', member: true, since: '3.55', digit: true },
    sourceProjectId: { parameter: 'source_project_id', exact: 'sourceProjectId', member: true, since: '3.57' },
    projectId: filter.projectId('sourceProjectId'),
  },
  sortKeys: {
    id: byMarker('id'),
    name: byPosition('display_name'),
    volumeId: byMarker('volume_id'),
    noSnapshots: byPosition('no_snapshots'),
    sourceProjectId: byPosition('source_project_id'),
    createdAt: byMarker('created_at'),
  },
});
