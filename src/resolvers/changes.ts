import { badInput } from '../cinder/errors.ts';
import type { Resource } from '../cinder/resource.ts';
import type { Change } from '../cinder/watch/change.ts';
import { placeOf, type CursorPlace } from '../cinder/watch/cursor.ts';
import type { HubWatchOptions } from '../cinder/watch/hub.ts';
import { untilThere } from '../cinder/watch/records.ts';
import type { Watched } from '../cinder/watch/seen.ts';
import type { Family } from '../loaders/family.ts';
import { renewLoaders, type OperationContext } from './context.ts';
import { defaultSort, encodeCursor } from './cursor.ts';
import { cinderIdOf } from './ids.ts';
import { requireListed } from './listed.ts';
import { reasonsOf } from './reasons.ts';

type Maybe<T> = T | null | undefined;

export interface ChangedArgs {
  id: string;
  after?: Maybe<string>;
}

export interface ListChangedArgs {
  filter?: Maybe<{ ids?: Maybe<readonly string[]>; status?: Maybe<readonly string[]>; rawStatus?: Maybe<readonly string[]>; parentIds?: Maybe<readonly string[]> }>;
  allProjects?: Maybe<boolean>;
  initial?: Maybe<boolean>;
  after?: Maybe<string>;
}

/** Ids in one subscription: each is a call, to prove that the caller may see it. */
const mostIds = 100;

/**
 * The changes of one resource: INITIAL, then each, and DELETED at last.
 *
 * @throws CinderError `BAD_USER_INPUT`, `NOT_FOUND` where the caller may not see it
 */
export function changesOf<T extends Watched>(
  { resource }: Family<T>,
  { id, after }: ChangedArgs,
  context: OperationContext,
): Promise<AsyncIterableIterator<Change<T>>> {
  return watch(resource, { ids: [cinderIdOf(resource.kind, id, ['id'])], after: placeIn(after) }, context);
}

/**
 * The changes of all resources of a type that the project has, or of some of them.
 *
 * @param parent what they hang on, by whose ids they can be narrowed: its type, and the filter's field
 * @throws CinderError `BAD_USER_INPUT`, `NOT_FOUND` for ids that the caller may not see, `FORBIDDEN` for all projects
 */
export async function changesOfAll<T extends Watched>(
  { resource }: Family<T>,
  { filter, allProjects, initial, after }: ListChangedArgs,
  context: OperationContext,
  parent: { kind: string; field: string } = { kind: '', field: '' },
): Promise<AsyncIterableIterator<Change<T>>> {
  const idsOf = (kind: string, ids: Maybe<readonly string[]>, name: string): string[] | undefined =>
    ids?.map((id) => cinderIdOf(kind, id, ['filter', name]));
  const ids = idsOf(resource.kind, filter?.ids, 'ids');
  if (ids && (ids.length < 1 || ids.length > mostIds)) {
    throw badInput(['filter', 'ids'], `"ids" are 1 to ${mostIds}; they were ${ids.length}.`);
  }
  requireListed(filter?.status, ['filter', 'status']);
  const options = {
    ids,
    statuses: filter?.status || filter?.rawStatus ? [...(filter.status ?? []), ...(filter.rawStatus ?? [])] : undefined,
    parentIds: idsOf(parent.kind, filter?.parentIds, parent.field),
    allProjects: allProjects ?? false,
    initial: initial ?? true,
    after: placeIn(after),
  };
  return watch(resource, options, context);
}

/** Watches, and lets go of what an event has loaded as soon as the next one is waited for: most of the time none comes. */
async function watch<T extends Watched>(
  resource: Resource<T>,
  options: HubWatchOptions,
  context: OperationContext,
): Promise<AsyncIterableIterator<Change<T>>> {
  const changes = await context.hub.watch(context.client, resource, options);
  const forgetting: AsyncIterableIterator<Change<T>> = {
    next() {
      renewLoaders(context);
      return changes.next();
    },
    return: async () => changes.return(),
    [Symbol.asyncIterator]: () => forgetting,
  };
  return forgetting;
}

/** Seconds between tries to load what has changed, while Cinder is away. */
const patience = 2;

/**
 * The resource behind a change, under the caller's own token; null once it is gone. While Cinder is away it is waited
 * for: no other event might come that shows it.
 */
export function resourceOf<T extends Watched>(
  change: Change<T>,
  { resource }: Family<T>,
  { client, hub }: OperationContext,
): Promise<T | null> {
  return untilThere(() => hub.read(client, resource, change), patience, client.signal);
}

/** The resource of a change as an edge of a list in the default order. Null after its deletion. */
export async function edgeOf<T extends Watched>(
  change: Change<T>,
  family: Family<T>,
  context: OperationContext,
): Promise<{ cursor: string; node: T } | null> {
  const node = await resourceOf(change, family, context);
  return node && { cursor: encodeCursor(defaultSort, [node.id]), node };
}

/** The resource of a change as the only edge of a list if it was created. Empty for every other change, and if it is gone again. */
export async function createdEdgesOf<T extends Watched>(
  change: Change<T>,
  family: Family<T>,
  context: OperationContext,
): Promise<{ cursor: string; node: T }[]> {
  const edge = change.kind === 'CREATED' ? await edgeOf(change, family, context) : null;
  return edge ? [edge] : [];
}

/** Why it failed, in the words of Cinder's messages; null where it did not. */
export async function reasonsOfChange({ id, status }: Change, { client }: OperationContext): Promise<readonly string[] | null> {
  return status?.startsWith('error') ? reasonsOf(client, id) : null;
}

function placeIn(cursor: Maybe<string>): CursorPlace | undefined {
  if (cursor == null) return undefined;
  const place = placeOf(cursor);
  if (!place) throw badInput(['after'], 'This is not the cursor of a change.');
  return place;
}
