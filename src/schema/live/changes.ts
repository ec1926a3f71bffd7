import type { Change } from '../../cinder/watch/change.ts';
import { changeCursor } from '../../cinder/watch/cursor.ts';
import type { Watched } from '../../cinder/watch/seen.ts';
import type { Family } from '../../loaders/family.ts';
import type { Loaders } from '../../loaders/loaders.ts';
import { changesOf, changesOfAll, createdEdgesOf, edgeOf, reasonsOfChange, resourceOf, type ListChangedArgs } from '../../resolvers/changes.ts';
import { renewLoaders, type OperationContext } from '../../resolvers/context.ts';
import { globalId } from '../../resolvers/ids.ts';
import { builder } from '../builder.ts';
import type { EdgeRef, NodeTypeRef } from '../connection.ts';
import type { OpenEnum } from '../open-enum.ts';

const ChangeKindRef = builder.enumType('ChangeKind', {
  description: 'What happened to a resource.',
  values: {
    INITIAL: { description: 'It was there when the subscription began: the state to start from.' },
    CREATED: { description: 'It was made since.' },
    UPDATED: { description: 'Its status changed, or anything else of its record. Changes that a slow reader has not read yet are one.' },
    DELETED: { description: 'It is gone: deleted, or handed to another project.' },
  } as const,
});

/** How one type of resource is watched. */
export interface LiveType<T extends Watched> {
  /** The fields of the subscription: `volume` makes `volumeChanged`, `volumes` `volumesChanged`. */
  one: string;
  many: string;
  ref: NodeTypeRef;
  edge: EdgeRef;
  family: (loaders: Loaders) => Family<T>;
  status: OpenEnum;
  /** What it hangs on: its type, and the field by whose ids changes can be narrowed. */
  parent?: { kind: string; field: string };
  /** The route of one, and of the list. */
  route: string;
  /** The microversion that it needs. */
  since?: string;
}

const after =
  'The cursor of the last event that the client has read. After a reconnect the events that it missed are sent first, merged to one per resource. If the cursor is no longer known (after a minute without subscribers, or from another gateway), the stream begins with INITIAL, also with `initial: false`.';

/** `volumeChanged(id)` and `volumesChanged(filter, allProjects)`, with their event. */
export function changeSubscriptions<T extends Watched>({ one, many, ref, edge, family, status, parent, route, since }: LiveType<T>): void {
  const event = eventType({ one, ref, edge, family, status });
  const needs = since === undefined ? '' : ` Microversion ${since}.`;
  const filter = builder.inputType(`${ref.name}ChangeFilter`, {
    description: `Which changes of ${ref.name}s are sent; several fields must all hold.`,
    fields: (t) => ({
      ids: t.idList({ description: `Of these ${many} alone, 100 at most; each is one call, to prove that the caller may see it.` }),
      status: t.field({ type: [status.ref], description: 'Changes from or to one of these statuses.' }),
      rawStatus: t.stringList({ description: 'Changes from or to one of these statuses, as Cinder spells them, in addition to `status`: for statuses that the enum does not list.' }),
      ...(parent && { [parent.field]: t.idList({ description: `Changes of ${many} of these ${parent.kind}s.` }) }),
    }),
  });
  const shared = `One look serves all subscribers of a project, every 2 s while anything is on its way to another status, and at once after a mutation through this gateway; 30 s apart otherwise. Whoever may read it.${needs}`;
  builder.subscriptionFields((t) => ({
    [`${one}Changed`]: t.field({
      type: event,
      nullable: false,
      description: `One ${ref.name}: its state at once, then each change; it ends when the resource is gone. \`GET ${route}/{id}\`. ${shared}`,
      args: {
        id: t.arg.id({ required: true, description: 'Its global id, or Cinder\'s own.' }),
        after: t.arg.string({ description: after }),
      },
      subscribe: (_, args, context) => changesOf(family(context.loaders), args, context),
      resolve: nextChange,
    }),
    [`${many}Changed`]: t.field({
      type: event,
      nullable: false,
      description: `The project's ${many}, or some of them: those that are there, then each change, new ones too. \`GET ${route}/detail\`. ${shared}`,
      args: {
        filter: t.arg({ type: filter, description: 'Which changes are sent.' }),
        allProjects: t.arg.boolean({ defaultValue: false, description: 'Every project\'s, not the caller\'s alone (`all_tenants`). Administrators only.' }),
        initial: t.arg.boolean({ defaultValue: true, description: 'Whether those that are there come first, as INITIAL.' }),
        after: t.arg.string({ description: after }),
      },
      subscribe: (_, args, context) => changesOfAll(family(context.loaders), argsOf(args, parent?.field), context, parent),
      resolve: nextChange,
    }),
  }));
}

