import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { findVolume } from '../volumes/find-volume.ts';
import { findAttachment } from './find-attachment.ts';

/** `os-complete`: the server uses the volume now; it is `in-use`. */
export function completeAttachment(request: CinderRequest): Reply {
  const { attachments, volumes } = request.cloud.store;
  const attachment = findAttachment(request, request.param('id'));
  const volume = findVolume(request, attachment.volume_id);
  request.authorize('volume:attachment_complete', volume.project_id);
  attachments.update(attachment, { attach_status: 'attached' });
  volumes.update(volume, { status: 'in-use', attach_status: 'attached' });
  return { status: 204 };
}
