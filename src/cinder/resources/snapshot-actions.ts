import { action, create, update, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { snapshots } from './snapshots.ts';

/**
 * `POST /snapshots`: Cinder accepts, the snapshot is `creating`.
 *
 * @param force of a volume in use too, which microversion 3.66 allows as it is. Not sent unless it is set: there, Cinder
 *   refuses a force that is false.
 */
export function createSnapshot(client: CinderClient, snapshot: Body, force: boolean): Promise<Accepted> {
  return create(client, snapshots, { ...snapshot, ...(force && { force }) });
}

/** `PUT /snapshots/{id}`: the name and the description; metadata is not taken here. */
export function updateSnapshot(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, snapshots, id, changes);
}

/**
 * `POST /snapshots/{id}/action` with `os-update_snapshot_status`.
 *
 * @param progress percent; Cinder takes it with its sign, `80%`
 * @throws CinderError also `INVALID_STATE` where the present status does not lead to this one
 */
export function setSnapshotStatus(client: CinderClient, id: string, status: string, progress?: number): Promise<Accepted> {
  const report = { status, ...(progress !== undefined && { progress: `${progress}%` }) };
  return action(client, snapshots, id, { 'os-update_snapshot_status': report });
}
