import type { CinderClient } from '../client.ts';
import { decoder, essential, oneOf, required, rowsOf, stringMap, type Decoded } from '../decode.ts';
import { isOneOf } from '../predicates.ts';
import * as filter from '../common-filters.ts';
import { linkedPages } from '../paging.ts';
import { fixedScope } from '../project-scope.ts';
import { shortList } from '../id-lookup.ts';
import { byMarker, byPosition } from '../sort-keys.ts';
import { resourceType } from '../resource-type.ts';

const fields = {
  id: required(),
  name: required(),
  consumer: essential(oneOf(['front-end', 'back-end', 'both'])),
  specs: essential(stringMap()),
};

/** The record of QoS specs (`GET /qos-specs/{id}`). */
export type QosSpec = Decoded<'QosSpec', typeof fields>;

export const qosSpecs = resourceType<QosSpec>({
  kind: 'QosSpec',
  noun: 'QoS spec',
  route: '/qos-specs',
  listRoute: '/qos-specs',
  key: 'qos_specs',
  listKey: 'qos_specs',
  decode: decoder('QosSpec', fields),
  paging: linkedPages,
  scope: fixedScope,
  idLookup: shortList,
  filterName: 'qos_specs',
  filters: {
    name: { matches: isOneOf('name') },
    search: filter.search,
    // Cinder also accepts `name` and `consumer`, but finds nothing, because its table stores them in separate rows.
    ids: filter.ids('QosSpec', { member: 'never' }),
  },
  sortKeys: {
    id: byMarker('id'),
    createdAt: byMarker('created_at'),
    updatedAt: byPosition('updated_at'),
  },
});

const decodeAssociation = decoder('VolumeType', { id: required(), name: required() });

/** A volume type in the associations of QoS specs. */
export type QosAssociation = ReturnType<typeof decodeAssociation>;

/** `GET /qos-specs/{id}/associations`. Lists the volume types with the QoS specs. Administrators only. */
export async function associationsOf(client: CinderClient, id: string): Promise<readonly QosAssociation[]> {
  const { body } = await client.call('GET', '/qos-specs/{id}/associations', { params: { id } });
  return rowsOf(body, 'qos_associations', decodeAssociation, client.reportDamage);
}
