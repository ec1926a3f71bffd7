import { attachments } from '../../cinder/resources/attachments.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { AttachmentConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
import { volumeHidden } from '../facts/null-conditions.ts';
import { listField } from '../list-field.ts';
import { AttachmentRef } from '../refs.ts';
import { showField } from '../root-fields.ts';
import { AttachmentStatus } from './attachment.ts';
import { TimeFilter } from '../time-filter.ts';

const typeLoaders = (loaders: Loaders): Loaders['attachment'] => loaders.attachment;

showField('attachment', {
  ref: AttachmentRef,
  typeLoaders,
  description:
    'An attachment by ID. For users who are not administrators, the gateway checks access to the volume with a second call.',
  cinder: {
    rest: [{ call: 'GET /attachments/{id}', sdk: ['get_attachment'] }, 'GET /volumes/{id}'],
    since: '3.27',
    nullIf: ['the attachment does not exist', volumeHidden],
  },
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
  typeLoaders,
  resource: attachments,
  filter: (t) => ({
    volumeId: t.id({ description: 'The volume of the attachment.' }),
    serverId: t.id({ description: 'The exact ID of the server in Nova.' }),
    statuses: t.field({
      type: [AttachmentStatus.ref],
      description: 'The statuses, of which the attachment must have one.',
    }),
    rawStatuses: t.stringList({
      description:
        'The exact statuses as reported by Cinder, such as `error`, of which the attachment must have one. Cannot be combined with `statuses`.',
    }),
    ids: t.idList({ description: 'The IDs of attachments, of which the attachment must have one.' }),
    projectId: t.id({
      description: 'The project that owns the volume. Requires `allProjects`.',
      extensions: cinder({ idOf: 'project', isLoose: true }),
    }),
    attachedAt: t.field({ type: TimeFilter, description: 'The date and time when the volume was attached.' }),
  }),
});
