import { remove, type Accepted } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, dateTime, decoder, required, text, type Decoded } from '../decode.ts';
import { atLeast } from '../microversion.ts';

const fields = {
  id: required(),
  eventId: text(),
  userMessage: text(),
  messageLevel: text(),
  createdAt: dateTime(),
  requestId: text(),
  resourceType: text(),
  resourceId: text('resource_uuid'),
};

/** What Cinder tells users about a failure (`GET /messages`). */
export type Message = Decoded<'Message', typeof fields>;

const decode = decoder('Message', fields);

/**
 * What Cinder says of failures of one resource (`GET /messages?resource_uuid=`), the newest first.
 *
 * Cinder's list is not scoped to a project: ask only about a resource that the caller has been shown.
 *
 * @param requestId only those of this request of Cinder's
 * @returns nothing on a cloud older than 3.5, which cannot filter them
 */
export async function messagesAbout(client: CinderClient, resourceId: string, requestId?: string): Promise<Message[]> {
  if (!atLeast(client.endpoint.microversion, '3.5')) return [];
  const { body } = await client.call('GET', '/messages', {
    query: { resource_uuid: resourceId, request_id: requestId, sort: 'created_at:desc', limit: 10 },
  });
  const rows = asObject(body, 'messages')['messages'];
  return Array.isArray(rows) ? rows.map((row) => decode(row)) : [];
}

/** `DELETE /messages/{id}`, from microversion 3.3 on. */
export function deleteMessage(client: CinderClient, id: string): Promise<Accepted> {
  return remove(client, { route: '/messages' }, id);
}
