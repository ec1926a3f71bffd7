import { crashed, Fault, invalidInput } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { AttachmentRow, VolumeRow } from '../store/records.ts';

/** What a volume is while attachments are left, most telling status first. */
const VOLUME_STATUSES = { attached: 'in-use', attaching: 'attaching', detaching: 'detaching', reserved: 'reserved' };

/** A volume's attachments. */
export function attachmentsOf(request: CinderRequest, volume: VolumeRow): AttachmentRow[] {
  return request.cloud.store.attachments.where((row) => row.volume_id === volume.id);
}

/**
 * A server's connection is for Nova to end, which says so with a service token. Of anybody else's request Cinder asks
 * Nova, and fails where there is none.
 * @param attachmentId null means the volume's only one
 * @throws Fault 409 where Cinder does not know which attachment is meant, 500 where there is a server
 */
export function requireServerGone(request: CinderRequest, volume: VolumeRow, attachmentId: string | null): void {
  if (request.context.isService) return;
  const { attachments } = request.cloud.store;
  const candidates =
    attachmentId === null ? attachmentsOf(request, volume) : attachments.where(({ id }) => id === attachmentId);
  if (attachmentId === null && candidates.length === 0) return;
  const [attachment, ...more] = candidates;
  if (!attachment || more.length > 0) {
    throw new Fault(409, 'ConflictNovaUsingAttachment: Detach volume from instance  using the Compute API');
  }
  if (attachment.volume_id !== volume.id) throw invalidInput('Mismatched volume and attachment');
  if (attachment.instance_uuid !== null && Object.keys(attachment.connection_info ?? {}).length > 0) throw crashed();
}

/**
 * Takes an attachment away and gives its volume the statuses that follow from those that are left.
 * @param attachment undefined where it is gone already
 * @returns the attachments that are left
 */
export function finishDetach(
  request: CinderRequest,
  volume: VolumeRow,
  attachment: AttachmentRow | undefined,
): AttachmentRow[] {
  if (attachment) request.cloud.store.attachments.delete(attachment);
  const left = attachmentsOf(request, volume);
  const [attachStatus, status] = Object.entries(VOLUME_STATUSES).find(([wanted]) =>
    left.some((row) => row.attach_status === wanted),
  ) ?? ['detached', 'available'];
  volume.admin_metadata = Object.fromEntries(
    Object.entries(volume.admin_metadata).filter(([key]) => key !== 'attached_mode'),
  );
  // Cinder leaves updated_at alone here.
  Object.assign(volume, { attach_status: attachStatus, status });
  return left;
}
