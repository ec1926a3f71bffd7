import { notFound } from '../cinder/fault.ts';
import type { Fault } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { AttachmentRow, VolumeRow } from '../store/records.ts';

/** 404 for an attachment, in Cinder's words. */
export function attachmentMissing(id: string): Fault {
  return notFound(`Volume attachment could not be found with filter: attachment_id = ${id}.`);
}

/** Finds an attachment: Cinder asks for no project here, so that anybody finds any attachment. @throws Fault 404 */
export function findAttachment(request: CinderRequest, id: string): AttachmentRow {
  const attachment = request.cloud.store.attachments.get(id);
  if (!attachment) throw attachmentMissing(id);
  return attachment;
}

/** The volume of an attachment. */
export function volumeOf(request: CinderRequest, attachment: AttachmentRow): VolumeRow {
  const volume = request.cloud.store.volumes.get(attachment.volume_id);
  if (!volume) throw new Error(`attachment ${attachment.id} has no volume`);
  return volume;
}
