import { crashed } from '../cinder/fault.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { AttachmentRow, VolumeRow } from '../store/records.ts';
import { attachmentSummary } from './attachment-view.ts';
import { findAttachment, volumeOf } from './find-attachment.ts';

/** What a volume is while attachments are left, most telling status first. */
const VOLUME_STATUSES = { attached: 'in-use', attaching: 'attaching', detaching: 'detaching', reserved: 'reserved' };

/** `DELETE /attachments/{id}`: answers the attachments that are left. */
export function deleteAttachment(request: CinderRequest): Reply {
  const { attachments } = request.cloud.store;
  const attachment = findAttachment(request, request.param('id'));
  const volume = volumeOf(request, attachment);
  request.authorize('volume:attachment_delete', volume.project_id);
  // A server's connection is for Nova to end. Cinder asks Nova, and fails where there is none.
  const connected = attachment.instance_uuid !== null && Object.keys(attachment.connection_info).length > 0;
  if (connected && !request.context.isService) throw crashed();
  attachments.delete(attachment);
  return ok({ attachments: settle(request, volume).map(attachmentSummary) });
}

/** Gives a volume the statuses that follow from the attachments that are left. */
function settle(request: CinderRequest, volume: VolumeRow): AttachmentRow[] {
  const left = request.cloud.store.attachments.where((row) => row.volume_id === volume.id);
  const [attachStatus, status] = Object.entries(VOLUME_STATUSES)
    .find(([wanted]) => left.some((row) => row.attach_status === wanted)) ?? ['detached', 'available'];
  // Cinder leaves updated_at alone here.
  Object.assign(volume, { attach_status: attachStatus, status });
  return left;
}
