import { remove, type Accepted } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { dateTime, decoder, required, text, type Decoded } from '../decode.ts';
import { listPage } from '../list.ts';
import { atLeast } from '../microversion.ts';
import type { Resource } from '../resource.ts';

const fields = {
  id: required(),
  eventId: text(),
  userMessage: text(),
  messageLevel: text(),
  createdAt: dateTime(),
  guaranteedUntil: dateTime(),
  requestId: text(),
  resourceType: text(),
  resourceId: text('resource_uuid'),
};

/** What Cinder tells users about a failure (`GET /messages/{id}`, from 3.3 on). */
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
  // Below, it takes no query: all that it gives is every project's messages, and nothing tells which are whose.
  listSince: '3.5',
  // An administrator's is of all projects as it is, and empty with `all_tenants`.
  allTenants: false,
  // Up to 3.30 Cinder asks nobody by what he filters.
  unscoped: { column: 'project_id', until: '3.30' },
  inLists: false,
  filterName: 'message',
  filters: {
    resourceId: { wire: 'resource_uuid', member: true, idOf: ['Volume', 'Snapshot', 'Backup'] },
    resourceType: { wire: 'resource_type', member: true, status: true },
    eventId: { wire: 'event_id', exact: 'eventId', member: true },
    requestId: { wire: 'request_id', exact: 'requestId', member: true },
    messageLevel: { wire: 'message_level', member: true, status: true },
    id: { wire: 'id', member: false, idOf: 'Message' },
    // Were it opened to users, they could read every project's.
    projectId: { wire: 'project_id', member: 'never', owner: true },
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
 * What Cinder says of failures of one resource (`GET /messages?resource_uuid=`), the newest first, 10 at most.
 *
 * Cinder's list is not scoped to a project: ask only about a resource that the caller has been shown.
 *
 * @param requestId only those of this request of Cinder's
 * @returns nothing on a cloud older than 3.5, which cannot filter them
 */
export async function messagesAbout(client: CinderClient, resourceId: string, requestId?: string): Promise<readonly Message[]> {
  if (!atLeast(client.endpoint.microversion, '3.5')) return [];
  const filters = { resource_uuid: resourceId, request_id: requestId };
  return (await listPage(client, messages, { filters, limit: 10, unscoped: true })).items;
}

/** `DELETE /messages/{id}`, from microversion 3.3 on. */
export function deleteMessage(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, { route: '/messages' }, id);
}
