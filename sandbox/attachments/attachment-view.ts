import type { AttachmentRow } from '../store/records.ts';

/** What lists without details show of an attachment. */
export function attachmentSummary(attachment: AttachmentRow): Record<string, unknown> {
  return {
    id: attachment.id,
    status: attachment.attach_status,
    instance: attachment.instance_uuid,
    volume_id: attachment.volume_id,
  };
}

/** An attachment with its connection; a time that is not there is an empty text. */
export function attachmentDetail(attachment: AttachmentRow): Record<string, unknown> {
  return {
    ...attachmentSummary(attachment),
    attached_at: attachment.attach_time ?? '',
    detached_at: attachment.detach_time ?? '',
    attach_mode: attachment.attach_mode,
    connection_info: attachment.connection_info,
  };
}
