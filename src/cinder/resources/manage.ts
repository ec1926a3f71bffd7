import { create, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import type { BackendPlace } from './volume-actions.ts';

/** The driver's reference to an item on its storage: an object such as `{"source-name": "…"}`, or text. */
export type BackendReference = Readonly<Record<string, unknown>> | string;

/**
 * `POST /manageable_volumes`. Adds an existing volume of a backend to Cinder. The volume becomes `creating`. Since
 * microversion 3.8. Administrators only.
 *
 * @param volume the other properties of the volume
 */
export function manageVolume(
  client: CinderClient,
  place: BackendPlace,
  ref: BackendReference,
  volume: Body,
): Promise<Accepted> {
  return create(client, { route: '/manageable_volumes', key: 'volume' }, { ...place, ref, ...volume });
}

/**
 * `POST /manageable_snapshots`. Adds an existing snapshot of a volume to Cinder. The snapshot becomes `creating`. Since
 * microversion 3.8. Administrators only.
 */
export function manageSnapshot(
  client: CinderClient,
  volumeId: string,
  ref: BackendReference,
  snapshot: Body,
): Promise<Accepted> {
  return create(client, { route: '/manageable_snapshots', key: 'snapshot' }, { volume_id: volumeId, ref, ...snapshot });
}
