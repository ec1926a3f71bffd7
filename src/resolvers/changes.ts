import { badInput } from '../cinder/errors.ts';
import type { Change } from '../cinder/watch/change.ts';
import { placeOf, type CursorPlace } from '../cinder/watch/cursor.ts';
import type { Mailbox } from '../cinder/watch/mailbox.ts';
import type { Watched } from '../cinder/watch/seen.ts';
import type { Family } from '../loaders/family.ts';
import type { OperationContext } from './context.ts';
import { cinderIdOf } from './ids.ts';
import { reasonsOf } from './reasons.ts';

type Maybe<T> = T | null | undefined;

export interface ChangedArgs {
  id: string;
  after?: Maybe<string>;
}

export interface ListChangedArgs {
  filter?: Maybe<{ ids?: Maybe<readonly string[]>; status?: Maybe<readonly string[]>; parentIds?: Maybe<readonly string[]> }>;
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
  { client, hub }: OperationContext,
): Promise<Mailbox<T>> {
  return hub.watch(client, resource, { ids: [cinderIdOf(resource.kind, id, ['id'])], after: placeIn(after) });
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
  { client, hub }: OperationContext,
  parent: { kind: string; field: string } = { kind: '', field: '' },
): Promise<Mailbox<T>> {
  const idsOf = (kind: string, ids: Maybe<readonly string[]>, name: string): string[] | undefined =>
    ids?.map((id) => cinderIdOf(kind, id, ['filter', name]));
  const ids = idsOf(resource.kind, filter?.ids, 'ids');
  if (ids && (ids.length < 1 || ids.length > mostIds)) {
    throw badInput(['filter', 'ids'], `"ids" are 1 to ${mostIds}; they were ${ids.length}.`);
  }
  if (filter?.status?.includes('UNKNOWN')) {
    throw badInput(['filter', 'status'], 'UNKNOWN stands for what the schema does not list: there is no filter for it.');
  }
  return hub.watch(client, resource, {
    ids,
    statuses: filter?.status ?? undefined,
    parentIds: idsOf(parent.kind, filter?.parentIds, parent.field),
    allProjects: allProjects ?? false,
    initial: initial ?? true,
    after: placeIn(after),
  });
}

/** The resource behind a change, under the caller's own token; null once it is gone. */
export async function resourceOf<T extends Watched>({ kind, id, record }: Change<T>, family: Family<T>): Promise<T | null> {
  if (kind === 'DELETED') return null;
  if (record === null) return family.byId.load(id);
  family.seen(record);
  return record;
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
