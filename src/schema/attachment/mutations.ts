import { completeAttachment, createAttachment, deleteAttachment, updateAttachment, type Attachment } from '../../cinder/resources/attachments.ts';
import { neededConnector, newAttachment } from '../../resolvers/attaching.ts';
import { reference } from '../reference.ts';
import { AttachmentRef } from '../refs.ts';
import { action, creation, deletion, subject } from '../subject.ts';
import { AttachMode, connector } from './attachment.ts';

const attachment = subject<Attachment>('attachment', AttachmentRef, (loaders) => loaders.attachment);
const since = '3.27';

creation(attachment, 'createAttachment', {
  description: 'Promises a volume to a server; with a connector, connects it too. `POST /attachments`, microversion 3.27. Members. The attachment is RESERVED, or ATTACHING with a connector, and the volume with it.',
  since,
  input: (t) => ({
    volumeId: t.id({ required: true, description: 'The volume to attach.' }),
    serverId: t.id({ description: 'The server, an id of Nova\'s; left out where a host alone attaches it. Cinder\'s `instance_uuid`.' }),
    connector: t.field({ type: 'JSONObject', description: `${connector}: connect at once. Left out, the volume is only reserved.` }),
    mode: t.field({ type: AttachMode, description: 'Whether the server may write. Microversion 3.54.' }),
  }),
  ids: { volumeId: 'Volume' },
  check: newAttachment,
  run: ({ client }, input) => createAttachment(client, input),
  transition: { status: ['reserved', 'attaching', 'attached'], failures: ['error_attaching'] },
});

action(attachment, 'updateAttachment', {
  description: 'Connects a volume that is reserved. `PUT /attachments/{id}`, microversion 3.27. Members. The attachment and the volume go to ATTACHING.',
  since,
  input: (t) => ({
    connector: t.field({ type: 'JSONObject', required: true, description: `${connector}, with a \`host\`.` }),
  }),
  check: neededConnector,
  run: ({ client }, { id, connector: given }) => updateAttachment(client, id, given),
  transition: { status: ['attaching', 'attached'], failures: ['error_attaching'] },
});

action(attachment, 'completeAttachment', {
  description: 'Says that the server has the volume. `POST /attachments/{id}/action`, `os-complete`, microversion 3.44. Members. The attachment is ATTACHED, the volume IN_USE.',
  since: '3.44',
  run: ({ client }, { id }) => completeAttachment(client, id),
});

deletion(attachment, 'deleteAttachment', {
  description: 'Ends an attachment. `DELETE /attachments/{id}`, microversion 3.27. Members; one that connects a server only where Nova does not use it, or with the gateway\'s service token. The volume goes to AVAILABLE, unless it has others.',
  since,
  run: ({ client }, { id }) => deleteAttachment(client, id),
  payload: (t) => ({
    remaining: t.field({
      type: [AttachmentRef],
      nullable: { list: true, items: true },
      description: 'The volume\'s other attachments; null where nothing was deleted. Their ids cost nothing.',
      resolve: ({ result }, _, { loaders }, info) =>
        result?.map((id) => reference<Attachment>('Attachment', id, loaders.attachment.byId, info)),
    }),
  }),
});
