import type { CallOptions, CinderClient } from './client.ts';
import { asObject, required, snakeCase } from './decode.ts';
import { isCinderError } from './errors.ts';
import type { Resource } from './resource.ts';
import type { Query } from './route.ts';
import type { ApiReply, ApiRequest } from './transport/request.ts';
import { uncertain } from './transport/uncertain.ts';

/** What a call that changes something gave. */
export interface Accepted<Result = unknown> {
  /** Whose record it changed. */
  id: string;
  /** The id under which Cinder logs it, and keeps messages of its failure. */
  requestId: string | undefined;
  /** Whose messages tell why it failed, where they are not those of that record alone. */
  about?: readonly string[];
  /** What else the answer holds, where somebody needs it. */
  result?: Result;
}

/** A body in Cinder's words; an undefined key is not sent. */
export type Body = Readonly<Record<string, unknown>>;

/** Where one type of resource is changed. */
type Place = Pick<Resource, 'route' | 'key'>;

/**
 * One call that changes something.
 *
 * @param id whose record it changes
 * @throws CinderError for every answer but a success
 */
export async function change(
  client: CinderClient,
  method: ApiRequest['method'],
  route: string,
  id: string,
  options: CallOptions = {},
): Promise<Accepted & { body: unknown }> {
  const reply = await client.call(method, route, { params: { id }, writes: true, ...options });
  return { id, requestId: requestIdOf(reply), body: reply.body };
}

/**
 * `POST <route>`: makes a resource.
 *
 * @param beside what stands in the body beside the resource
 * @returns its id, and as `result` the record that Cinder answered: often less than its `GET` shows
 */
export async function create(client: CinderClient, { route, key }: Place, fields: Body, beside: Body = {}): Promise<Accepted<Body>> {
  const reply = await client.call('POST', route, { body: { [key]: fields, ...beside } });
  return madeBy(reply, key);
}

/**
 * What a call made, of which the answer holds the record under `key`.
 *
 * @throws CinderError `UPSTREAM_ERROR` if it holds none with an id: nobody knows then whether something was made
 */
export function madeBy(reply: ApiReply, key: string): Accepted<Body> {
  try {
    const record = asObject(asObject(reply.body, key)[key], key);
    return { id: required().read(record['id'], 'id'), requestId: requestIdOf(reply), result: record };
  } catch (error) {
    throw isCinderError(error) ? uncertain(error) : error;
  }
}

/** `PUT <route>/{id}`: changes fields of a resource. */
export function update(client: CinderClient, { route, key }: Place, id: string, fields: Body): Promise<Accepted> {
  return change(client, 'PUT', `${route}/{id}`, id, { body: { [key]: fields } });
}

/** `DELETE <route>/{id}`. */
export function remove(client: CinderClient, { route }: Pick<Place, 'route'>, id: string, query?: Query): Promise<Accepted> {
  return change(client, 'DELETE', `${route}/{id}`, id, { query });
}

/**
 * `POST <route>/{id}/action`: the body's only key names the action.
 *
 * @returns as `result` the answer's body, where it has one
 */
export async function action(
  client: CinderClient,
  { route }: Pick<Place, 'route'>,
  id: string,
  body: Body,
  options: Pick<CallOptions, 'asService'> = {},
): Promise<Accepted> {
  const { body: result, ...accepted } = await change(client, 'POST', `${route}/{id}/action`, id, { ...options, body });
  return { ...accepted, result };
}

/** Fields in Cinder's spelling: `volumeId` is `volume_id`. Null and undefined ones are left out: they are not given. */
export function given(fields: Body): Record<string, unknown> {
  return Object.fromEntries(Object.entries(spelt(fields)).filter(([, value]) => value !== null));
}

/** Fields in Cinder's spelling; undefined ones are left out, null takes a value away. */
export function spelt(fields: Body): Record<string, unknown> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [snakeCase(name), value]));
}

function requestIdOf({ headers }: ApiReply): string | undefined {
  return headers['x-openstack-request-id'];
}

