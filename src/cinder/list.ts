import type { CinderClient } from './client.ts';
import { asObject, rowsOf } from './decode.ts';
import { CinderError } from './errors.ts';
import { listWithMissingGroups } from './missing-group.ts';
import { atLeast, requireMicroversion, type Microversion } from './microversion.ts';
import { orNull } from './or-null.ts';
import { canCount, pagingOf } from './paging.ts';
import { routesOf, type Identified, type Resource } from './resource.ts';
import type { Query } from './route.ts';

/** The most rows that Cinder gives in one answer, unless its operator changed `osapi_max_limit`. */
export const largestPage = 1000;

/** How many rows from the end of a page may be deleted before the next one is asked for. */
export const markersTried = 5;

export interface ListOptions {
  /** Rows, 0 to `largestPage`. */
  limit: number;
  /** The id of the row before the first. */
  marker?: string | undefined;
  /** How many rows to leave out; ignored beside a marker. */
  offset?: number | undefined;
  /** Cinder's form: `created_at:desc,id:asc`. */
  sort?: string | undefined;
  /** By Cinder's names. */
  filters?: Query | undefined;
  /** Every project's, for an administrator (`all_tenants`). */
  allProjects?: boolean | undefined;
  /** Ask how many there are in all. */
  count?: boolean | undefined;
  /**
   * Of a list that Cinder does not scope: leave it so. Only for rows about a resource that the caller has been shown. It
   * is paged by offset, as Cinder takes no other project's row for a marker.
   */
  unscoped?: boolean | undefined;
}

export interface Page<T> {
  items: readonly T[];
  /** How many there are in all that match; null where Cinder cannot tell or was not asked. */
  total: number | null;
  /** Whether Cinder may hold more rows behind this page. */
  more: boolean;
  /** Where a list that is paged by offset goes on. */
  end: number;
}

/**
 * One page of a list. Cinder's `next` links are not followed: some lists have none, others point at the wrong path, and
 * with a count every page has one. A page goes on where the marker says.
 *
 * `all_tenants` is sent only when it is wanted: for several lists its mere presence switches it on, and a value of 0
 * empties an administrator's list.
 */
export async function listPage<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  options: ListOptions,
): Promise<Page<T>> {
  requireMicroversion(client.endpoint.microversion, resource.listSince ?? resource.since, `The list of ${resource.noun}s`);
  const paging = pagingOf(client, resource);
  const scope = scopeOf(client, resource, options);
  const count = options.count === true && canCount(client, resource);
  const { limit, sort } = options;
  const byMarker = paging === 'marker' && !options.unscoped;
  const marker = byMarker ? options.marker : undefined;
  const offset = marker === undefined && options.offset !== 0 ? options.offset : undefined;
  const filters: Query = { ...(client.isAdmin && resource.adminQuery), ...scope?.query, ...options.filters };
  const all_tenants = options.allProjects && client.isAdmin && resource.allTenants ? 1 : undefined;
  const query: Query =
    paging === 'marker'
      ? { ...filters, limit, marker, offset, sort, all_tenants, with_count: count ? true : undefined }
      : resource.filteredBefore ? { ...filters, all_tenants } : { limit, offset };
  const listed = (route: string) => async (of: Query): Promise<Readonly<Record<string, unknown>>> =>
    asObject((await client.call('GET', route, { query: of, microversion: scope?.microversion })).body, resource.listKey);
  const { route, listRoute } = routesOf(client, resource);
  const answer = resource.groupMayBeMissing
    ? await listWithMissingGroups({ detailed: listed(listRoute), summary: listed(route), key: resource.listKey }, query)
    : await listed(listRoute)(query);
  const items = rowsOf(answer, resource.listKey, (row, report) => resource.decode(row, report), client.reportDamage);
  if (paging === 'none' && resource.filteredBefore) items.reverse();
  const total = typeof answer['count'] === 'number' ? answer['count'] : null;
  const more = paging !== 'none' && mayGoOn(resource, answer, lengthOf(answer[resource.listKey]), options, total);
  return { items, total, more, end: (options.offset ?? 0) + items.length };
}

/** How a list that Cinder does not scope is narrowed to the caller's project; undefined where nothing is to be done. */
function scopeOf(
  { endpoint, isAdmin, token }: CinderClient,
  { unscoped }: Resource,
  options: ListOptions,
): { query: Query; microversion: Microversion | undefined } | undefined {
  if (!unscoped || options.unscoped || (isAdmin && options.allProjects)) return undefined;
  const refused = !isAdmin && !atLeast(unscoped.until, endpoint.microversion);
  return { query: { [unscoped.column]: token.projectId }, microversion: refused ? unscoped.until : undefined };
}

/**
 * A short page can still have rows behind it, where the operator allows fewer a page than were asked for: then, and on
 * a full page, there is a link, if the list has links at all. If it has none, only an empty page is known to be the last:
 * an operator can allow any number of rows. If Cinder took rows out of the page after it had cut it, a long page may have
 * been cut as well.
 */
function mayGoOn(
  { keepsBack, linkless }: Resource,
  answer: Readonly<Record<string, unknown>>,
  length: number,
  options: ListOptions,
  total: number | null,
): boolean {
  if (length === 0) return false;
  if (total !== null && options.marker === undefined) return (options.offset ?? 0) + length < total;
  if (length >= options.limit || Object.keys(answer).some((key) => key.endsWith('_links'))) return true;
  return linkless === true || (keepsBack === true && length >= options.limit / 2);
}

/**
 * The page behind another one. Where its last row is deleted by now, it goes on behind the row before that.
 *
 * @throws CinderError also `UPSTREAM_ERROR` where it begins again with the same rows: the pages would never end
 */
export async function nextPage<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  options: Omit<ListOptions, 'limit' | 'marker' | 'offset' | 'count'>,
  before: Page<T>,
): Promise<Page<T>> {
  const [last, ...earlier] = before.items.slice(-markersTried).map(({ id }) => id).reverse();
  const behind = (marker: string | undefined): Promise<Page<T>> =>
    listPage(client, resource, { ...options, limit: largestPage, marker, offset: before.end });
  let marker = last;
  let page = await orNull(() => behind(last));
  for (const id of earlier) {
    if (page) break;
    marker = id;
    page = await orNull(() => behind(id));
  }
  if (!page || page.items.some(({ id }) => id === marker)) {
    throw new CinderError('UPSTREAM_ERROR', `Cinder's list of ${resource.noun}s does not go on behind its marker.`);
  }
  const seen = new Set(earlier);
  return { ...page, items: page.items.filter(({ id }) => !seen.has(id)) };
}

/** Every row of a list, page by page. */
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
  return items;
}

/** The number of rows that Cinder returned, damaged ones too. */
function lengthOf(rows: unknown): number {
  return Array.isArray(rows) ? rows.length : 0;
}
