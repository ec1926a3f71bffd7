import type { Context } from '../cinder/context.ts';
import { timestamp } from '../store/clock.ts';
import type { Store } from '../store/store.ts';

const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

/** What failed: the ids of Cinder's message_field module, and the resource it happened to. */
export interface Failure {
  actionId: string;
  detailId: string;
  resourceType: 'VOLUME' | 'VOLUME_SNAPSHOT' | 'VOLUME_BACKUP';
  resourceId: string;
}

/**
 * Leaves a message for the user about something that failed after its call was answered.
 * @param context who made the call
 */
export function recordFailure(store: Store, context: Context, failure: Failure): void {
  store.messages.insert({
    project_id: context.projectId,
    request_id: context.requestId,
    resource_type: failure.resourceType,
    resource_uuid: failure.resourceId,
    action_id: failure.actionId,
    detail_id: failure.detailId,
    event_id: `VOLUME_${failure.resourceType}_${failure.actionId}_${failure.detailId}`,
    message_level: 'ERROR',
    expires_at: timestamp(new Date(Date.now() + KEPT_MILLISECONDS)),
  });
}
