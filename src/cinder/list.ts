import type { CinderClient } from './client.ts';
import { asObject } from './decode.ts';
import { CinderError } from './errors.ts';
import { atLeast, requireMicroversion, type Microversion } from './microversion.ts';
import type { Identified, Resource } from './resource.ts';
import type { Query } from './route.ts';

/** The most rows that Cinder gives in one answer, unless its operator changed `osapi_max_limit`. */
export const largestPage = 1000;

export interface ListOptions {
  /** Rows, 0 to `largestPage`. */
  limit: number;
  /** The id of the row before the first. */
  marker?: string | undefined;
  /** How many rows to leave out; only for a list that takes no marker. */
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
 * How a list is paged on this cloud: by markers, with sorts, filters and `all_tenants`; by an offset, with none of them;
 * or not at all: its only page has all the rows of the caller's project.
 */
export function pagingOf(client: CinderClient, { markersSince = '3.0' }: Resource): 'marker' | 'offset' | 'none' {
  if (markersSince === 'never') return 'offset';
  return atLeast(client.endpoint.microversion, markersSince) ? 'marker' : 'none';
}

/** Whether the list of a type that this cloud has is of use on it, too. */
export function hasList(client: CinderClient, { listSince }: Resource): boolean {
  return listSince === undefined || atLeast(client.endpoint.microversion, listSince);
}

/** Refuses what a list that is not paged by markers cannot do. @throws CinderError `MICROVERSION_TOO_LOW` */
export function requireMarkers(client: CinderClient, { markersSince }: Resource, what: string): void {
  if (markersSince !== 'never') requireMicroversion(client.endpoint.microversion, markersSince, what);
}

/** Whether this cloud can say how many rows a list has. */
export function canCount(client: CinderClient, resource: Resource): boolean {
  return resource.countedSince !== undefined && atLeast(client.endpoint.microversion, resource.countedSince);
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
  const query: Query =
    paging === 'marker'
      ? {
          ...(client.isAdmin && resource.adminQuery),
          ...scope?.query,
          ...options.filters,
          limit: options.limit,
          marker: options.unscoped ? undefined : options.marker,
          offset: options.unscoped ? options.offset : undefined,
          sort: options.sort,
          all_tenants: options.allProjects && client.isAdmin && resource.allTenants ? 1 : undefined,
          with_count: count ? true : undefined,
        }
      : { limit: options.limit, offset: options.offset };
  const { body } = await client.call('GET', resource.listRoute, { query, microversion: scope?.microversion });
  const answer = asObject(body, resource.listKey);
  const rows = answer[resource.listKey];
  const items = Array.isArray(rows) ? rows.map((row) => resource.decode(row)) : [];
  const total = typeof answer['count'] === 'number' ? answer['count'] : null;
  const more = paging !== 'none' && mayGoOn(answer, items.length, options, total);
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
 * a full page, there is a link, if the list has links at all.
 */
function mayGoOn(answer: Readonly<Record<string, unknown>>, length: number, options: ListOptions, total: number | null): boolean {
  if (length === 0) return false;
  if (total !== null && options.marker === undefined) return length < total;
  return length >= options.limit || Object.keys(answer).some((key) => key.endsWith('_links'));
}

/**
 * The page behind another one.
 *
 * @throws CinderError also `UPSTREAM_ERROR` where it begins again with the same rows: the pages would never end
 */
export async function nextPage<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  options: Omit<ListOptions, 'limit' | 'marker' | 'offset' | 'count'>,
  before: Page<T>,
): Promise<Page<T>> {
  const marker = before.items.at(-1)?.id;
  const page = await listPage(client, resource, { ...options, limit: largestPage, marker, offset: before.end });
  if (page.items.some(({ id }) => id === marker)) {
    throw new CinderError('UPSTREAM_ERROR', `Cinder's list of ${resource.noun}s does not go on behind its marker.`);
  }
  return page;
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
