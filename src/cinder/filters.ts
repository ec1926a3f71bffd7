import { LRUCache } from 'lru-cache';
import type { CinderClient } from './client.ts';
import { badInput } from './errors.ts';
import { atLeast, requireMicroversion } from './microversion.ts';
import { listResourceFilters } from './resources/resource-filters.ts';
import type { Filter, Resource } from './resource.ts';
import type { Query } from './route.ts';

/** A filter's value; a list becomes one of Cinder's IN lists, a map its dictionary form, a map of bounds a comparison. */
export type FilterValue = string | number | boolean | readonly string[] | Readonly<Record<string, string | null | undefined>>;

/** What operators let every user filter by (`/resource_filters`), by endpoint; operators seldom change it. */
const opened = new LRUCache<string, ReadonlyMap<string, readonly string[]>>({ max: 100, ttl: 10 * 60_000 });

/**
 * Translates filters into Cinder's query, and refuses what Cinder would drop or misread for this caller: an unknown
 * filter gives an administrator an empty list, and a user of an old cloud the whole one.
 *
 * @param values by the names in the resource's `filters`; undefined and null ones are left out
 * @throws CinderError `BAD_USER_INPUT`, `MICROVERSION_TOO_LOW`
 */
export async function filterQuery(
  client: CinderClient,
  resource: Resource,
  values: Readonly<Record<string, FilterValue | null | undefined>>,
): Promise<Query> {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    const filter = Object.hasOwn(resource.filters, name) ? resource.filters[name] : undefined;
    if (!filter) throw badInput(['filter', name], `A list of ${resource.noun}s has no filter "${name}".`);
    requireMicroversion(client.endpoint.microversion, filter.since, `The filter "${name}"`);
    if (!client.isAdmin && !(await isForMembers(client, resource, filter))) {
      throw badInput(
        ['filter', name],
        `Only an administrator may filter ${resource.noun}s by "${name}" on this cloud.`,
      );
    }
    if (!client.isAdmin) checkKeys(filter, name, value);
    checkCompany(filter, name, values);
    checkTwin(resource, filter, name, values);
    query[filter.wire] = wireValue(resource, filter, name, value);
  }
  return query;
}

/** A value as Cinder reads it. */
function wireValue({ inLists }: Resource, filter: Filter, name: string, value: FilterValue): string {
  if (filter.time) return boundText(name, value);
  if (filter.digit && typeof value === 'boolean') return value ? '1' : '0';
  if (typeof value === 'object') return JSON.stringify(value);
  const text = filter.contains ? escapeWildcards(String(value)) : String(value);
  // Of such a list Cinder reads texts as Python literals: `1e3` is a number, and `None` no filter at all.
  return inLists && typeof value === 'string' && !filter.verbatim ? JSON.stringify(text) : text;
}

/**
 * Text to find with LIKE, which Cinder hands to its database as it is: MySQL, MariaDB and PostgreSQL take a backslash
 * for "as it stands".
 */
function escapeWildcards(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

/** A bound of a time: `gte:2026-01-01T00:00:00Z`. Of two on one field Cinder would show what fits either. */
function boundText(name: string, value: FilterValue): string {
  const bounds = Object.entries(value).filter(([, time]) => time != null);
  const [bound] = bounds;
  if (bound && bounds.length === 1) return bound.join(':');
  throw badInput(
    ['filter', name],
    `Cinder takes one bound of "${name}" (gt, gte, lt, lte, eq or neq) and would join several by "or"; there are ${bounds.length}.`,
  );
}

/** Refuses filters beside one for whose sake Cinder takes them for other ones. */
function checkCompany({ besides }: Filter, name: string, values: Readonly<Record<string, unknown>>): void {
  const misread = besides && Object.keys(values).find((other) => other !== name && values[other] != null && !besides.includes(other));
  if (misread === undefined) return;
  throw badInput(
    ['filter', misread],
    `Cinder misreads "${misread}" beside "${name}": beside that it takes ${besides?.join(', ') ?? ''} only.`,
  );
}

/** Refuses two filters that Cinder takes by the same key, such as `status` and `rawStatus`. */
function checkTwin({ filters }: Resource, { wire }: Filter, name: string, values: Readonly<Record<string, unknown>>): void {
  const twin = Object.keys(values).find((other) => other !== name && values[other] != null && filters[other]?.wire === wire);
  if (twin !== undefined) throw badInput(['filter', name], `Use either "${name}" or "${twin}", not both.`);
}

async function isForMembers(client: CinderClient, resource: Resource, { member, wire }: Filter): Promise<boolean> {
  return typeof member === 'boolean' ? member || isOpened(client, resource, wire) : false;
}

/** Refuses keys of a map that Cinder shows administrators only: to others it answers them with an empty list. */
function checkKeys({ memberKeys }: Filter, name: string, value: FilterValue): void {
  const hidden = memberKeys && Object.keys(value).find((key) => !memberKeys.includes(key));
  if (hidden === undefined) return;
  throw badInput(['filter', name], `Only an administrator may filter by the key "${hidden}"; for others there are ${memberKeys?.join(', ') ?? ''}.`);
}

/** Whether the operator lets every user filter by Cinder's key `wire` (`GET /resource_filters`, from 3.33 on). */
async function isOpened(client: CinderClient, resource: Resource, wire: string): Promise<boolean> {
  if (!atLeast(client.endpoint.microversion, '3.33')) return false;
  const { root } = client.endpoint;
  // Answers are kept, not the asking: one caller's refused token or hanging up is no other caller's failure.
  let known = opened.get(root);
  if (!known) {
    known = await readOpened(client);
    opened.set(root, known);
  }
  return known.get(resource.filterName)?.includes(wire) ?? false;
}

async function readOpened(client: CinderClient): Promise<ReadonlyMap<string, readonly string[]>> {
  return new Map((await listResourceFilters(client)).map(({ resource, filters }) => [resource, filters]));
}
