import { resourceOfMessage } from '../../resolvers/message/messages.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { NodeRef } from '../node.ts';
import { openEnum } from '../open-enum.ts';
import { MessageRef } from '../refs.ts';

/** The levels of messages (`message_level` in Cinder). */
export const MessageLevel = openEnum('MessageLevel', 'The level of a message.', {
  ERROR: 'An operation failed. Cinder creates no messages of other levels.',
  WARNING: 'A problem needs attention.',
  INFO: 'The message is informational.',
});

/** The types of the resources of messages (`message_field.Resource` in Cinder). */
export const MessageResourceType = openEnum(
  'MessageResourceType',
  'The type of the resource that a message is about.',
  {
    VOLUME: 'The message is about a volume.',
    VOLUME_SNAPSHOT: 'The message is about a snapshot.',
    VOLUME_BACKUP: 'The message is about a backup.',
  },
);

const noResource = 'the message is not about a resource';

MessageRef.implement({
  description:
    'A message about an operation that Cinder accepted and that failed later. Cinder deletes messages after 30 days, unless its operator configures another time.',
  extensions: cinder({ rest: ['GET /messages/{id}'], since: '3.3' }),
  interfaces: [NodeRef],
  fields: (t) => ({
    eventId: t.exposeString('eventId', {
      nullable: false,
      description:
        'The code of the failure, such as `VOLUME_VOLUME_001_003`. The code stays the same if the text changes.',
    }),
    userMessage: t.exposeString('userMessage', {
      nullable: false,
      description:
        'The text of the message: the action and the reason for the failure. For example, `schedule allocate volume:Could not find any available weighted backend.`.',
    }),
    messageLevel: t.field({
      type: MessageLevel.ref,
      nullable: false,
      description: 'The level of the message. `UNKNOWN` for a level that the enum does not list.',
      resolve: ({ messageLevel }) => MessageLevel.of(messageLevel),
    }),
    rawMessageLevel: t.exposeString('messageLevel', {
      nullable: false,
      description: 'The level as reported by Cinder, such as `ERROR`.',
    }),
    createdAt: t.expose('createdAt', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time when the message was created.',
    }),
    guaranteedUntil: t.expose('guaranteedUntil', {
      type: 'DateTime',
      nullable: false,
      description: 'The date and time until which Cinder keeps the message.',
    }),
    requestId: t.exposeString('requestId', {
      nullable: false,
      description:
        'The ID of the request that failed, starting with `req-`. The same ID is in the `extensions.cinder` of the response and in the logs of Cinder.',
    }),
    resourceType: t.field({
      type: MessageResourceType.ref,
      description: 'The type of the resource. `UNKNOWN` for a type that the enum does not list.',
      extensions: nullIf(noResource),
      resolve: ({ resourceType }) => (resourceType === null ? null : MessageResourceType.of(resourceType)),
    }),
    rawResourceType: t.exposeString('resourceType', {
      description: 'The type of the resource as reported by Cinder, such as `VOLUME_SNAPSHOT`.',
      extensions: nullIf(noResource),
    }),
    resourceId: t.exposeID('resourceId', {
      description: 'The ID of the resource in Cinder, even if the resource no longer exists.',
      extensions: nullIf(noResource),
    }),
    resource: t.field({
      type: NodeRef,
      description: 'The volume, snapshot or backup that the message is about.',
      extensions: cinder({
        rest: [
          'GET /volumes/{id}',
          'GET /volumes/detail',
          'GET /snapshots/{id}',
          'GET /snapshots/detail',
          'GET /backups/{id}',
          'GET /backups/detail',
        ],
        calls: 'one per answer',
        callsIf: 'whose resources have the same type',
        nullIf: [noResource, 'the resource no longer exists'],
      }),
      resolve: (message, _, context) => resourceOfMessage(context, message),
    }),
  }),
});
