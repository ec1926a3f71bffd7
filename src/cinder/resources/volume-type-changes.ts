import { action, write, create, remove, toSnakeCase, update, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { volumeTypes } from './volume-types.ts';

/** The properties of a new volume type. */
export interface NewVolumeType {
  name: string;
  description?: string | undefined;
  isPublic?: boolean | undefined;
  extraSpecs?: Readonly<Record<string, string>> | undefined;
}

/**
 * `POST /types`. For a creation, unlike an update, Cinder requires the long key of `is_public`. Administrators only.
 */
export function createVolumeType(client: CinderClient, { isPublic, ...type }: NewVolumeType): Promise<Accepted> {
  return create(client, volumeTypes, { ...toSnakeCase({ ...type }), 'os-volume-type-access:is_public': isPublic });
}

/** `PUT /types/{id}` with `name`, `description` and `is_public`. Administrators only. */
export function updateVolumeType(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, volumeTypes, id, changes);
}

/** `DELETE /types/{id}`. Administrators only. */
export function deleteVolumeType(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, volumeTypes, id);
}

/**
 * `POST /types/{id}/extra_specs`. Adds or changes extra specs. Administrators only.
 *
 * `PUT /types/{id}/extra_specs/{key}` would do the same for one key. With that call, Cinder does not check that
 * `multiattach` and `cacheable` are not set together.
 */
export function setExtraSpecs(
  client: CinderClient,
  id: string,
  specs: Readonly<Record<string, string>>,
): Promise<Accepted> {
  return write(client, 'POST', '/types/{id}/extra_specs', id, { body: { extra_specs: specs } });
}

/** `DELETE /types/{id}/extra_specs/{key}`. Administrators only. */
export function deleteExtraSpec(client: CinderClient, id: string, key: string): Promise<Accepted> {
  return write(client, 'DELETE', '/types/{id}/extra_specs/{key}', id, { params: { id, key } });
}

/** `POST /types/{id}/action`. Grants or revokes the access of a project to a private type. Administrators only. */
export function changeAccess(
  client: CinderClient,
  id: string,
  name: 'addProjectAccess' | 'removeProjectAccess',
  projectId: string,
): Promise<Accepted> {
  return action(client, volumeTypes, id, { [name]: { project: projectId } });
}

/** `POST /types/{id}/encryption` with `provider`, `control_location`, `cipher` and `key_size`. Administrators only. */
export function createEncryption(client: CinderClient, id: string, encryption: Body): Promise<Accepted> {
  return write(client, 'POST', '/types/{id}/encryption', id, { body: { encryption } });
}

/** The last part of the path is the ID of the encryption. Cinder ignores it, because a type has at most one. */
const encryptionRoute = '/types/{id}/encryption/{id}';

/** `PUT /types/{id}/encryption/{id}`. Updates the given fields. Administrators only. */
export function updateEncryption(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return write(client, 'PUT', encryptionRoute, id, { body: { encryption: changes } });
}

/** `DELETE /types/{id}/encryption/{id}`. Administrators only. */
export function deleteEncryption(client: CinderClient, id: string): Promise<Accepted> {
  return write(client, 'DELETE', encryptionRoute, id);
}
