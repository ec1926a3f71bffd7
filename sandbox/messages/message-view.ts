import type { CinderRequest } from '../cinder/request.ts';
import type { MessageRow } from '../store/records.ts';
import { userMessage } from './user-message.ts';

/** A message to the user. */
export function messageView(request: CinderRequest, message: MessageRow): Record<string, unknown> {
  return {
    id: message.id,
    event_id: message.event_id,
    user_message: userMessage(message.action_id, message.detail_id),
    message_level: message.message_level,
    created_at: message.created_at,
    guaranteed_until: message.expires_at,
    request_id: message.request_id,
    links: request.links.of('messages', message.id),
    resource_type: message.resource_type,
    resource_uuid: message.resource_uuid,
  };
}
