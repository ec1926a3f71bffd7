import {
  completeAttachment,
  createAttachment,
  deleteAttachment,
  updateAttachment,
  type Attachment,
} from '../../cinder/resources/attachments.ts';
import { neededConnector, newAttachment } from '../../resolvers/volume/attaching.ts';
import { cinder } from '../facts/facts.ts';
import { reference } from '../reference.ts';
import { AttachmentRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';
import { AttachMode, connector } from './attachment.ts';

const attachment = subject<Attachment>('attachment', AttachmentRef, (loaders) => loaders.attachment);

creation(attachment, 'createAttachment', {
  description:
    'Creates an attachment. Without a connector, the volume is only reserved. With one, the volume is also connected.',
  cinder: {
    rest: [
      {
        call: 'POST /attachments',
        transition: 'attachment reserved, or attaching with a connector; volume available → reserved or attaching',
        sdk: ['create_attachment'],
      },
    ],
    since: '3.27',
    roles: ['member'],
  },
  input: (t) => ({
    volumeId: t.id({ required: true, description: 'The volume to attach.', extensions: cinder({ idOf: 'Volume' }) }),
    serverId: t.id({
      description: 'The ID of the server in Nova. Omit the ID to attach the volume to a host without a server.',
    }),
    connector: t.field({
      type: 'JSONObject',
      description: `${connector}. Without a connector, the volume is only reserved.`,
    }),
    mode: t.field({ type: AttachMode, description: 'The access mode.', extensions: cinder({ since: '3.54' }) }),
  }),
  ids: { volumeId: 'Volume' },
  check: newAttachment,
  run: ({ client }, input) => createAttachment(client, input),
  transition: { status: ['reserved', 'attaching', 'attached'], failures: ['error_attaching'] },
});

action(attachment, 'updateAttachment', {
  description: 'Connects a reserved volume to a host.',
  cinder: {
    rest: [
      {
        call: 'PUT /attachments/{id}',
        transition: 'attachment reserved → attaching; volume reserved → attaching',
        sdk: ['update_attachment'],
      },
    ],
    since: '3.27',
    roles: ['member'],
  },
  input: (t) => ({
    connector: t.field({
      type: 'JSONObject',
      required: true,
      description: `${connector}. The key \`host\` is required.`,
    }),
  }),
  check: neededConnector,
  run: ({ client }, { id, connector: given }) => updateAttachment(client, id, given),
  transition: { status: ['attaching', 'attached'], failures: ['error_attaching'] },
});

action(attachment, 'completeAttachment', {
  description: 'Completes an attachment after the server has connected the volume.',
  cinder: {
    rest: [
      {
        call: 'POST /attachments/{id}/action',
        action: 'os-complete',
        transition: 'attachment attaching → attached; volume attaching → in-use',
        sdk: ['complete_attachment'],
      },
    ],
    since: '3.44',
    roles: ['member'],
  },
  run: ({ client }, { id }) => completeAttachment(client, id),
});

deletion(attachment, 'deleteAttachment', {
  description: 'Deletes an attachment. If Nova uses the attachment, the gateway needs a service token.',
  cinder: {
    rest: [
      {
        call: 'DELETE /attachments/{id}',
        transition: 'volume in-use → available (unchanged if other attachments remain)',
        sdk: ['delete_attachment'],
      },
    ],
    since: '3.27',
    roles: ['member'],
  },
  run: ({ client }, { id }) => deleteAttachment(client, id),
  payload: (t) => ({
    remaining: t.field({
      type: [AttachmentRef],
      nullable: { list: true, items: true },
      description: 'The remaining attachments of the volume.',
      extensions: cinder({
        rest: ['GET /attachments/{id}', 'GET /attachments/detail'],
        calls: 'one per answer',
        free: ['id', 'cinderId'],
        nullIf: ['nothing was deleted'],
      }),
      resolve: ({ result }, _, { loaders }, info) =>
        result?.map((id) => reference<Attachment>('Attachment', id, loaders.attachment.byId, info)),
    }),
  }),
});
