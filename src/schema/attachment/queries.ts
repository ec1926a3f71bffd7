import { attachments } from '../../cinder/resources/attachments.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { AttachmentConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { AttachmentRef } from '../refs.ts';
import { showField } from '../root-fields.ts';
import { AttachmentStatus } from './attachment.ts';

const family = (loaders: Loaders): Loaders['attachment'] => loaders.attachment;

showField('attachment', {
  ref: AttachmentRef,
  family,
  description: 'An attachment by its id; null where there is none, or where its volume is not the caller\'s to see (which Cinder forgets to ask: one more call for all but administrators). `GET /attachments/{id}`, microversion 3.27.',
});

listField('attachments', {
  type: 'Attachment',
  description: 'Attachments. `GET /attachments/detail`, microversion 3.27.',
  connection: AttachmentConnection,
  family,
  order: attachments,
  allProjects: true,
  filter: (t) => ({
    volumeId: t.id({ description: 'The id of the volume.' }),
    serverId: t.id({ description: 'The exact id of the server in Nova.' }),
    status: t.field({ type: AttachmentStatus.ref, description: 'How far it is.' }),
    rawStatus: t.string({ description: 'The exact status as Cinder spells it, for values that the enum does not list. Cannot be combined with `status`.' }),
    id: t.id({ description: 'The id. Administrators, unless the operator opens it (`/resource_filters`).' }),
    projectId: t.id({ description: 'The project that owns the volume, with `allProjects` only. Most databases of Cinder ignore case, accents and trailing blanks. Administrators only.' }),
  }),
});
