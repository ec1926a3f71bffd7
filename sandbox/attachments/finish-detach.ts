import { crashed, Fault, invalidInput } from '../cinder/fault.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { AttachmentRow, VolumeRow } from '../store/records.ts';

/** The status of a volume by the status of its attachments. The first match counts. */
const VOLUME_STATUSES = { attached: 'in-use', attaching: 'attaching', detaching: 'detaching', reserved: 'reserved' };

/** The attachments of a volume. */
export function attachmentsOf(request: Pick<CinderRequest, 'cloud'>, volume: VolumeRow): AttachmentRow[] {
  return request.cloud.store.attachments.where((row) => row.volume_id === volume.id);
}

/**
 * Refuses to detach a volume from a server without the service token of Nova. Cinder asks Nova about the server, and fails
 * if the cloud has no Nova.
 *
 * @param attachmentId null for the only attachment of the volume
 * @throws Fault 409 if the attachment is not the only one, 500 if it is that of a server
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
 * Deletes an attachment, and sets the statuses of its volume.
 *
 * @param attachment undefined if it has been deleted
 * @returns the remaining attachments
 */
export function finishDetach(
  request: Pick<CinderRequest, 'cloud'>,
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
  // Cinder does not change updated_at here.
  Object.assign(volume, { attach_status: attachStatus, status });
  return left;
}
