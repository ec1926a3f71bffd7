import { write, create, remove, update, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { qosSpecs } from './qos-specs.ts';

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
