import type { AttachmentNode } from '../attachment/attachments.ts';
import { refusedIf } from './conditions.ts';
import type { ActionRules } from './rule.ts';

/** The rules of the actions on an attachment, from `volume/api.py` and `api/v3/attachments.py` of Cinder. */
export const attachmentActions = {
  // The volume must not be in an error status, which the record of the attachment does not tell.
  updateAttachment: [],
  completeAttachment: [],
  // Cinder asks Nova about a server to which the volume was connected, unless the call has a service token. Cinder
  // allows the deletion if Nova does not know the attachment.
  deleteAttachment: [
    refusedIf(
      ({ serverId, status }, { sendsServiceToken }) => !sendsServiceToken && serverId !== null && status !== 'reserved',
      'USED_BY_SERVER',
      'A server uses the attachment. Detach the volume in Nova.',
    ),
  ],
} satisfies ActionRules<AttachmentNode>;
