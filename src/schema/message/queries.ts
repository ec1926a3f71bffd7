import { messages } from '../../cinder/resources/messages.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { MessageConnection } from '../connections.ts';
import { cinder } from '../facts/facts.ts';
import { listField } from '../list-field.ts';
import { MessageRef } from '../refs.ts';
import { showField } from '../root-fields.ts';
import { MessageLevel, MessageResourceType } from './message.ts';
import { TimeFilter } from '../time-filter.ts';

const typeLoaders = (loaders: Loaders): Loaders['message'] => loaders.message;

showField('message', {
  ref: MessageRef,
  typeLoaders,
  description: 'A message by ID.',
  cinder: {
    rest: [{ call: 'GET /messages/{id}', sdk: ['get_message'] }],
    since: '3.3',
    nullIf: ['the message does not exist', 'the message is about a request of another project'],
  },
});

listField('messages', {
  type: 'Message',
  description:
    'The messages about failed requests of the project, including those about resources that no longer exist.',
  // Cinder filters by project since 3.5. After 3.30 it refuses that filter to users other than administrators.
  cinder: { rest: [{ call: 'GET /messages', sdk: ['messages'] }], since: '3.5' },
  connection: MessageConnection,
  typeLoaders,
  resource: messages,
  filter: (t) => ({
    resourceId: t.id({ description: 'The ID of the volume, snapshot or backup that the message is about.' }),
    resourceType: t.field({
      type: MessageResourceType.ref,
      description: 'The type of the resource that the message is about.',
    }),
    eventId: t.string({ description: 'The exact code of the failure, such as `VOLUME_VOLUME_001_003`.' }),
    requestId: t.string({ description: 'The exact ID of the request that failed, starting with `req-`.' }),
    messageLevel: t.field({ type: MessageLevel.ref, description: 'The level of the message.' }),
    ids: t.idList({ description: 'The IDs of messages, of which the message must have one.' }),
    projectId: t.id({
      description: 'The ID of the project whose request failed. Requires `allProjects`.',
      extensions: cinder({ idOf: 'project', isLoose: true }),
    }),
    createdAt: t.field({ type: TimeFilter, description: 'The date and time when the message was created.' }),
  }),
});
