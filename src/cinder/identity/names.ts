import type { CinderClient } from '../client.ts';
import { asObject, decoder, required, rowsOf } from '../decode.ts';

/** The kinds of records in Keystone whose names the gateway reads. */
export type NamedKind = 'project' | 'user';

const decode = decoder('Named', { id: required(), name: required() });

const routes = {
  project: { list: '/projects', listKey: 'projects', one: '/projects/{id}' },
  user: { list: '/users', listKey: 'users', one: '/users/{id}' },
} as const;

/**
 * Reads the name of a project or user: `GET /v3/projects/{id}`, `GET /v3/users/{id}`.
 *
 * @throws CinderError `FORBIDDEN` if only administrators can read it, `NOT_FOUND`, or another error of Keystone
 */
export async function nameOf(client: CinderClient, kind: NamedKind, id: string): Promise<string> {
  const { body } = await client.callService('identity', 'GET', routes[kind].one, { params: { id } });
  return decode(asObject(body, kind)[kind]).name;
}

/**
 * Reads the names of all projects or users: `GET /v3/projects`, `GET /v3/users`.
 *
 * The list can be incomplete. Keystone can limit its length, and a list of users can have only those of one domain.
 *
 * @returns the names by ID
 * @throws CinderError `FORBIDDEN` unless the caller is an administrator, or another error of Keystone
 */
export async function namesOf(client: CinderClient, kind: NamedKind): Promise<ReadonlyMap<string, string>> {
  const { list, listKey } = routes[kind];
  const { body } = await client.callService('identity', 'GET', list);
  return new Map(rowsOf(body, listKey, decode, client.reportDamage).map(({ id, name }) => [id, name]));
}
