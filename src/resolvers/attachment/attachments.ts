import type { Attachment } from '../../cinder/resources/attachments.ts';
import type { Volume, VolumeAttachment } from '../../cinder/resources/volumes.ts';
import type { OperationContext } from '../common/context.ts';

/**
 * An attachment, from its own record or from the record of its volume.
 *
 * Each record lacks some values of the other. `detailOf` and `onVolume` load the other record when these values are
 * selected. The result is therefore the same for both.
 */
export interface AttachmentNode {
  readonly kind: 'Attachment';
  readonly id: string;
  readonly status: string;
  readonly volumeId: string;
  readonly serverId: string | null;
  readonly attachedAt: string | null;
}

/** Statuses in which a volume can have attachments that its record does not contain, because they are only reserved. */
const unsettled = new Set(['reserved', 'attaching', 'detaching']);

/**
 * The attachments of a volume.
 *
 * The record of the volume contains the completed attachments, at no cost. The attachments are listed only if there can
 * be others: the volume is reserved, attaching or detaching, or supports several attachments.
 */
export async function attachmentsOfVolume(
  { loaders }: OperationContext,
  volume: Volume,
): Promise<readonly AttachmentNode[]> {
  const mayHaveOthers = unsettled.has(volume.status) || (volume.multiattach === true && volume.status !== 'available');
  if (mayHaveOthers) return loaders.attachment.byParent('volumeId').load(volume.id);
  return volume.attachments.map(fromVolume);
}

/** Loads the own record of an attachment. Null if the attachment was deleted in the meantime. */
export async function detailOf({ loaders }: OperationContext, attachment: AttachmentNode): Promise<Attachment | null> {
  return 'connectionInfo' in attachment ? (attachment as Attachment) : loaders.attachment.byId.load(attachment.id);
}

/** Loads the attachment in the record of its volume. Null if the attachment is not completed. */
export async function onVolume(
  { loaders }: OperationContext,
  attachment: AttachmentNode,
): Promise<VolumeAttachment | null> {
  const volume = await loaders.volume.byId.load(attachment.volumeId);
  return volume?.attachments.find(({ attachmentId }) => attachmentId === attachment.id) ?? null;
}

function fromVolume(attachment: VolumeAttachment): AttachmentNode {
  const { attachmentId, volumeId, serverId, attachedAt } = attachment;
  return { kind: 'Attachment', id: attachmentId, status: 'attached', volumeId, serverId, attachedAt };
}
