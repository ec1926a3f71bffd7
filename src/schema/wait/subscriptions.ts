import { renewLoaders, type OperationContext } from '../../resolvers/common/context.ts';
import { deleteEvents, statusEvents, waitableKinds, type WaitEvent } from '../../resolvers/wait/wait-events.ts';
import { builder } from '../builder.ts';
import { cinder, nullIf } from '../facts/facts.ts';
import { NodeRef } from '../node.ts';
import { enumName } from '../open-enum.ts';

const WaitableType = builder.enumType('WaitableType', {
  description: 'A type of resource for which `waitForStatus` and `waitForDelete` can wait.',
  values: Object.fromEntries(
    waitableKinds.map((kind) => [enumName(kind), { value: kind, description: `The type \`${kind}\` of the schema.` }]),
  ),
});

const WaitEventRef = builder.objectRef<WaitEvent>('WaitEvent').implement({
  description: 'The state of a resource during a wait.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description: 'The status, or another requested attribute, as reported by Cinder.',
      extensions: nullIf('the type has no status', 'the resource was deleted'),
    }),
    previousValue: t.exposeString('previousValue', {
      description: 'The value in the previous event.',
      extensions: nullIf('the event is the first'),
    }),
    progress: t.exposeInt('progress', {
      description: 'The progress of a snapshot, in percent.',
      extensions: nullIf('the resource is not a snapshot'),
    }),
    deletedId: t.exposeID('deletedId', {
      description: 'The global ID of the deleted resource.',
      extensions: nullIf('the resource was not deleted'),
    }),
    node: t.field({
      type: NodeRef,
      description: 'The resource in this state.',
      extensions: nullIf('the resource was deleted'),
      resolve: ({ resource }) => resource,
    }),
  }),
});

const waitArgs = builder.args((t) => ({
  id: t.id({ required: true, description: 'The global ID of the resource, or the ID in Cinder with `resourceType`.' }),
  resourceType: t.field({
    type: WaitableType,
    description: 'The type of the resource. Required if `id` is the ID in Cinder.',
  }),
  interval: t.float({ required: true, defaultValue: 2, description: 'The polling interval, in seconds.' }),
}));

const ends =
  'A failure ends the subscription with the error `RESOURCE_FAILURE`, a timeout with `RESOURCE_TIMEOUT`. The resource is loaded at each interval.';

builder.subscriptionFields((t) => ({
  waitForStatus: t.field({
    type: WaitEventRef,
    description: `Waits until a resource has a status. The current state is sent at once, then each change of the status or progress. A type without a status requires another \`attribute\`: \`VolumeType\`, \`GroupType\`, \`QosSpec\`, \`Transfer\` or \`Message\`. ${ends}`,
    extensions: cinder({ sdk: ['wait_for_status'], nullIf: ['the wait failed'] }),
    args: {
      ...waitArgs,
      status: t.arg.string({
        required: true,
        defaultValue: 'available',
        description: 'The value to wait for, as reported by Cinder. Case is ignored.',
      }),
      failures: t.arg.stringList({
        required: true,
        defaultValue: ['error'],
        description: 'The values that mean failure. Case is ignored.',
      }),
      wait: t.arg.float({
        description: 'The timeout, in seconds. By default, the wait lasts until the client unsubscribes.',
      }),
      attribute: t.arg.string({
        required: true,
        defaultValue: 'status',
        description: 'The attribute to wait for, such as `migration_status`.',
      }),
    },
    subscribe: (_, args, context) => statusEvents(context, args),
    resolve: nextEvent,
  }),
  waitForDelete: t.field({
    type: WaitEventRef,
    description: `Waits until a resource is deleted. The current state is sent at once, then each change, then an event with \`deletedId\`. ${ends}`,
    extensions: cinder({ sdk: ['wait_for_delete'], nullIf: ['the wait failed'] }),
    args: {
      ...waitArgs,
      failures: t.arg.stringList({
        required: true,
        defaultValue: ['error', 'error_deleting'],
        description: 'The values that mean failure. Case is ignored.',
      }),
      wait: t.arg.float({
        defaultValue: 120,
        description: 'The timeout, in seconds. With null, the wait lasts until the client unsubscribes.',
      }),
    },
    subscribe: (_, args, context) => deleteEvents(context, args),
    resolve: nextEvent,
  }),
}));

/** Clears the loaders, so that what is nested in an event is loaded again. @throws CinderError if the wait failed */
function nextEvent(event: WaitEvent, _: unknown, context: OperationContext): WaitEvent {
  renewLoaders(context);
  if (event.error) throw event.error;
  return event;
}
