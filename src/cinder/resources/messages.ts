import { remove, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { dateTime, decoder, essential, required, text, type Decoded } from '../decode.ts';
import { listPage } from '../list.ts';
import { atLeast } from '../microversion.ts';
import { isOneOf, isTimeWithin } from '../predicates.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  eventId: required(),
  userMessage: required(),
  messageLevel: required(),
  createdAt: essential(dateTime()),
  guaranteedUntil: essential(dateTime()),
  requestId: required(),
  resourceType: text(),
  resourceId: text('resource_uuid'),
};

/** A message of Cinder for users about a failure (`GET /messages/{id}`, since microversion 3.3). */
export type Message = Decoded<'Message', typeof fields>;

export const messages: Resource<Message> = {
  kind: 'Message',
  noun: 'message',
  route: '/messages',
  listRoute: '/messages',
  key: 'message',
  listKey: 'messages',
  decode: decoder('Message', fields),
  since: '3.3',
  // Before this microversion, the list takes no query, and contains all projects. The project of a message is not
  // shown.
  listSince: '3.5',
  // The list of an administrator always contains all projects. With `all_tenants`, the list is empty.
  allTenants: false,
  // Up to microversion 3.30, Cinder does not check the filters of users.
  unscoped: { column: 'project_id', until: '3.30' },
  inLists: false,
  filterName: 'message',
  filters: {
    resourceId: { parameter: 'resource_uuid', member: true, idOf: ['Volume', 'Snapshot', 'Backup'] },
    resourceType: { parameter: 'resource_type', member: true, status: true },
    eventId: { parameter: 'event_id', exact: 'eventId', member: true },
    requestId: { parameter: 'request_id', exact: 'requestId', member: true },
    messageLevel: { parameter: 'message_level', member: true, status: true },
    ids: { parameter: 'id', member: false, single: true, idOf: 'Message', matches: isOneOf('id') },
    createdAt: { matches: isTimeWithin('createdAt') },
    // If operators allowed users this filter, they could read the messages of all projects.
    projectId: { parameter: 'project_id', member: 'never', owner: true },
  },
  sortKeys: {
    id: 'id',
    createdAt: 'created_at',
    guaranteedUntil: 'expires_at',
    eventId: 'event_id',
    messageLevel: 'message_level',
    resourceType: 'resource_type',
    requestId: 'request_id',
  },
  markerlessSortKeys: ['expires_at', 'resource_type', 'request_id'],
};

/**
 * Lists the messages about failures of one resource (`GET /messages?resource_uuid=`), newest first, 10 at most.
 *
 * The list of Cinder is not restricted to a project. Call this function only for a resource that the caller can see.
 *
 * @param requestId selects the messages about one request to Cinder
 * @returns an empty list before microversion 3.5, which added the filters
 */
export async function messagesAbout(
  client: CinderClient,
  resourceId: string,
  requestId?: string,
): Promise<readonly Message[]> {
  if (!atLeast(client.endpoint.microversion, '3.5')) return [];
  const filters = { resource_uuid: resourceId, request_id: requestId };
  return (await listPage(client, messages, { filters, limit: 10, unscoped: true })).items;
}

/** `DELETE /messages/{id}`, since microversion 3.3. */
export function deleteMessage(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, { route: '/messages' }, id);
}
