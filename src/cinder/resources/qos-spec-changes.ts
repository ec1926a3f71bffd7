import { change, create, remove, update, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { qosSpecs } from './qos-specs.ts';

/** `POST /qos-specs`: the specs stand beside `name` and `consumer`. Administrators. */
export function createQosSpec(client: CinderClient, fields: Body): Promise<Accepted> {
  return create(client, qosSpecs, fields);
}

/** `PUT /qos-specs/{id}`: adds specs to those that it has; `consumer` stands beside them. Administrators. */
export function updateQosSpec(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, qosSpecs, id, changes);
}

/** `DELETE /qos-specs/{id}`; with `force` also where volume types have it. Administrators. */
export function deleteQosSpec(client: CinderClient, id: string, force: boolean): Promise<Accepted> {
  return remove(client, qosSpecs, id, force ? { force } : undefined);
}

/** `PUT /qos-specs/{id}/delete_keys`; from a key on that it lacks, none is taken away. Administrators. */
export function deleteQosSpecKeys(client: CinderClient, id: string, keys: readonly string[]): Promise<Accepted> {
  return change(client, 'PUT', '/qos-specs/{id}/delete_keys', id, { body: { keys } });
}

/** `GET /qos-specs/{id}/associate?vol_type_id=`: a GET, though it changes the type. Administrators. */
export function associateQosSpec(client: CinderClient, id: string, volumeTypeId: string): Promise<Accepted> {
  return change(client, 'GET', '/qos-specs/{id}/associate', id, { query: { vol_type_id: volumeTypeId } });
}

/** `GET /qos-specs/{id}/disassociate?vol_type_id=`: likewise. Administrators. */
export function disassociateQosSpec(client: CinderClient, id: string, volumeTypeId: string): Promise<Accepted> {
  return change(client, 'GET', '/qos-specs/{id}/disassociate', id, { query: { vol_type_id: volumeTypeId } });
}

/** `GET /qos-specs/{id}/disassociate_all`: from every type that has it. Administrators. */
export function disassociateAllQosSpec(client: CinderClient, id: string): Promise<Accepted> {
  return change(client, 'GET', '/qos-specs/{id}/disassociate_all', id);
}
