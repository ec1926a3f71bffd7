import { renewLoaders, type OperationContext } from '../../resolvers/context.ts';
import { deleteEvents, statusEvents, waitableKinds, type WaitEvent } from '../../resolvers/wait-events.ts';
import { builder } from '../builder.ts';
import { NodeRef } from '../node.ts';
import { enumName } from '../open-enum.ts';

const WaitableType = builder.enumType('WaitableType', {
  description: 'A type of resource that `waitForStatus` and `waitForDelete` can wait for.',
  values: Object.fromEntries(
    waitableKinds.map((kind) => [enumName(kind), { value: kind, description: `The id is of the type ${kind}.` }]),
  ),
});

const WaitEventRef = builder.objectRef<WaitEvent>('WaitEvent').implement({
  description: 'What a look at a resource showed.',
  fields: (t) => ({
    value: t.exposeString('value', { description: 'The status, or the other attribute that is waited for, as Cinder spells it. Null for a type without a status, and after the deletion.' }),
    previousValue: t.exposeString('previousValue', { description: 'The value of the event before; null in the first.' }),
    progress: t.exposeInt('progress', { description: 'Percent, where Cinder tells (snapshots).' }),
    deletedId: t.exposeID('deletedId', { description: 'The global id of the resource, once it is gone.' }),
    node: t.field({ type: NodeRef, description: 'The resource as that look showed it; null once it is gone.', resolve: ({ resource }) => resource }),
  }),
});

const waitArgs = builder.args((t) => ({
  id: t.id({ required: true, description: 'The resource\'s global id, or, with `resourceType`, Cinder\'s own.' }),
  resourceType: t.field({ type: WaitableType, description: 'Its type; needed where `id` is Cinder\'s own.' }),
  interval: t.float({ required: true, defaultValue: 2, description: 'Seconds between two looks.' }),
}));

const ends = 'A failure ends it with an error `RESOURCE_FAILURE`, the deadline with `RESOURCE_TIMEOUT`. `GET` of the resource at each look.';

builder.subscriptionFields((t) => ({
  waitForStatus: t.field({
    type: WaitEventRef,
    description: `Waits until a resource has a status: its state at once, then each change and each progress, then the end. For a type without a status (VolumeType, GroupType, QosSpec, Transfer, Message) another \`attribute\` is required. ${ends}`,
    args: {
      ...waitArgs,
      status: t.arg.string({ required: true, defaultValue: 'available', description: 'The value to wait for, as Cinder spells it; compared without case.' }),
      failures: t.arg.stringList({ required: true, defaultValue: ['error'], description: 'Values that mean that it failed; compared without case.' }),
      wait: t.arg.float({ description: 'Seconds after which to give up; without it, it waits for as long as the client listens.' }),
      attribute: t.arg.string({ required: true, defaultValue: 'status', description: 'The attribute to wait for: `status`, or another one of the record, such as `migration_status`.' }),
    },
    subscribe: (_, args, context) => statusEvents(args, context),
    resolve: nextEvent,
  }),
  waitForDelete: t.field({
    type: WaitEventRef,
    description: `Waits until a resource of any type is deleted: its state at once, then each change, then an event with \`deletedId\`. ${ends}`,
    args: {
      ...waitArgs,
      failures: t.arg.stringList({ required: true, defaultValue: ['error', 'error_deleting'], description: 'Values that mean that it failed; compared without case.' }),
      wait: t.arg.float({ defaultValue: 120, description: 'Seconds after which to give up; null waits for as long as the client listens.' }),
    },
    subscribe: (_, args, context) => deleteEvents(args, context),
    resolve: nextEvent,
  }),
}));

/** What hangs on an event is loaded afresh; the last event of a wait that failed is its error. */
function nextEvent(event: WaitEvent, _: unknown, context: OperationContext): WaitEvent {
  renewLoaders(context);
  if (event.error) throw event.error;
  return event;
}
