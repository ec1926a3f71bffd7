import type { Resource } from '../../cinder/resource.ts';
import type { Change, Watched } from '../../cinder/watch/change.ts';
import { changeCursor } from '../../cinder/watch/cursor.ts';
import { defaultBusy, defaultInterval, notifiedIdle } from '../../cinder/watch/poll-interval.ts';
import type { TypeLoaders } from '../../loaders/type-loaders.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import {
  changesOf,
  changesOfAll,
  createdEdgesOf,
  edgeOf,
  reasonsOfChange,
  resourceOf,
  type ListChangedArgs,
} from '../../resolvers/live/changes.ts';
import { renewLoaders, type OperationContext } from '../../resolvers/common/context.ts';
import { globalId, nounOf } from '../../resolvers/common/ids.ts';
import { builder } from '../builder.ts';
import type { EdgeRef, NodeTypeRef } from '../connection.ts';
import { cinder, nullIf, type Facts } from '../facts/facts.ts';
import type { OpenEnum } from '../open-enum.ts';

const ChangeKindRef = builder.enumType('ChangeKind', {
  description: 'The kind of a change.',
  values: {
    INITIAL: { description: 'The resource existed when the subscription began.' },
    CREATED: { description: 'The resource was created.' },
    UPDATED: {
      description:
        'The status or another attribute of the resource changed. Changes that a slow client has not read are merged into one.',
    },
    DELETED: { description: 'The resource was deleted, or transferred to another project.' },
  } as const,
});

/** A type of resource with subscriptions to its changes. */
export interface LiveType<T extends Watched> {
  /** The fields of the subscription: `volume` makes `volumeChanged`, `volumes` `volumesChanged`. */
  one: string;
  many: string;
  ref: NodeTypeRef;
  edge: EdgeRef;
  typeLoaders: (loaders: Loaders) => TypeLoaders<T>;
  status: OpenEnum;
  resource: Resource<T>;
}

const after =
  'The cursor of the last event that the client has read. Missed events are sent first, merged into one per resource. A gateway knows only its own cursors, until a minute after the last subscriber left. After an unknown cursor, the events begin with the current state, as `INITIAL`';

/** Adds `volumeChanged(id)` and `volumesChanged(filter, allProjects)`, with the type of their events. */
export function changeSubscriptions<T extends Watched>({
  one,
  many,
  ref,
  edge,
  typeLoaders,
  status,
  resource,
}: LiveType<T>): void {
  const { route, since } = resource;
  const event = eventType({ one, ref, edge, typeLoaders, status, resource });
  const parent = parentOf(resource);
  const noun = nounOf(ref.name);
  const filter = builder.inputType(`${ref.name}ChangeFilter`, {
    description: `The filters of changes of ${noun}s. A change must match all of them.`,
    fields: (t) => ({
      ids: t.idList({
        description: `The IDs of ${noun}s, at most 100. The gateway checks that each is visible to the caller.`,
        extensions: cinder({ idOf: ref.name, rest: [`GET ${route}/{id}`], calls: 'one per object' }),
      }),
      statuses: t.field({
        type: [status.ref],
        description: 'The statuses, of which one must be the status before or after the change.',
      }),
      rawStatuses: t.stringList({
        description: 'Further statuses, as reported by Cinder. Added to those in `statuses`.',
      }),
      ...(parent && {
        [parent.field]: t.idList({
          description: `The IDs of the ${nounOf(parent.kind)}s whose ${noun}s are included.`,
          extensions: cinder({ idOf: parent.kind }),
        }),
      }),
    }),
  });
  const shared = `Cinder is polled once for all subscribers of a project. By default, the interval is ${defaultBusy} s while a resource is in transition, otherwise ${defaultInterval('Volume').idle} s for volumes, ${defaultInterval('').idle} s for other types, and ${notifiedIdle} s if the gateway receives the notifications of Cinder. A mutation through the gateway triggers a poll at once, and so does a notification.`;
  builder.subscriptionFields((t) => ({
    [`${one}Changed`]: t.field({
      type: event,
      nullable: false,
      description: `The changes of one ${noun}. The current state is sent at once, then each change. The subscription ends when the ${noun} is deleted. ${shared}`,
      extensions: cinder({ rest: [`GET ${route}/{id}`], ...(since && { since }) }),
      args: {
        id: t.arg.id({
          required: true,
          description: `The global ID of the ${noun}, or the ID in Cinder.`,
          extensions: cinder({ idOf: ref.name }),
        }),
        after: t.arg.string({ description: `${after}.` }),
      },
      subscribe: (_, args, context) => changesOf(context, typeLoaders(context.loaders), args),
      resolve: nextChange,
    }),
    [`${many}Changed`]: t.field({
      type: event,
      nullable: false,
      description: `The changes of the ${noun}s of a project. The existing ${noun}s are sent at once, then each change, including new ${noun}s. ${shared}`,
      extensions: cinder({ rest: [`GET ${route}/detail`], ...(since && { since }) }),
      args: {
        filter: t.arg({ type: filter, description: 'Filters the changes.' }),
        allProjects: t.arg.boolean({
          defaultValue: false,
          description: 'Whether changes of all projects are sent.',
          extensions: cinder({ roles: ['admin'] }),
        }),
        initial: t.arg.boolean({
          defaultValue: true,
          description: `Whether the existing ${noun}s are sent first, as \`INITIAL\`.`,
        }),
        after: t.arg.string({ description: `${after}, even if \`initial\` is false.` }),
        known: t.arg.idList({
          description: `The IDs of the ${noun}s that the client has. If the events begin with \`INITIAL\`, those that no longer exist are sent as \`DELETED\`. A client can thus correct its list after a reconnection without clearing it.`,
          extensions: cinder({ idOf: ref.name }),
        }),
      },
      subscribe: (_, args, context) =>
        changesOfAll(context, typeLoaders(context.loaders), argsOf(args, parent?.field), parent),
      resolve: nextChange,
    }),
  }));
}