function eventType<T extends Watched>({ one, ref, edge, family, status }: Pick<LiveType<T>, 'one' | 'ref' | 'edge' | 'family' | 'status'>) {
  const valueOf = (wire: string | null): string | null => (wire === null ? null : status.of(wire));
  return builder.objectRef<Change<T>>(`${ref.name}Change`).implement({
    description: `A change of a ${ref.name}.`,
    fields: (t) => ({
      kind: t.field({ type: ChangeKindRef, nullable: false, description: 'What happened to it.', resolve: ({ kind }) => kind }),
      cursor: t.string({
        nullable: false,
        description: 'The cursor of this event, for `after`.',
        resolve: (change) => changeCursor(change),
      }),
      [`${one}Id`]: t.id({
        nullable: false,
        description: `The global id of the ${ref.name}, also after its deletion.`,
        resolve: ({ id }) => globalId({ kind: ref.name, id }),
      }),
      deletedId: t.id({
        description: `The global id of the ${ref.name} if it was deleted, for Relay's \`@deleteRecord\` and \`@deleteEdge\`. Null otherwise.`,
        resolve: ({ kind, id }) => (kind === 'DELETED' ? globalId({ kind: ref.name, id }) : null),
      }),
      status: t.field({ type: status.ref, description: 'Its status; null once it is gone.', resolve: (change) => valueOf(change.status) }),
      rawStatus: t.exposeString('status', { description: 'Its status as Cinder spells it; null once it is gone.' }),
      previousStatus: t.field({
        type: status.ref,
        description: 'The status before; null of INITIAL and CREATED.',
        resolve: (change) => valueOf(change.previousStatus),
      }),
      rawPreviousStatus: t.exposeString('previousStatus', { description: 'The status before, as Cinder spells it; null of INITIAL and CREATED.' }),
      reasons: t.stringList({
        description: 'Why it failed, in the words of Cinder\'s messages (`GET /messages`, microversion 3.5); null where its status is no error.',
        resolve: (change, _, context) => reasonsOfChange(change, context),
      }),
      [one]: t.field({
        type: ref,
        description: `The ${ref.name} under the caller's own token, not older than the change; null once it is gone. One call, or none where it came with the look.`,
        resolve: (change, _, context) => resourceOf(change, family(context.loaders), context),
      }),
      edge: t.field({
        type: edge,
        description: `The ${ref.name} as an edge of a list in the default order, whatever happened to it. Null after its deletion. One call at most, shared with \`${one}\`.`,
        resolve: (change, _, context) => edgeOf(change, family(context.loaders), context),
      }),
      createdEdges: t.field({
        type: [edge],
        nullable: false,
        description: `The ${ref.name} as the only edge of a list if it was created, for Relay's \`@prependEdge\` on a list that is loaded in pages. Empty otherwise: Relay logs a warning for an edge that is null. One call at most, shared with \`${one}\`.`,
        resolve: (change, _, context) => createdEdgesOf(change, family(context.loaders), context),
      }),
    }),
  });
}

type GivenArgs = Omit<ListChangedArgs, 'filter'> & { filter?: Readonly<Record<string, readonly string[] | null | undefined>> | null | undefined };

/** The arguments with the parents' ids under one name, whatever the type calls them. */
function argsOf(args: unknown, parentField: string | undefined): ListChangedArgs {
  const { filter, ...others } = args as GivenArgs;
  if (!filter) return others;
  return { ...others, filter: { ids: filter['ids'], status: filter['status'], rawStatus: filter['rawStatus'], parentIds: filter[parentField ?? ''] } };
}

/** What hangs on an event is loaded afresh, and is not older than the event. */
function nextChange<T extends Watched>(change: Change<T>, _: unknown, context: OperationContext): Change<T> {
  renewLoaders(context, changeCursor(change));
  return change;
}
