import { action, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { asObject } from '../decode.ts';
import type { Resource } from '../resource.ts';
import { volumes } from './volumes.ts';

/** The target of a volume: a host (`host@backend#pool`) or, since microversion 3.16, a cluster. */
export interface BackendPlace {
  host?: string;
  cluster?: string;
}

/** `POST /volumes/{id}/action` with `os-update_readonly_flag`. The volume must be `available`. */
export function setReadonly(client: CinderClient, id: string, readonly: boolean): Promise<Accepted> {
  return action(client, volumes, id, { 'os-update_readonly_flag': { readonly } });
}

/** `POST /volumes/{id}/action` with `os-set_bootable`. */
export function setBootable(client: CinderClient, id: string, bootable: boolean): Promise<Accepted> {
  return action(client, volumes, id, { 'os-set_bootable': { bootable } });
}

/**
 * `POST /volumes/{id}/action` with `os-reset_status`. Administrators only.
 *
 * @param statuses at least one of `status`, `attach_status` and `migration_status`. `attach_status: detached` deletes
 *   all attachments. `migration_status: none` clears the migration status.
 */
export function resetVolumeStatus(client: CinderClient, id: string, statuses: Body): Promise<Accepted> {
  return action(client, volumes, id, { 'os-reset_status': statuses });
}

/**
 * `POST /volumes/{id}/action` with `revert`, to the latest snapshot, which must have the same size. Since microversion
 * 3.40.
 */
export function revertToSnapshot(client: CinderClient, id: string, snapshotId: string): Promise<Accepted> {
  return action(client, volumes, id, { revert: { snapshot_id: snapshotId } });
}

/**
 * `POST /volumes/{id}/action` with `os-retype`.
 *
 * @param type the name or ID of the volume type
 * @param policy whether the volume may move to another backend. Undefined means `never`. Cinder refuses null.
 */
export function retypeVolume(
  client: CinderClient,
  id: string,
  type: string,
  policy?: 'on-demand' | 'never',
): Promise<Accepted> {
  return action(client, volumes, id, { 'os-retype': { new_type: type, ...(policy && { migration_policy: policy }) } });
}

/**
 * `POST /volumes/{id}/action` with `os-migrate_volume`. `migration_status` shows the progress. Administrators only.
 *
 * @param flags `force_host_copy` and `lock_volume`
 */
export function migrateVolume(client: CinderClient, id: string, place: BackendPlace, flags: Body): Promise<Accepted> {
  return action(client, volumes, id, { 'os-migrate_volume': { ...place, ...flags } });
}

/**
 * `POST /volumes/{id}/action` with `os-migrate_volume_completion`. Cinder responds after the completion. Administrators
 * only.
 *
 * @param error whether copying the data failed
 * @returns the ID of the remaining volume as `result`
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

/** `POST /volumes/{id}/action` with `os-extend_volume_completion`. Services only. Since microversion 3.71. */
export function completeExtend(client: CinderClient, id: string, error: boolean): Promise<Accepted> {
  return action(client, volumes, id, { 'os-extend_volume_completion': { error } });
}

/**
 * `POST /volumes/{id}/action` with `os-reimage`. Since microversion 3.68.
 *
 * If Cinder refuses the image, the volume remains in `downloading`. This is a bug of Cinder.
 *
 * @param reserved whether a volume in `reserved` is allowed
 */
export function reimageVolume(client: CinderClient, id: string, imageId: string, reserved: boolean): Promise<Accepted> {
  return action(client, volumes, id, {
    'os-reimage': { image_id: imageId, ...(reserved && { reimage_reserved: true }) },
  });
}

/**
 * `POST /volumes/{id}/action` or `POST /snapshots/{id}/action` with `os-unmanage`. The data remains on the backend.
 * Administrators only.
 */
export function unmanage(client: CinderClient, resource: Pick<Resource, 'route'>, id: string): Promise<Accepted> {
  return action(client, resource, id, { 'os-unmanage': null });
}