function eventType<T extends Watched>({
  one,
  ref,
  edge,
  typeLoaders,
  status,
  resource: { route },
}: Omit<LiveType<T>, 'many'>) {
  const noun = nounOf(ref.name);
  const load: Facts = {
    rest: [`GET ${route}/{id}`],
    calls: 'one',
    callsIf: 'unless the poll used the token of the caller',
  };
  const deleted = `the ${noun} was deleted`;
  const isNew = 'the kind is `INITIAL` or `CREATED`';
  const valueOf = (value: string | null): string | null => (value === null ? null : status.of(value));
  return builder.objectRef<Change<T>>(`${ref.name}Change`).implement({
    description: `A change of one ${noun}.`,
    fields: (t) => ({
      kind: t.field({
        type: ChangeKindRef,
        nullable: false,
        description: 'The kind of the change.',
        resolve: ({ kind }) => kind,
      }),
      cursor: t.string({
        nullable: false,
        description: 'The cursor of the event, for `after`.',
        resolve: (change) => changeCursor(change),
      }),
      [`${one}Id`]: t.id({
        nullable: false,
        description: `The global ID of the ${noun}, even after the deletion.`,
        resolve: ({ id }) => globalId({ kind: ref.name, id }),
      }),
      deletedId: t.id({
        description: `The global ID of the ${noun} if it was deleted, for Relay's \`@deleteRecord\` and \`@deleteEdge\`.`,
        extensions: nullIf(`the ${noun} was not deleted`),
        resolve: ({ kind, id }) => (kind === 'DELETED' ? globalId({ kind: ref.name, id }) : null),
      }),
      status: t.field({
        type: status.ref,
        description: `The status of the ${noun}.`,
        extensions: nullIf(deleted),
        resolve: (change) => valueOf(change.status),
      }),
      rawStatus: t.exposeString('status', {
        description: 'The status as reported by Cinder.',
        extensions: nullIf(deleted),
      }),
      previousStatus: t.field({
        type: status.ref,
        description: 'The status before the change.',
        extensions: nullIf(isNew),
        resolve: (change) => valueOf(change.previousStatus),
      }),
      rawPreviousStatus: t.exposeString('previousStatus', {
        description: 'The status before the change, as reported by Cinder.',
        extensions: nullIf(isNew),
      }),
      reasons: t.stringList({
        description: 'The reasons for the failure, from the messages of Cinder.',
        extensions: cinder({
          rest: ['GET /messages'],
          since: '3.5',
          calls: 'one',
          callsIf: 'if the status is an error',
          nullIf: ['the status is not an error'],
        }),
        resolve: (change, _, context) => reasonsOfChange(context, change),
      }),
      [one]: t.field({
        type: ref,
        description: `The ${noun}, loaded with the caller's token and not older than the change.`,
        extensions: cinder({ ...load, nullIf: [deleted] }),
        resolve: (change, _, context) => resourceOf(context, change, typeLoaders(context.loaders)),
      }),
      edge: t.field({
        type: edge,
        description: `The ${noun} as an edge of a list in the default order, for every kind of change. The call is shared with \`${one}\`.`,
        extensions: cinder({ ...load, nullIf: [deleted] }),
        resolve: (change, _, context) => edgeOf(context, change, typeLoaders(context.loaders)),
      }),
      createdEdges: t.field({
        type: [edge],
        nullable: false,
        description: `The ${noun} as the only edge of a list if it was created. Made for Relay's \`@prependEdge\` on a paginated list. The call is shared with \`${one}\`. Empty for other changes, because Relay logs a warning for a null edge.`,
        extensions: cinder(load),
        resolve: (change, _, context) => createdEdgesOf(context, change, typeLoaders(context.loaders)),
      }),
    }),
  });
}

/** The parent by whose IDs changes can be filtered: its type, and the field of the filter. */
function parentOf({ parent, filters }: Resource): { kind: string; field: string } | undefined {
  if (parent === undefined) return undefined;
  const kind = filters[parent]?.idOf;
  return typeof kind === 'string' ? { kind, field: `${parent}s` } : undefined;
}

type GivenArgs = Omit<ListChangedArgs, 'filter'> & {
  filter?: Readonly<Record<string, readonly string[] | null | undefined>> | null | undefined;
};

/** The arguments with the IDs of the parents under the same name for every type. */
function argsOf(args: unknown, parentField: string | undefined): ListChangedArgs {
  const { filter, ...others } = args as GivenArgs;
  if (!filter) return others;
  return {
    ...others,
    filter: {
      ids: filter['ids'],
      status: filter['statuses'],
      rawStatus: filter['rawStatuses'],
      parentIds: filter[parentField ?? ''],
    },
  };
}

/** Clears the loaders, so that nested records of an event are loaded again. These are not older than the event. */
function nextChange<T extends Watched>(change: Change<T>, _: unknown, context: OperationContext): Change<T> {
  renewLoaders(context, changeCursor(change));
  return change;
}
