import type { CinderClient } from '../../cinder/client.ts';
import { badInput } from '../../cinder/errors.ts';
import type { Change, Watched } from '../../cinder/watch/change.ts';
import { changeCursor, placeOf, type CursorPlace } from '../../cinder/watch/cursor.ts';
import { untilThere } from '../../cinder/wait-records.ts';
import type { TypeLoaders } from '../../loaders/type-loaders.ts';
import type { OperationContext } from '../common/context.ts';
import { encodeCursor } from '../common/cursor.ts';
import { defaultOrder, sortText } from '../list/order.ts';
import { cinderIdOf } from '../common/ids.ts';
import { rejectUnknown } from '../common/reject-unknown-enum.ts';
import { reasonsOf } from '../common/reasons.ts';

type Maybe<T> = T | null | undefined;

export interface ChangedArgs {
  id: string;
  after?: Maybe<string>;
}

export interface ListChangedArgs {
  filter?: Maybe<{
    ids?: Maybe<readonly string[]>;
    status?: Maybe<readonly string[]>;
    rawStatus?: Maybe<readonly string[]>;
    parentIds?: Maybe<readonly string[]>;
  }>;
  allProjects?: Maybe<boolean>;
  initial?: Maybe<boolean>;
  after?: Maybe<string>;
  known?: Maybe<readonly string[]>;
}

/** The maximum number of IDs of one subscription. Each ID requires a call that checks the access of the caller. */
const mostIds = 100;

/**
 * Returns the events of one resource: INITIAL, then one event per change, and finally DELETED.
 *
 * @throws CinderError `BAD_USER_INPUT`, `NOT_FOUND` if the resource is not visible to the caller
 */
export function changesOf<T extends Watched>(
  context: OperationContext,
  { resource }: TypeLoaders<T>,
  { id, after }: ChangedArgs,
): Promise<AsyncIterableIterator<Change<T>>> {
  const ids = [cinderIdOf(resource.kind, id, ['id'])];
  // A client with a cursor has the resource, which may have been deleted since.
  return context.hub.watch(context.client, resource, {
    ids,
    after: placeIn(after),
    ...(after != null && { known: ids }),
  });
}

/**
 * Returns the events of all resources of a type in the project, or of some of them.
 *
 * @param parent the parent by whose IDs the events can be filtered: its type, and the field of the filter
 * @throws CinderError `BAD_USER_INPUT`, `NOT_FOUND` for IDs that are not visible to the caller, `FORBIDDEN` for all
 *   projects
 */
export async function changesOfAll<T extends Watched>(
  context: OperationContext,
  { resource }: TypeLoaders<T>,
  { filter, allProjects, initial, after, known }: ListChangedArgs,
  parent: { kind: string; field: string } = { kind: '', field: '' },
): Promise<AsyncIterableIterator<Change<T>>> {
  const idsOf = (kind: string, ids: Maybe<readonly string[]>, ...path: string[]): string[] | undefined =>
    ids?.map((id) => cinderIdOf(kind, id, path));
  const ids = idsOf(resource.kind, filter?.ids, 'filter', 'ids');
  if (ids && (ids.length < 1 || ids.length > mostIds)) {
    throw badInput(['filter', 'ids'], `\`ids\` must have 1 to ${mostIds} IDs; received ${ids.length}.`);
  }
  rejectUnknown(filter?.status, ['filter', 'statuses']);
  const options = {
    ids,
    statuses: filter?.status || filter?.rawStatus ? [...(filter.status ?? []), ...(filter.rawStatus ?? [])] : undefined,
    parentIds: idsOf(parent.kind, filter?.parentIds, 'filter', parent.field),
    allProjects: allProjects ?? false,
    initial: initial ?? true,
    after: placeIn(after),
    known: idsOf(resource.kind, known, 'known'),
  };
  return context.hub.watch(context.client, resource, options);
}

/** The interval between two attempts to load a changed resource while Cinder is unavailable, in seconds. */
const retryInterval = 2;

/**
 * The changed resource, read with the caller's own token. Null after its deletion.
 *
 * While Cinder is unavailable, the read is repeated, because no later event may show the resource.
 */
export function resourceOf<T extends Watched>(
  { client, hub }: OperationContext,
  change: Change<T>,
  { resource }: TypeLoaders<T>,
): Promise<T | null> {
  return untilThere(() => hub.read(since(client, change), resource, change), retryInterval, client.signal);
}

/** The resource of an event as an edge of a list in the default order. Null after its deletion. */
export async function edgeOf<T extends Watched>(
  context: OperationContext,
  change: Change<T>,
  typeLoaders: TypeLoaders<T>,
): Promise<{ cursor: string; node: T } | null> {
  const node = await resourceOf(context, change, typeLoaders);
  return node && { cursor: encodeCursor(sortText(defaultOrder), [node.id]), node };
}

/**
 * The resource of an event as the only edge of a list if it was created. Empty for other events, and if it was deleted
 * since.
 */
export async function createdEdgesOf<T extends Watched>(
  context: OperationContext,
  change: Change<T>,
  typeLoaders: TypeLoaders<T>,
): Promise<{ cursor: string; node: T }[]> {
  const edge = change.kind === 'CREATED' ? await edgeOf(context, change, typeLoaders) : null;
  return edge ? [edge] : [];
}

/** The reasons of a failure, from the messages of Cinder. Null if the resource did not fail. */
export async function reasonsOfChange({ client }: OperationContext, change: Change): Promise<readonly string[] | null> {
  return change.status?.startsWith('error') ? reasonsOf(since(client, change), change.id) : null;
}

/** A client that joins no call that began before the change was detected. */
function since(client: CinderClient, change: Change): CinderClient {
  return client.with({ asOf: changeCursor(change) });
}

function placeIn(cursor: Maybe<string>): CursorPlace | undefined {
  if (cursor == null) return undefined;
  const place = placeOf(cursor);
  if (!place) throw badInput(['after'], '`after` is not a cursor of a change. Use the cursor of an event, unchanged.');
  return place;
}
