import type { CinderClient } from '../client.ts';
import { decoder, essential, oneOf, required, rowsOf, stringMap, type Decoded } from '../decode.ts';
import { contains, isOneOf } from '../predicates.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  name: required(),
  consumer: essential(oneOf(['front-end', 'back-end', 'both'])),
  specs: essential(stringMap()),
};

/** The record of QoS specs (`GET /qos-specs/{id}`). */
export type QosSpec = Decoded<'QosSpec', typeof fields>;

export const qosSpecs: Resource<QosSpec> = {
  kind: 'QosSpec',
  noun: 'QoS spec',
  route: '/qos-specs',
  listRoute: '/qos-specs',
  key: 'qos_specs',
  listKey: 'qos_specs',
  decode: decoder('QosSpec', fields),
  allTenants: false,
  inLists: false,
  filterName: 'qos_specs',
  short: true,
  filters: {
    name: { matches: isOneOf('name') },
    search: { matches: contains('name', 'id') },
    // Cinder also accepts `name` and `consumer`, but finds nothing, because its table stores them in separate rows.
    ids: { parameter: 'id', member: 'never', single: true, idOf: 'QosSpec', matches: isOneOf('id') },
  },
  sortKeys: {
    id: 'id',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  markerlessSortKeys: ['updated_at'],
};

const decodeAssociation = decoder('VolumeType', { id: required(), name: required() });

/** A volume type in the associations of QoS specs. */
export type QosAssociation = ReturnType<typeof decodeAssociation>;

/** `GET /qos-specs/{id}/associations`. Lists the volume types with the QoS specs. Administrators only. */
export async function associationsOf(client: CinderClient, id: string): Promise<readonly QosAssociation[]> {
  const { body } = await client.call('GET', '/qos-specs/{id}/associations', { params: { id } });
  return rowsOf(body, 'qos_associations', decodeAssociation, client.reportDamage);
}
