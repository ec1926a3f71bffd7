import { literalOrText } from '../python/literal.ts';
import { strictBoolean } from '../python/boolean.ts';
import { pythonStr } from '../python/repr.ts';
import { column, isLike, matches } from '../store/collation.ts';
import type { Literal } from '../python/literal.ts';
import type { Metadata, Row } from '../store/records.ts';
import type { Table } from '../store/table.ts';
import { badRequest, crashed } from './fault.ts';
import type { QueryParams } from './query-params.ts';
import type { CinderRequest } from './request.ts';

/** What a user who is no administrator may filter by (Cinder's resource_filters.json). */
export const RESOURCE_FILTERS: Record<string, string[]> = {
  volume: [
    'name',
    'status',
    'metadata',
    'bootable',
    'migration_status',
    'availability_zone',
    'group_id',
    'size',
    'created_at',
    'updated_at',
    'consumes_quota',
  ],
  backup: ['name', 'status', 'volume_id'],
  snapshot: ['name', 'status', 'volume_id', 'metadata', 'availability_zone', 'consumes_quota'],
  group: ['name'],
  group_snapshot: ['name', 'status', 'group_id'],
  attachment: ['volume_id', 'status', 'instance_id', 'attach_status'],
  message: ['resource_uuid', 'resource_type', 'event_id', 'request_id', 'message_level'],
  pool: ['name', 'volume_type'],
  volume_type: ['is_public', 'extra_specs'],
};

/**
 * Drops what a user may not filter by, as Cinder did before 3.31; an administrator may filter by anything.
 * @param query the filters that are left of the query
 * @param allowed what a user may filter by
 */
export function dropFilters(request: CinderRequest, query: QueryParams, allowed: readonly string[]): void {
  if (request.context.isAdmin) return;
  for (const key of query.keys()) {
    if (!allowed.includes(key)) query.delete(key);
  }
}

/**
 * Refuses what a user may not filter by, as Cinder does from 3.31. `all_tenants` is dropped in silence.
 * @param query the filters that are left of the query
 * @param resource whose filters they are, a key of RESOURCE_FILTERS
 * @throws Fault 400 that names the keys
 */
export function rejectFilters(request: CinderRequest, query: QueryParams, resource: string): void {
  if (query.keys().some((key) => /[^\0-\x7f]/.test(key))) {
    throw badRequest('Filter keys can only contain ASCII characters.');
  }
  if (request.context.isAdmin) return;
  const allowed = RESOURCE_FILTERS[resource] ?? [];
  const invalid = query.names().filter((key) => !allowed.includes(key));
  if (invalid.includes('all_tenants')) query.delete('all_tenants');
  const named = invalid.filter((key) => key !== 'all_tenants');
  if (named.length > 0) throw badRequest(`Invalid filters ${named.join(',')} are found in query options.`);
}

/** Cinder puts the caller's project in the place of the one that is asked for, unless the list is of all of them. */
export function dropProject(query: QueryParams, everywhere: boolean): void {
  if (!everywhere) query.delete('project_id');
}

/**
 * Takes a yes or no out of a query.
 * @returns false where the parameter is missing
 * @throws Fault 400 where it is no boolean
 */
export function takeBoolean(query: QueryParams, key: string): boolean {
  const given = query.get(key);
  query.delete(key);
  return booleanOf(given ?? 'false', key);
}

/** Reads a yes or no; @throws Fault 400 where it is none. */
export function booleanOf(value: string, key: string): boolean {
  const read = strictBoolean(value);
  if (read === undefined) throw badRequest(`Value '${value}' for '${key}' is not a boolean.`);
  return read;
}

/** Filters by their name; a list is an IN. */
export type Filters = Record<string, Literal>;

/**
 * Whether Cinder can filter by these keys at all. Where it cannot, the list is empty.
 * @param likes what Cinder does with a `key~` of an unknown column: some lists check it, others fail
 * @throws Fault 500 where Cinder fails
 */
export function areColumns<R extends Row>(
  table: Table<R>,
  filters: Filters,
  likes: 'checked' | 'unchecked' = 'checked',
): boolean {
  const keys = Object.keys(filters);
  const unknown = keys.filter((key) => !table.columns.has(key.replace(/~$/, '')));
  const exact = unknown.filter((key) => !key.endsWith('~') || (likes === 'checked' && key !== 'metadata~'));
  if (unknown.length > exact.length && exact.length === 0) throw crashed();
  return unknown.length === 0;
}

/**
 * Whether a row passes every filter; a key that ends in `~` asks for a part of the value, and for nothing where it is no
 * text or number.
 */
export function passes(row: Row, filters: Filters): boolean {
  return Object.entries(filters).every(([key, filter]) => {
    if (!key.endsWith('~')) return matches(column(row, key), filter);
    return typeof filter === 'object' || isLike(column(row, key.slice(0, -1)), pythonStr(filter));
  });
}

/**
 * Reads a filter by names and values.
 * @param text a Python or JSON dictionary
 * @returns undefined where it is none, which makes the list empty
 */
export function readMetadataFilter(text: string): Metadata | undefined {
  const value = literalOrText(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pythonStr(item)]));
}

/** Whether metadata has every one of the wanted names with its value, as the database compares text. */
export function hasMetadata(metadata: Metadata, wanted: Metadata): boolean {
  const entries = Object.entries(metadata);
  return Object.entries(wanted).every(([key, value]) =>
    entries.some(([name, item]) => matches(name, key) && matches(item, value)),
  );
}
