import { action, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject } from '../decode.ts';
import type { Resource } from '../resource.ts';
import { volumes } from './volumes.ts';

/** Where a volume goes, or is taken over: a host (`host@backend#pool`), or from microversion 3.16 on a cluster. */
export interface BackendPlace {
  host?: string;
  cluster?: string;
}

/** `POST /volumes/{id}/action` with `os-update_readonly_flag`; the volume must be `available`. */
export function setReadonly(client: CinderClient, id: string, readonly: boolean): Promise<Accepted> {
  return action(client, volumes, id, { 'os-update_readonly_flag': { readonly } });
}

/** `POST /volumes/{id}/action` with `os-set_bootable`. */
export function setBootable(client: CinderClient, id: string, bootable: boolean): Promise<Accepted> {
  return action(client, volumes, id, { 'os-set_bootable': { bootable } });
}

/**
 * `POST /volumes/{id}/action` with `os-reset_status`: administrators.
 *
 * @param statuses of `status`, `attach_status` (`detached` deletes all attachments) and `migration_status` (`none` takes
 *   it away), at least one
 */
export function resetVolumeStatus(client: CinderClient, id: string, statuses: Body): Promise<Accepted> {
  return action(client, volumes, id, { 'os-reset_status': statuses });
}

/** `POST /volumes/{id}/action` with `revert`: to its latest snapshot, of the same size. Microversion 3.40. */
export function revertToSnapshot(client: CinderClient, id: string, snapshotId: string): Promise<Accepted> {
  return action(client, volumes, id, { revert: { snapshot_id: snapshotId } });
}

/**
 * `POST /volumes/{id}/action` with `os-retype`.
 *
 * @param type its name or id
 * @param policy whether it may move to another backend for it; undefined is `never`. Cinder refuses a null.
 */
export function retypeVolume(client: CinderClient, id: string, type: string, policy?: 'on-demand' | 'never'): Promise<Accepted> {
  return action(client, volumes, id, { 'os-retype': { new_type: type, ...(policy && { migration_policy: policy }) } });
}

/**
 * `POST /volumes/{id}/action` with `os-migrate_volume`: administrators; `migration_status` tells how it goes on.
 *
 * @param flags `force_host_copy` and `lock_volume`
 */
export function migrateVolume(client: CinderClient, id: string, place: BackendPlace, flags: Body): Promise<Accepted> {
  return action(client, volumes, id, { 'os-migrate_volume': { ...place, ...flags } });
}

/**
 * `POST /volumes/{id}/action` with `os-migrate_volume_completion`: administrators. Cinder answers once it is done.
 *
 * @param error whether copying the data failed
 * @returns as `result` the id of the volume that is kept
 */
export async function completeMigration(
  client: CinderClient,
  id: string,
  newVolumeId: string,
  error: boolean,
): Promise<Accepted<string>> {
  const body = { 'os-migrate_volume_completion': { new_volume: newVolumeId, error } };
  const { result, ...accepted } = await action(client, volumes, id, body);
  return { ...accepted, result: String(asObject(result, 'save_volume_id')['save_volume_id']) };
}

/** `POST /volumes/{id}/action` with `os-extend_volume_completion`: services. Microversion 3.71. */
export function completeExtend(client: CinderClient, id: string, error: boolean): Promise<Accepted> {
  return action(client, volumes, id, { 'os-extend_volume_completion': { error } });
}

/**
 * `POST /volumes/{id}/action` with `os-reimage`. Microversion 3.68. An image that Cinder refuses leaves the volume in
 * `downloading`: that is Cinder's own fault.
 *
 * @param reserved whether a volume in `reserved` will do
 */
export function reimageVolume(client: CinderClient, id: string, imageId: string, reserved: boolean): Promise<Accepted> {
  return action(client, volumes, id, { 'os-reimage': { image_id: imageId, ...(reserved && { reimage_reserved: true }) } });
}

/** `POST /volumes/{id}/action` or `POST /snapshots/{id}/action` with `os-unmanage`: its data stay on the backend. Administrators. */
export function unmanage(client: CinderClient, resource: Pick<Resource, 'route'>, id: string): Promise<Accepted> {
  return action(client, resource, id, { 'os-unmanage': null });
}
