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

/** The filters that users without the role admin can use (Cinder's resource_filters.json). */
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
 * Removes the filters that a user cannot use, as Cinder does before 3.31. Administrators can use all filters.
 *
 * @param query the filters, without the parameters of paging
 * @param allowed the names of the filters that users can use
 */
export function dropFilters(request: CinderRequest, query: QueryParams, allowed: readonly string[]): void {
  if (request.context.isAdmin) return;
  for (const key of query.keys()) {
    if (!allowed.includes(key)) query.delete(key);
  }
}

/**
 * Refuses the filters that a user cannot use, as Cinder does from 3.31 on. `all_tenants` is removed instead.
 *
 * @param query the filters, without the parameters of paging
 * @param resource a key of RESOURCE_FILTERS
 * @throws Fault 400 with the names of the filters
 */
export function rejectFilters(request: CinderRequest, query: QueryParams, resource: string): void {
  if (request.context.isAdmin) return;
  const allowed = RESOURCE_FILTERS[resource] ?? [];
  const invalid = query.names().filter((key) => !allowed.includes(key));
  if (invalid.includes('all_tenants')) query.delete('all_tenants');
  const named = invalid.filter((key) => key !== 'all_tenants');
  if (named.length > 0) throw badRequest(`Invalid filters ${named.join(',')} are found in query options.`);
}

/** Removes the filter by project, unless the list has all projects: Cinder replaces it by the project of the caller. */
export function dropProject(query: QueryParams, everywhere: boolean): void {
  if (!everywhere) query.delete('project_id');
}

/**
 * Takes a Boolean parameter out of a query. The default is false.
 *
 * @throws Fault 400 if the value is not a Boolean
 */
export function takeBoolean(query: QueryParams, key: string): boolean {
  const given = query.get(key);
  query.delete(key);
  return booleanOf(given ?? 'false', key);
}

/** Reads a Boolean. @throws Fault 400 if the value is not one */
export function booleanOf(value: string, key: string): boolean {
  const read = strictBoolean(value);
  if (read === undefined) throw badRequest(`Value '${value}' for '${key}' is not a boolean.`);
  return read;
}

/** Values by filter. A list matches any of its items. */
export type Filters = Record<string, Literal>;

/**
 * Whether all filters are columns. If not, Cinder returns an empty list.
 *
 * @param likes whether Cinder checks the column of a filter `key~` in this list; otherwise, an unknown one is an error
 * @throws Fault 500 if Cinder does not check the column
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

/** Whether a row matches all filters. A filter `key~` matches a part of the value. It has no effect if it is a list. */
export function passes(row: Row, filters: Filters): boolean {
  return Object.entries(filters).every(([key, filter]) => {
    if (!key.endsWith('~')) return matches(column(row, key), filter);
    return typeof filter === 'object' || isLike(column(row, key.slice(0, -1)), pythonStr(filter));
  });
}

/**
 * Reads a filter by metadata.
 *
 * @param text a Python or JSON dictionary
 * @returns undefined if the text is not a dictionary; the list is empty then
 */
export function readMetadataFilter(text: string): Metadata | undefined {
  const value = literalOrText(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, pythonStr(item)]));
}

/** Whether metadata has all wanted keys and values, as the database compares texts. */
export function hasMetadata(metadata: Metadata, wanted: Metadata): boolean {
  const entries = Object.entries(metadata);
  return Object.entries(wanted).every(([key, value]) =>
    entries.some(([name, item]) => matches(name, key) && matches(item, value)),
  );
}
