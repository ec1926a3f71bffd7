import type { CinderClient } from '../client.ts';
import { decoder, essential, required, rowsOf, stringMap, text, type Decoded } from '../decode.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  name: text(),
  consumer: text(),
  specs: essential(stringMap()),
};

/** A QoS spec's record (`GET /qos-specs/{id}`). */
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
    // Cinder takes `name` and `consumer` as well, but finds nothing by them: its table keeps them in rows of their own.
    id: { wire: 'id', member: 'never', idOf: 'QosSpec' },
  },
  sortKeys: {
    id: 'id',
    createdAt: 'created_at',
    updatedAt: 'updated_at',
  },
  markerlessSortKeys: ['updated_at'],
};

const decodeAssociation = decoder('VolumeType', { id: required(), name: text() });

/** A volume type as a QoS spec's associations name it. */
export type QosAssociation = ReturnType<typeof decodeAssociation>;

/** `GET /qos-specs/{id}/associations`: the volume types that have it. Administrators. */
export async function associationsOf(client: CinderClient, id: string): Promise<readonly QosAssociation[]> {
  const { body } = await client.call('GET', '/qos-specs/{id}/associations', { params: { id } });
  return rowsOf(body, 'qos_associations', decodeAssociation, client.reportDamage);
}
