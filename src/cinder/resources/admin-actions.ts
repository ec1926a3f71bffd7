import { action, remove, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import type { Resource } from '../resource.ts';

type Collection = Pick<Resource, 'route'>;

/** `POST <route>/{id}/action` with `os-reset_status`. Changes only the record, to any status. Administrators only. */
export function resetStatus(
  client: CinderClient,
  collection: Collection,
  id: string,
  status: string,
): Promise<Accepted> {
  return action(client, collection, id, { 'os-reset_status': { status } });
}

/**
 * `DELETE <route>/{id}`, or, with `force`, `POST <route>/{id}/action` with `os-force_delete`. Administrators only. With
 * `force`, the resource is deleted in any status.
 */
export function removeByForce(
  client: CinderClient,
  collection: Collection,
  id: string,
  force: boolean,
): Promise<Accepted> {
  return force ? action(client, collection, id, { 'os-force_delete': null }) : remove(client, collection, id);
}
