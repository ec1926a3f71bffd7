import type { Attachment } from '../cinder/resources/attachments.ts';
import type { Volume, VolumeAttachment } from '../cinder/resources/volumes.ts';
import type { OperationContext } from './context.ts';

/**
 * An attachment, known from its own record or from its volume's. Each of the two lacks something that the other has:
 * `detailOf` and `onVolume` fetch it when it is asked for, so that an answer is the same on either way.
 */
export interface AttachmentNode {
  readonly kind: 'Attachment';
  readonly id: string;
  readonly status: string;
  readonly volumeId: string;
  readonly serverId: string | null;
  readonly attachedAt: string | null;
}

/** Statuses of a volume under which it may have attachments that its record does not carry: reserved, not attached. */
const unsettled = new Set(['reserved', 'attaching', 'detaching']);

/**
 * A volume's attachments. Its own record carries the attached ones, at no call; only where there may be others (the
 * volume is reserved, attaching or detaching, or can be attached several times) are they listed.
 */
export async function attachmentsOfVolume(volume: Volume, { loaders }: OperationContext): Promise<readonly AttachmentNode[]> {
  const mayHaveOthers = unsettled.has(volume.status) || (volume.multiattach === true && volume.status !== 'available');
  if (mayHaveOthers) return loaders.attachmentsOfVolume.load(volume.id);
  return volume.attachments.map(fromVolume);
}

/** The attachment's own record, for what its volume's does not say; null where it is gone meanwhile. */
export async function detailOf(attachment: AttachmentNode, { loaders }: OperationContext): Promise<Attachment | null> {
  return 'connectionInfo' in attachment ? (attachment as Attachment) : loaders.attachment.byId.load(attachment.id);
}

/** The attachment as its volume's record shows it, for what its own does not say; null where it is not attached. */
export async function onVolume(attachment: AttachmentNode, { loaders }: OperationContext): Promise<VolumeAttachment | null> {
  const volume = await loaders.volume.byId.load(attachment.volumeId);
  return volume?.attachments.find(({ attachmentId }) => attachmentId === attachment.id) ?? null;
}

function fromVolume(attachment: VolumeAttachment): AttachmentNode {
  const { attachmentId, volumeId, serverId, attachedAt } = attachment;
  return { kind: 'Attachment', id: attachmentId, status: 'attached', volumeId, serverId, attachedAt };
}
