import type { CallOptions, CinderClient } from './client.ts';
import { asObject, required, snakeCase } from './decode.ts';
import { isCinderError } from './errors.ts';
import type { Resource } from './resource.ts';
import type { Query } from './route.ts';
import type { ApiReply, ApiRequest } from './transport/request.ts';
import { uncertain } from './transport/uncertain.ts';

/** The result of a call that changes something. */
export interface Accepted<Result = unknown> {
  /** The ID of the changed resource. */
  id: string;
  /** The request ID in the log and the messages of Cinder. */
  requestId: string | undefined;
  /** The IDs whose messages report a failure. Defaults to the ID of the resource. */
  about?: readonly string[];
  /** The rest of the response, if a caller needs it. */
  result?: Result;
}

/** A request body with the keys of Cinder. Keys with the value undefined are not sent. */
export type Body = Readonly<Record<string, unknown>>;

/** The route of a resource type, and the key of a resource in a body. */
type Place = Pick<Resource, 'route' | 'key'>;

/**
 * Makes one call that changes a resource.
 *
 * @param route the route, with parameter names in braces
 * @param id the ID of the changed resource, which replaces `{id}` in the route
 * @returns the accepted change and the response body
 * @throws CinderError for every response other than a success
 */
export async function write(
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
 * Creates a resource: `POST <route>`.
 *
 * @param fields the fields of the resource, with the keys of Cinder
 * @param beside other keys of the body, next to the resource
 * @returns the ID, and the record from the response as `result`. The record often has fewer keys than that of `GET`.
 * @throws CinderError of the call; with `outcomeUnknown` if the response has no record with an ID
 */
export async function create(
  client: CinderClient,
  { route, key }: Place,
  fields: Body,
  beside: Body = {},
): Promise<Accepted<Body>> {
  const reply = await client.call('POST', route, { body: { [key]: fields, ...beside } });
  return createdBy(reply, key);
}

/**
 * Reads the created resource from a response.
 *
 * @param key the key of the record in the response body
 * @throws CinderError `UPSTREAM_ERROR` with `outcomeUnknown` if the response has no record with an ID
 */
export function createdBy(reply: ApiReply, key: string): Accepted<Body> {
  try {
    const record = asObject(asObject(reply.body, key)[key], key);
    return { id: required().read(record['id'], 'id'), requestId: requestIdOf(reply), result: record };
  } catch (error) {
    throw isCinderError(error) ? uncertain(error) : error;
  }
}

/** Updates fields of a resource: `PUT <route>/{id}`. */
export function update(client: CinderClient, { route, key }: Place, id: string, fields: Body): Promise<Accepted> {
  return write(client, 'PUT', `${route}/{id}`, id, { body: { [key]: fields } });
}

/** Deletes a resource: `DELETE <route>/{id}`. */
export function remove(
  client: CinderClient,
  { route }: Pick<Place, 'route'>,
  id: string,
  query?: Query,
): Promise<Accepted> {
  return write(client, 'DELETE', `${route}/{id}`, id, { query });
}

/**
 * Calls an action of a resource: `POST <route>/{id}/action`.
 *
 * @param body an object whose only key is the name of the action
 * @returns the accepted change, with the response body as `result`
 * @throws CinderError of the call
 */
export async function action(
  client: CinderClient,
  { route }: Pick<Place, 'route'>,
  id: string,
  body: Body,
  options: Pick<CallOptions, 'asService'> = {},
): Promise<Accepted> {
  const { body: result, ...accepted } = await write(client, 'POST', `${route}/{id}/action`, id, { ...options, body });
  return { ...accepted, result };
}

/** Converts field names to the keys of Cinder: `volumeId` becomes `volume_id`. Omits fields that are null or undefined. */
export function omitNullish(fields: Body): Record<string, unknown> {
  return Object.fromEntries(Object.entries(toSnakeCase(fields)).filter(([, value]) => value !== null));
}

/** Converts field names to the keys of Cinder. Omits undefined fields and keeps null, which clears a value. */
export function toSnakeCase(fields: Body): Record<string, unknown> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [snakeCase(name), value]));
}

function requestIdOf({ headers }: ApiReply): string | undefined {
  return headers['x-openstack-request-id'];
}
