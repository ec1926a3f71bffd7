import type { CinderClient } from './client.ts';
import { asObject } from './decode.ts';
import { CinderError } from './errors.ts';
import { atLeast, requireMicroversion } from './microversion.ts';
import { routesOf, type Identified, type Resource } from './resource.ts';
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

/** Refuses what a list that is not paged by markers cannot do. @throws CinderError `MICROVERSION_TOO_LOW` */
export function requireMarkers(client: CinderClient, { markersSince }: Resource, what: string): void {
  if (markersSince !== 'never') requireMicroversion(client.endpoint.microversion, markersSince, what);
}

/** Whether an administrator's list can have the rows of every project on this cloud. */
export function takesAllTenants(client: CinderClient, resource: Resource): boolean {
  return resource.filteredBefore === true || pagingOf(client, resource) === 'marker';
}

/** Refuses what is of other projects where a list cannot have it. @throws CinderError `MICROVERSION_TOO_LOW` */
export function requireAllTenants(client: CinderClient, resource: Resource, what: string): void {
  if (!takesAllTenants(client, resource)) requireMarkers(client, resource, what);
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
  requireMicroversion(client.endpoint.microversion, resource.since, `The list of ${resource.noun}s`);
  const paging = pagingOf(client, resource);
  const count = options.count === true && canCount(client, resource);
  const { limit, offset, marker, sort } = options;
  const filters: Query = { ...(client.isAdmin && resource.adminQuery), ...options.filters };
  const all_tenants = options.allProjects && client.isAdmin && resource.allTenants ? 1 : undefined;
  const query: Query =
    paging === 'marker'
      ? { ...filters, limit, marker, sort, all_tenants, with_count: count ? true : undefined }
      : resource.filteredBefore ? { ...filters, all_tenants } : { limit, offset };
  const { body } = await client.call('GET', routesOf(client, resource).listRoute, { query });
  const answer = asObject(body, resource.listKey);
  const rows = answer[resource.listKey];
  const items = Array.isArray(rows) ? rows.map((row) => resource.decode(row)) : [];
  if (paging === 'none' && resource.filteredBefore) items.reverse();
  const total = typeof answer['count'] === 'number' ? answer['count'] : null;
  const more = paging !== 'none' && mayGoOn(answer, items.length, options, total);
  return { items, total, more, end: (options.offset ?? 0) + items.length };
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
