import { attachments } from '../../cinder/resources/attachments.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { AttachmentConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
import { listField } from '../list-field.ts';
import { AttachmentRef } from '../refs.ts';
import { showField } from '../root-fields.ts';
import { AttachmentStatus } from './attachment.ts';

const family = (loaders: Loaders): Loaders['attachment'] => loaders.attachment;

showField('attachment', {
  ref: AttachmentRef,
  family,
  description: 'An attachment by ID. For users who are not administrators, the gateway checks access to the volume with a second call. Null if the attachment does not exist, or if the volume is not visible to the caller.',
  cinder: { rest: [{ call: 'GET /attachments/{id}', sdk: ['get_attachment'] }, 'GET /volumes/{id}'], since: '3.27' },
});

listField('attachments', {
  type: 'Attachment',
  description: 'A list of attachments.',
  cinder: {
    rest: [{ call: 'GET /attachments/detail' }],
    covers: [{ call: 'GET /attachments', sdk: ['attachments'] }],
    since: '3.27',
  },
  connection: AttachmentConnection,
  family,
  resource: attachments,
  allProjects: true,
  filter: (t) => ({
    volumeId: t.id({ description: 'The volume of the attachment.' }),
    serverId: t.id({ description: 'The exact ID of the server in Nova.' }),
    status: t.field({ type: AttachmentStatus.ref, description: 'The status of the attachment.' }),
    rawStatus: t.string({ description: 'The exact status as reported by Cinder, such as `attached`. Cannot be combined with `status`.' }),
    id: t.id({ description: 'The ID of the attachment.' }),
    projectId: t.id({
      description: 'The project that owns the volume. Requires `allProjects`.',
      extensions: cinder({ idOf: 'project', isLoose: true }),
    }),
  }),
});
