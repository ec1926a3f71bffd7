import { detailOf, onVolume } from '../../resolvers/attachment/attachments.ts';
import { serverOf } from '../../resolvers/server/servers.ts';
import { builder } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { noNova } from '../facts/null-conditions.ts';
import { NodeRef } from '../node.ts';
import { openEnum } from '../open-enum.ts';
import { referenceIds, volumeField } from '../reference.ts';
import { AttachmentRef, ServerRef } from '../refs.ts';
import { statusFields } from '../status-fields.ts';

/** Attachment statuses: Cinder's `VolumeAttachStatus`. */
export const AttachmentStatus = openEnum('AttachmentStatus', 'The status of an attachment.', {
  reserved: 'The volume is reserved for the server.',
  attaching: 'The volume is connected, but the server has not reported the attachment yet.',
  attached: 'The volume is attached to the server.',
  detaching: 'The volume is being detached from the server.',
  detached: 'The volume is detached from the server.',
  error_attaching: 'The volume could not be attached.',
  error_detaching: 'The volume could not be detached.',
  deleted: 'The attachment is deleted.',
});

export const AttachMode = builder.enumType('AttachMode', {
  description: 'The access of a server to an attached volume.',
  values: {
    RW: { value: 'rw', description: 'The server can read and write.' },
    RO: { value: 'ro', description: 'The server can only read.' },
  } as const,
});

/** The beginning of the description of an input that is a connector. */
export const connector =
  'The connector properties of the host, as os-brick returns them, such as `{"host": "node-1", "initiator": "iqn.1994-05.com.redhat:node-1"}`';

/** The condition under which the record of an attachment is loaded. */
const ownIf = 'if the attachment came with its volume';
/** The condition under which the volume of an attachment is loaded. */
const onVolumeIf = 'unless the attachment came with its volume';

AttachmentRef.implement({
  description: 'A connection between a volume and a server, or a reservation for one.',
  extensions: cinder({ rest: ['GET /attachments/{id}'], since: '3.27' }),
  interfaces: [NodeRef],
  fields: (t) => ({
    ...statusFields(t, AttachmentStatus),
    ...referenceIds(t, { volumeId: { kind: 'Volume' } }),
    serverId: t.exposeID('serverId', {
      description: 'The ID of the server in Nova.',
      extensions: nullIf('the volume is attached to a host without a server'),
    }),
    server: t.field({
      type: ServerRef,
      description: 'The server in Nova.',
      extensions: cinder({
        calls: 'none',
        nullIf: ['the volume is attached to a host without a server', noNova],
      }),
      resolve: ({ serverId }, _, context) => serverOf(context, serverId),
    }),
    attachedAt: t.expose('attachedAt', {
      type: 'DateTime',
      description: 'The date and time when the volume was attached.',
      extensions: nullIf('the volume is not attached yet'),
    }),
    detachedAt: t.field({
      type: 'DateTime',
      description: 'The date and time when the volume was detached.',
      extensions: cinder({
        rest: ['GET /attachments/{id}', 'GET /attachments/detail'],
        calls: 'one per answer',
        callsIf: ownIf,
        nullIf: ['the volume is not detached'],
      }),
      resolve: async (attachment, _, context) => (await detailOf(context, attachment))?.detachedAt ?? null,
    }),
    attachMode: t.field({
      type: AttachMode,
      description: 'The access mode.',
      extensions: cinder({
        rest: ['GET /attachments/{id}', 'GET /attachments/detail'],
        calls: 'one per answer',
        callsIf: ownIf,
        nullIf: ['no mode was requested'],
      }),
      resolve: async (attachment, _, context) => {
        const mode = (await detailOf(context, attachment))?.attachMode;
        return mode === 'rw' || mode === 'ro' ? mode : null;
      },
    }),
    connectionInfo: t.field({
      type: 'JSON',
      description:
        'The connection information for the server, in the form of the volume driver. The value may contain secrets.',
      extensions: cinder({
        rest: ['GET /attachments/{id}', 'GET /attachments/detail'],
        calls: 'one per answer',
        callsIf: ownIf,
        nullIf: ['the volume is reserved but not connected'],
      }),
      resolve: async (attachment, _, context) => (await detailOf(context, attachment))?.connectionInfo ?? null,
    }),
    device: t.string({
      description: 'The device name in the server, such as `/dev/vdb`.',
      extensions: cinder({
        rest: ['GET /volumes/{id}', 'GET /volumes/detail'],
        calls: 'one per answer',
        callsIf: onVolumeIf,
        nullIf: ['the volume is not attached'],
      }),
      resolve: async (attachment, _, context) => (await onVolume(context, attachment))?.device ?? null,
    }),
    hostName: t.string({
      description: 'The name of the host of the server.',
      extensions: cinder({
        rest: ['GET /volumes/{id}', 'GET /volumes/detail'],
        calls: 'one per answer',
        callsIf: onVolumeIf,
        roles: ['admin'],
        nullIf: ['the volume is not attached'],
      }),
      resolve: async (attachment, _, context) => (await onVolume(context, attachment))?.hostName ?? null,
    }),
    ...volumeField(t, 'The volume of the attachment.'),
  }),
});
