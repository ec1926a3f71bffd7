import { write, create, remove, update, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { decoder, essential, oneOf, required, rowsOf, stringMap, type Decoded } from '../decode.ts';
import { isOneOf } from '../predicates.ts';
import * as filter from '../common-filters.ts';
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

/** `POST /qos-specs`. The specs are on the same level as `name` and `consumer`. Administrators only. */
export function createQosSpec(client: CinderClient, fields: Body): Promise<Accepted> {
  return create(client, qosSpecs, fields);
}

/** `PUT /qos-specs/{id}`. Adds or changes specs, and the `consumer` on the same level. Administrators only. */
export function updateQosSpec(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, qosSpecs, id, changes);
}

/** `DELETE /qos-specs/{id}`. With `force`, deletes QoS specs that volume types use. Administrators only. */
export function deleteQosSpec(client: CinderClient, id: string, force: boolean): Promise<Accepted> {
  return remove(client, qosSpecs, id, force ? { force } : undefined);
}

/** `PUT /qos-specs/{id}/delete_keys`. Cinder stops at the first key that does not exist. Administrators only. */
export function deleteQosSpecKeys(client: CinderClient, id: string, keys: readonly string[]): Promise<Accepted> {
  return write(client, 'PUT', '/qos-specs/{id}/delete_keys', id, { body: { keys } });
}

/** `GET /qos-specs/{id}/associate?vol_type_id=`. Changes the volume type, despite GET. Administrators only. */
export function associateQosSpec(client: CinderClient, id: string, volumeTypeId: string): Promise<Accepted> {
  return write(client, 'GET', '/qos-specs/{id}/associate', id, { query: { vol_type_id: volumeTypeId } });
}

/** `GET /qos-specs/{id}/disassociate?vol_type_id=`. Changes the volume type, despite GET. Administrators only. */
export function disassociateQosSpec(client: CinderClient, id: string, volumeTypeId: string): Promise<Accepted> {
  return write(client, 'GET', '/qos-specs/{id}/disassociate', id, { query: { vol_type_id: volumeTypeId } });
}

/** `GET /qos-specs/{id}/disassociate_all`. Changes all volume types with the QoS specs. Administrators only. */
export function disassociateAllQosSpec(client: CinderClient, id: string): Promise<Accepted> {
  return write(client, 'GET', '/qos-specs/{id}/disassociate_all', id);
}
