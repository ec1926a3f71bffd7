import { action, change, create, remove, spelt, update, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { volumeTypes } from './volume-types.ts';

/** What a new volume type is made of. */
export interface NewVolumeType {
  name: string;
  description?: string | undefined;
  isPublic?: boolean | undefined;
  extraSpecs?: Readonly<Record<string, string>> | undefined;
}

/** `POST /types`; here, unlike in a change, Cinder wants the long key of `is_public`. Administrators. */
export function createVolumeType(client: CinderClient, { isPublic, ...type }: NewVolumeType): Promise<Accepted> {
  return create(client, volumeTypes, { ...spelt({ ...type }), 'os-volume-type-access:is_public': isPublic });
}

/** `PUT /types/{id}`: `name`, `description`, `is_public`. Administrators. */
export function updateVolumeType(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, volumeTypes, id, changes);
}

/** `DELETE /types/{id}`. Administrators. */
export function deleteVolumeType(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, volumeTypes, id);
}

/**
 * `POST /types/{id}/extra_specs`: adds them to those that it has. Administrators.
 *
 * (`PUT /types/{id}/extra_specs/{key}` does the same to one of them, less Cinder's check that `multiattach` and
 * `cacheable` are not set together.)
 */
export function setExtraSpecs(client: CinderClient, id: string, specs: Readonly<Record<string, string>>): Promise<Accepted> {
  return change(client, 'POST', '/types/{id}/extra_specs', id, { body: { extra_specs: specs } });
}

/** `DELETE /types/{id}/extra_specs/{key}`. Administrators. */
export function deleteExtraSpec(client: CinderClient, id: string, key: string): Promise<Accepted> {
  return change(client, 'DELETE', '/types/{id}/extra_specs/{key}', id, { params: { id, key } });
}

/** `POST /types/{id}/action`: lets a project use a private type, or no longer. Administrators. */
export function changeAccess(
  client: CinderClient,
  id: string,
  name: 'addProjectAccess' | 'removeProjectAccess',
  projectId: string,
): Promise<Accepted> {
  return action(client, volumeTypes, id, { [name]: { project: projectId } });
}

/** `POST /types/{id}/encryption`: `provider`, `control_location`, `cipher`, `key_size`. Administrators. */
export function createEncryption(client: CinderClient, id: string, encryption: Body): Promise<Accepted> {
  return change(client, 'POST', '/types/{id}/encryption', id, { body: { encryption } });
}

/** The last part of the path names an encryption, but Cinder does not look at it: a type has one at most. */
const encryptionRoute = '/types/{id}/encryption/{id}';

/** `PUT /types/{id}/encryption/{id}`: changes some of its fields. Administrators. */
export function updateEncryption(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return change(client, 'PUT', encryptionRoute, id, { body: { encryption: changes } });
}

/** `DELETE /types/{id}/encryption/{id}`. Administrators. */
export function deleteEncryption(client: CinderClient, id: string): Promise<Accepted> {
  return change(client, 'DELETE', encryptionRoute, id);
}
