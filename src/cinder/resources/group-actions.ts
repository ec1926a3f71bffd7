import { action, write, create, createdBy, update, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import type { GroupSnapshot } from './group-snapshots.ts';
import { groups, type Group } from './groups.ts';
import type { Resource } from '../resource.ts';

/** `POST /groups`. The group becomes `creating`. The response has only the ID and the name. */
export function createGroup(client: CinderClient, group: Body): Promise<Accepted> {
  return create(client, groups, group);
}

/**
 * `POST /groups/action` with `create-from-src`, since microversion 3.14. The group does not exist yet, so that the
 * route has no ID.
 *
 * @param group with exactly one source. Cinder refuses a second one, even if it is null.
 */
export async function createGroupFromSource(client: CinderClient, group: Body): Promise<Accepted> {
  return createdBy(await client.call('POST', '/groups/action', { body: { 'create-from-src': group } }), groups.key);
}

/** `PUT /groups/{id}`. `add_volumes` and `remove_volumes` are comma-separated IDs. The response has no body. */
export function updateGroup(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, groups, id, changes);
}

/**
 * `POST /groups/{id}/action` with `delete`. With `deleteVolumes`, deletes a group in any status, together with its
 * volumes.
 */
export function deleteGroup(client: CinderClient, id: string, deleteVolumes: boolean): Promise<Accepted> {
  return write(client, 'POST', '/groups/{id}/action', id, { body: { delete: { 'delete-volumes': deleteVolumes } } });
}

/** `POST /groups/{id}/action`, or `/group_snapshots/{id}/action`, with `reset_status`. Administrators only. */
export function resetStatus(
  client: CinderClient,
  of: Resource<Group> | Resource<GroupSnapshot>,
  id: string,
  status: string,
): Promise<Accepted> {
  return action(client, of, id, { reset_status: { status } });
}

/**
 * `POST /groups/{id}/action` with `enable_replication`, `disable_replication` or `failover_replication`. Since
 * microversion 3.38.
 */
export function replicateGroup(
  client: CinderClient,
  id: string,
  what: 'enable' | 'disable' | 'failover',
  options: Body = {},
): Promise<Accepted> {
  return action(client, groups, id, { [`${what}_replication`]: options });
}
