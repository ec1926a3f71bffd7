import type { CinderClient } from './client.ts';
import { asObject, rowsOf } from './decode.ts';
import { CinderError } from './errors.ts';
import { requireMicroversion } from './microversion.ts';
import { orNull } from './or-null.ts';
import { canCount, largestPage, listFormOf } from './paging.ts';
import { noteLength } from './plan/list-lengths.ts';
import { routesOf, type Identified, type Resource } from './resource.ts';
import type { Query } from './route.ts';

/** The number of rows that are decoded without a turn of the event loop in between: about 1 ms of work. */
const decodedAtOnce = 250;

/** The number of rows at the end of a page that can be deleted before the next page is read. */
export const markersTried = 5;

export interface ListOptions {
  /** The maximum number of rows, 0 to `largestPage`. */
  limit: number;
  /** The ID of the row before the page. */
  marker?: string | undefined;
  /** The number of rows to skip. Ignored with a marker. */
  offset?: number | undefined;
  /** The order in Cinder's form: `created_at:desc,id:asc`. */
  sort?: string | undefined;
  /** The filters by their names in Cinder. */
  filters?: Query | undefined;
  /** Whether an administrator gets the rows of all projects (`all_tenants`). */
  allProjects?: boolean | undefined;
  /** Whether Cinder counts all rows. */
  count?: boolean | undefined;
  /**
   * For a list that Cinder does not restrict to a project: whether it remains unrestricted. Only for rows about a
   * resource that the caller can see. Such a list is paged by offset, because Cinder refuses a row of another project
   * as the marker.
   */
  unscoped?: boolean | undefined;
}

export interface Page<T> {
  items: readonly T[];
  /** The number of all matching rows. Null if Cinder cannot count, or did not have to. */
  total: number | null;
  /** Whether Cinder may have rows after this page. */
  more: boolean;
  /** The offset of the next page of a list that is paged by offset. */
  end: number;
}

/**
 * Reads one page of a list.
 *
 * The `next` links of Cinder are not followed. Some lists have none, others have a wrong path, and with a count every
 * page has one. The next page begins after the marker.
 *
 * @throws CinderError also `MICROVERSION_TOO_LOW` if the cloud lacks the list
 */
export async function listPage<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  options: ListOptions,
): Promise<Page<T>> {
  requireMicroversion(
    client.endpoint.microversion,
    resource.paging.usableSince ?? resource.since,
    `The list of ${resource.noun}s`,
  );
  const { paging, scope, listKey } = resource;
  const form = listFormOf(client, resource);
  const { limit, sort } = options;
  const { filters, all_tenants, microversion } = options.unscoped
    ? {}
    : scope.parameters(client, options.allProjects === true);
  const marker = form.pagedBy === 'marker' && !options.unscoped ? options.marker : undefined;
  const query = form.query({
    filters: { ...filters, ...options.filters },
    limit,
    marker,
    offset: marker === undefined && options.offset !== 0 ? options.offset : undefined,
    sort,
    all_tenants,
    with_count: options.count === true && canCount(client, resource) ? true : undefined,
  });
  const from =
    (route: string) =>
    async (part: Query): Promise<Readonly<Record<string, unknown>>> =>
      asObject((await client.call('GET', route, { query: part, microversion })).body, listKey);
  const { route, listRoute } = routesOf(client, resource);
  const answer = await paging.read({ detailed: from(listRoute), summary: from(route), key: listKey }, query);
  const records = await decodeRows(client, resource, answer);
  const items = form.isOldestFirst ? records.toReversed() : records;
  const total = typeof answer['count'] === 'number' ? answer['count'] : null;
  if (total !== null) noteUnfiltered(client, resource, options, total);
  const more = form.pagedBy !== 'nothing' && canHaveMore(resource, answer, lengthOf(answer[listKey]), options, total);
  return { items, total, more, end: (options.offset ?? 0) + items.length };
}

