import { action, change, create, madeBy, update, type Accepted, type Body } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import type { GroupSnapshot } from './group-snapshots.ts';
import { groups, type Group } from './groups.ts';
import type { Resource } from '../resource.ts';

/** `POST /groups`: Cinder accepts, the group is `creating`. Its answer holds id and name alone. */
export function createGroup(client: CinderClient, group: Body): Promise<Accepted> {
  return create(client, groups, group);
}

/**
 * `POST /groups/action` with `create-from-src`, from 3.14 on: the action of a group that is not there yet.
 *
 * @param group with one source: a second one, even if it is null, is refused
 */
export async function createGroupFromSource(client: CinderClient, group: Body): Promise<Accepted> {
  return madeBy(await client.call('POST', '/groups/action', { body: { 'create-from-src': group } }), groups.key);
}

/** `PUT /groups/{id}`: `add_volumes` and `remove_volumes` are ids with commas between them. The answer has no body. */
export function updateGroup(client: CinderClient, id: string, changes: Body): Promise<Accepted> {
  return update(client, groups, id, changes);
}

/** `POST /groups/{id}/action` with `delete`; with `deleteVolumes` its volumes go along, and its status does not matter. */
export function deleteGroup(client: CinderClient, id: string, deleteVolumes: boolean): Promise<Accepted> {
  return change(client, 'POST', '/groups/{id}/action', id, { body: { delete: { 'delete-volumes': deleteVolumes } } });
}

/** `POST /groups/{id}/action`, or `/group_snapshots/{id}/action`, with `reset_status`. Administrators. */
export function resetStatus(
  client: CinderClient,
  of: Resource<Group> | Resource<GroupSnapshot>,
  id: string,
  status: string,
): Promise<Accepted> {
  return action(client, of, id, { reset_status: { status } });
}

/** `POST /groups/{id}/action` with `enable_replication`, `disable_replication` or `failover_replication`, from 3.38 on. */
export function replicateGroup(
  client: CinderClient,
  id: string,
  what: 'enable' | 'disable' | 'failover',
  options: Body = {},
): Promise<Accepted> {
  return action(client, groups, id, { [`${what}_replication`]: options });
}
