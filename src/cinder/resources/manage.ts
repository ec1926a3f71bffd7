import { create, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import type { BackendPlace } from './volume-actions.ts';

/** The driver's name for something on its storage: an object such as `{"source-name": "…"}`, or text. */
export type BackendReference = Readonly<Record<string, unknown>> | string;

/**
 * `POST /manageable_volumes`: Cinder takes a volume of a backend over; it is `creating`. Administrators; microversion 3.8.
 *
 * @param volume what else it is to have
 */
export function manageVolume(client: CinderClient, place: BackendPlace, ref: BackendReference, volume: Body): Promise<Accepted> {
  return create(client, { route: '/manageable_volumes', key: 'volume' }, { ...place, ref, ...volume });
}

/**
 * `POST /manageable_snapshots`: Cinder takes a snapshot of one of its volumes over; it is `creating`. Administrators;
 * microversion 3.8.
 */
export function manageSnapshot(client: CinderClient, volumeId: string, ref: BackendReference, snapshot: Body): Promise<Accepted> {
  return create(client, { route: '/manageable_snapshots', key: 'snapshot' }, { volume_id: volumeId, ref, ...snapshot });
}
