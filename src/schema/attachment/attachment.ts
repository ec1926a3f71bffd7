import { detailOf, onVolume } from '../../resolvers/attachments.ts';
import { builder } from '../builder.ts';
import { NodeRef } from '../node.ts';
import { openEnum } from '../open-enum.ts';
import { reference, referenceIds } from '../reference.ts';
import { AttachmentRef, VolumeRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';

/** Attachment statuses (Cinder's `VolumeAttachStatus`). */
export const AttachmentStatus = openEnum('AttachmentStatus', 'How far an attachment is.', {
  reserved: 'The volume is promised to the server.',
  attaching: 'The connection is made, the server does not report it yet.',
  attached: 'The server has the volume.',
  detaching: 'It is being taken away from the server.',
  detached: 'The server no longer has it.',
  error_attaching: 'Attaching it failed.',
  error_detaching: 'Detaching it failed.',
  deleted: 'It is deleted.',
});

export const AttachMode = builder.enumType('AttachMode', {
  description: 'Whether the server may write.',
  values: {
    RW: { value: 'rw', description: 'It may read and write.' },
    RO: { value: 'ro', description: 'It may only read.' },
  } as const,
});

/** What a connector is, for the descriptions of the inputs that are one. */
export const connector = 'What the server\'s host tells of itself, such as `{"host": "…", "initiator": "…"}` (os-brick\'s connector properties)';

AttachmentRef.implement({
  description: 'An attachment: a volume in the hands of a server, or promised to it. `GET /attachments/{id}`, microversion 3.27.',
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, AttachmentStatus),
    ...referenceIds(t, { volumeId: ['Volume'] }),
    serverId: t.exposeID('serverId', { description: 'The server, an id of Nova\'s; null where the volume is attached to a host alone.' }),
    attachedAt: t.expose('attachedAt', { type: 'DateTime', description: 'When it was attached.' }),
    detachedAt: t.field({
      type: 'DateTime',
      description: 'When it was detached. From the attachment\'s own record.',
      resolve: async (attachment, _, context) => (await detailOf(attachment, context))?.detachedAt ?? null,
    }),
    attachMode: t.field({
      type: AttachMode,
      description: 'Whether the server may write; null where nothing was said. From the attachment\'s own record.',
      resolve: async (attachment, _, context) => {
        const mode = (await detailOf(attachment, context))?.attachMode;
        return mode === 'rw' || mode === 'ro' ? mode : null;
      },
    }),
    connectionInfo: t.field({
      type: 'JSON',
      description: 'How the server reaches the volume, in its driver\'s own form. It may hold secrets. From the attachment\'s own record.',
      resolve: async (attachment, _, context) => (await detailOf(attachment, context))?.connectionInfo ?? null,
    }),
    device: t.string({
      description: 'The device name in the server, such as `/dev/vdb`. From the volume\'s record (`GET /volumes/{id}`); null unless it is attached.',
      resolve: async (attachment, _, context) => (await onVolume(attachment, context))?.device ?? null,
    }),
    hostName: t.string({
      description: 'The host of the server. From the volume\'s record (`GET /volumes/{id}`); null to all but administrators, and unless it is attached.',
      resolve: async (attachment, _, context) => (await onVolume(attachment, context))?.hostName ?? null,
    }),
    volume: t.field({
      type: VolumeRef,
      description: 'The volume. Its ids cost nothing.',
      resolve: ({ volumeId }, _, { loaders }, info) => reference('Volume', volumeId, loaders.volume.byId, info),
    }),
  }),
});
