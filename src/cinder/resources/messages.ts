import { remove, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { dateTime, decoder, essential, required, text, type Decoded } from '../decode.ts';
import { listPage } from '../list.ts';
import { atLeast } from '../microversion.ts';
import * as filter from '../common-filters.ts';
import { columnScope } from '../project-scope.ts';
import { byMarker, byPosition } from '../sort-keys.ts';
import { linkedPages } from '../paging.ts';
import { resourceType } from '../resource-type.ts';

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

export const messages = resourceType<Message>({
  kind: 'Message',
  noun: 'message',
  route: '/messages',
  listRoute: '/messages',
  key: 'message',
  listKey: 'messages',
  decode: decoder('Message', fields),
  since: '3.3',
  // Older lists take no query, and contain all projects. The project of a message is not shown.
  paging: { ...linkedPages, usableSince: '3.5' },
  // Up to this microversion, Cinder does not check the filters of users. With `all_tenants`, the list is empty.
  scope: columnScope('project_id', '3.30'),
  filterName: 'message',
  filters: {
    resourceId: { parameter: 'resource_uuid', member: true, idOf: ['Volume', 'Snapshot', 'Backup'] },
    resourceType: { parameter: 'resource_type', member: true, status: true },
    eventId: { parameter: 'event_id', exact: 'eventId', member: true },
    requestId: { parameter: 'request_id', exact: 'requestId', member: true },
    messageLevel: { parameter: 'message_level', member: true, status: true },
    ids: filter.ids('Message'),
    createdAt: filter.createdAt,
    // If operators allowed users this filter, they could read the messages of all projects.
    projectId: { parameter: 'project_id', member: 'never' },
  },
  sortKeys: {
    id: byMarker('id'),
    createdAt: byMarker('created_at'),
    guaranteedUntil: byPosition('expires_at'),
    eventId: byMarker('event_id'),
    messageLevel: byMarker('message_level'),
    resourceType: byPosition('resource_type'),
    requestId: byPosition('request_id'),
  },
});

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
