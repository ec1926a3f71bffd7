import { resourceOfMessage } from '../../resolvers/messages.ts';
import { NodeRef } from '../node.ts';
import { openEnum } from '../open-enum.ts';
import { MessageRef } from '../refs.ts';

/** How serious a message is (Cinder's `message_level`). */
export const MessageLevel = openEnum('MessageLevel', 'How serious a message is.', {
  ERROR: 'Something failed: the only one that Cinder itself makes.',
  WARNING: 'Something needs attention.',
  INFO: 'Something is said.',
});

/** What messages are about (Cinder's `message_field.Resource`). */
export const MessageResourceType = openEnum('MessageResourceType', 'The type of what a message is about.', {
  VOLUME: 'A volume.',
  VOLUME_SNAPSHOT: 'A snapshot.',
  VOLUME_BACKUP: 'A backup.',
});

MessageRef.implement({
  description: 'What Cinder tells its users of an operation that failed after it had been accepted. Cinder keeps it for 30 days, unless its operator says otherwise. `GET /messages/{id}`, microversion 3.3.',
  interfaces: [NodeRef],
  fields: (t) => ({
    eventId: t.exposeString('eventId', { description: 'What happened, as a code that stays the same when the wording changes: `VOLUME_VOLUME_001_003`.' }),
    userMessage: t.exposeString('userMessage', { description: 'What happened, in words: the action and why it failed, `schedule allocate volume:Could not find any available weighted backend.` says one.' }),
    messageLevel: t.field({
      type: MessageLevel.ref,
      description: 'How serious it is; UNKNOWN for a level that this schema does not list.',
      resolve: ({ messageLevel }) => (messageLevel === null ? null : MessageLevel.of(messageLevel)),
    }),
    rawMessageLevel: t.exposeString('messageLevel', { description: 'How serious it is, as Cinder spells it.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was left.' }),
    guaranteedUntil: t.expose('guaranteedUntil', { type: 'DateTime', description: 'Until when Cinder keeps it at least.' }),
    requestId: t.exposeString('requestId', { description: 'The request that failed, `req-…`: as in the answer to it (`extensions.cinder`) and in Cinder\'s logs.' }),
    resourceType: t.field({
      type: MessageResourceType.ref,
      description: 'The type of what it is about; UNKNOWN for one that this schema does not list, null where it is about nothing.',
      resolve: ({ resourceType }) => (resourceType === null ? null : MessageResourceType.of(resourceType)),
    }),
    rawResourceType: t.exposeString('resourceType', { description: 'The type of what it is about, as Cinder spells it.' }),
    resourceId: t.exposeID('resourceId', { description: 'Cinder\'s id of what it is about, which is known also when that is gone.' }),
    resource: t.field({
      type: NodeRef,
      description: 'What it is about: a Volume, a Snapshot or a Backup; null where that is gone. Those of all messages of an answer are loaded together.',
      resolve: (message, _, context) => resourceOfMessage(message, context),
    }),
  }),
});
