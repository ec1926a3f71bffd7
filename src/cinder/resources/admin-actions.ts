import { action, remove, type Accepted } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import type { Resource } from '../resource.ts';

type Place = Pick<Resource, 'route'>;

/** `POST <route>/{id}/action` with `os-reset_status`: the status is what it is said to be. Administrators. */
export function resetStatus(client: CinderClient, place: Place, id: string, status: string): Promise<Accepted> {
  return action(client, place, id, { 'os-reset_status': { status } });
}

/** `DELETE <route>/{id}`; by force, whatever its status, `POST <route>/{id}/action` with `os-force_delete`. Administrators. */
export function removeByForce(client: CinderClient, place: Place, id: string, force: boolean): Promise<Accepted> {
  return force ? action(client, place, id, { 'os-force_delete': null }) : remove(client, place, id);
}
