import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { attachmentSummary } from './attachment-view.ts';
import { findAttachment, volumeOf } from './find-attachment.ts';
import { finishDetach, requireServerGone } from './finish-detach.ts';

/** `DELETE /attachments/{id}`: answers the attachments that are left. */
export function deleteAttachment(request: CinderRequest): Reply {
  const attachment = findAttachment(request, request.param('id'));
  const volume = volumeOf(request, attachment);
  request.authorize('volume:attachment_delete', volume.project_id);
  requireServerGone(request, volume, attachment.id);
  return ok({ attachments: finishDetach(request, volume, attachment).map(attachmentSummary) });
}
