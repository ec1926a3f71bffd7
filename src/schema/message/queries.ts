import { messages } from '../../cinder/resources/messages.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { MessageConnection } from '../connections.ts';
import { listField } from '../list-field.ts';
import { MessageRef } from '../refs.ts';
import { showField } from '../root-fields.ts';
import { MessageLevel, MessageResourceType } from './message.ts';

const family = (loaders: Loaders): Loaders['message'] => loaders.message;

showField('message', {
  ref: MessageRef,
  family,
  description: 'A message by its id; null where there is none, or where another project\'s request failed. `GET /messages/{id}`, microversion 3.3.',
});

listField('messages', {
  type: 'Message',
  description: 'Messages of requests of the caller\'s project that failed, also where what they are about is gone. Cinder\'s own list shows everybody every project\'s: it is narrowed by `project_id`, which takes microversion 3.5, and of users other than administrators Cinder takes that up to 3.30, so that their call is made at that. `GET /messages`.',
  connection: MessageConnection,
  family,
  order: messages,
  allProjects: true,
  filter: (t) => ({
    resourceId: t.id({ description: 'The id of the volume, snapshot or backup that it is about.' }),
    resourceType: t.field({ type: MessageResourceType.ref, description: 'The type of what it is about.' }),
    eventId: t.string({ description: 'What happened: the exact code.' }),
    requestId: t.string({ description: 'The exact id of the request that failed, `req-…`.' }),
    messageLevel: t.field({ type: MessageLevel.ref, description: 'How serious it is.' }),
    id: t.id({ description: 'The id. Administrators, unless the operator opens it (`/resource_filters`).' }),
    projectId: t.id({ description: 'The project whose request failed, with `allProjects` only. Most databases of Cinder ignore case, accents and trailing blanks. Administrators only.' }),
  }),
});
