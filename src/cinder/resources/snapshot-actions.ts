import { action, create, update, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { snapshots } from './snapshots.ts';

/**
 * `POST /snapshots`. The snapshot becomes `creating`.
 *
 * @param force whether to snapshot a volume in use. Always allowed since microversion 3.66, where Cinder refuses a
 *   force that is false. Sent only if true.
 */
export function createSnapshot(client: CinderClient, snapshot: Body, force: boolean): Promise<Accepted> {
  return create(client, snapshots, { ...snapshot, ...(force && { force }) });
}

/** `PUT /snapshots/{id}` with the name and the description. Cinder does not accept metadata here. */
export function updateSnapshot(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, snapshots, id, changes);
}

/**
 * `POST /snapshots/{id}/action` with `os-update_snapshot_status`.
 *
 * @param progress the progress in percent. Cinder requires the percent sign: `80%`.
 * @throws CinderError also `INVALID_STATE` if the current status does not allow this status
 */
export function setSnapshotStatus(
  client: CinderClient,
  id: string,
  status: string,
  progress?: number,
): Promise<Accepted> {
  const report = { status, ...(progress !== undefined && { progress: `${progress}%` }) };
  return action(client, snapshots, id, { 'os-update_snapshot_status': report });
}