/** The records of responses without damaged rows, by response. Operations that share a call share its records as well. */
const sharedRecords = new WeakMap<object, { resource: object; items: readonly Identified[] }>();

/** Decodes the rows of a response. The event loop turns during a long list. */
async function decodeRows<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  answer: Readonly<Record<string, unknown>>,
): Promise<readonly T[]> {
  const shared = sharedRecords.get(answer);
  if (shared?.resource === resource) return shared.items as readonly T[];
  const { listKey } = resource;
  const { reportDamage } = client;
  const damages: CinderError[] = [];
  const report = (error: CinderError): void => {
    damages.push(error);
    reportDamage?.(error);
  };
  const decoded = (rows: unknown): T[] =>
    rowsOf({ [listKey]: rows }, listKey, (row, note) => resource.decode(row, note), reportDamage && report);
  const rows = answer[listKey];
  if (!Array.isArray(rows)) return decoded(rows);
  const items: T[] = [];
  for (let from = 0; from < rows.length; from += decodedAtOnce) {
    if (from > 0) await client.takeTurn();
    items.push(...decoded(rows.slice(from, from + decodedAtOnce)));
  }
  if (damages.length === 0) sharedRecords.set(answer, { resource, items });
  return items;
}

/** Whether rows may follow a page. A full page, and one that the operator's limit made short, normally have a link. */
function canHaveMore(
  { paging }: Resource,
  answer: Readonly<Record<string, unknown>>,
  length: number,
  options: ListOptions,
  total: number | null,
): boolean {
  if (length === 0) return false;
  if (total !== null && options.marker === undefined) return (options.offset ?? 0) + length < total;
  if (length >= options.limit || Object.keys(answer).some((key) => key.endsWith('_links'))) return true;
  return paging.canEndEarly(length, options.limit);
}

/**
 * Reads the page after another one. If the last row was deleted, the page begins after the row before it.
 *
 * @throws CinderError also `UPSTREAM_ERROR` if the page begins with the same rows again, because the pages would never
 *   end
 */
export async function nextPage<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  options: Omit<ListOptions, 'limit' | 'marker' | 'offset' | 'count'>,
  before: Page<T>,
): Promise<Page<T>> {
  const [last, ...earlier] = before.items
    .slice(-markersTried)
    .map(({ id }) => id)
    .reverse();
  const pageAfter = (marker: string | undefined): Promise<Page<T>> =>
    listPage(client, resource, { ...options, limit: largestPage, marker, offset: before.end });
  let marker = last;
  let page = await orNull(() => pageAfter(last));
  for (const id of earlier) {
    if (page) break;
    marker = id;
    page = await orNull(() => pageAfter(id));
  }
  if (!page || page.items.some(({ id }) => id === marker)) {
    throw new CinderError('UPSTREAM_ERROR', `Cinder's list of ${resource.noun}s does not continue after its marker.`);
  }
  const listed = new Set(earlier);
  return { ...page, items: page.items.filter(({ id }) => !listed.has(id)) };
}

/** Reads all rows of a list, page by page. */
export async function listAll<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  options: Omit<ListOptions, 'limit' | 'marker' | 'offset' | 'count'>,
): Promise<T[]> {
  let page = await listPage(client, resource, { ...options, limit: largestPage });
  const items = [...page.items];
  while (page.more) {
    page = await nextPage(client, resource, options, page);
    items.push(...page.items);
  }
  noteUnfiltered(client, resource, options, items.length);
  return items;
}

/** Notes the length of a list for plans, unless it is only the length of a filtered list. */
function noteUnfiltered(
  client: CinderClient,
  resource: Resource,
  { filters = {}, allProjects = false, unscoped }: Omit<ListOptions, 'limit'>,
  length: number,
): void {
  if (!unscoped && Object.keys(filters).length === 0) noteLength({ client, resource, allProjects }, length);
}

/** The number of rows that Cinder returned, including damaged ones. */
function lengthOf(rows: unknown): number {
  return Array.isArray(rows) ? rows.length : 0;
}
