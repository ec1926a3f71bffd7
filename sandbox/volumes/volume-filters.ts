import { badRequest, invalidInput } from '../cinder/fault.ts';
import {
  areColumns,
  booleanOf,
  dropFilters,
  dropProject,
  hasMetadata,
  passes,
  readMetadataFilter,
  rejectFilters,
  RESOURCE_FILTERS,
} from '../cinder/filters.ts';
import type { Filters } from '../cinder/filters.ts';
import type { QueryParams } from '../cinder/query-params.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { matchesHost } from '../services/match-host.ts';
import { strictBoolean } from '../python/boolean.ts';
import { literalOrText } from '../python/literal.ts';
import { pythonStr } from '../python/repr.ts';
import type { VolumeRow } from '../store/records.ts';

/** Filters that came with a microversion; below, they are dropped, even for administrators. */
const ADDED: [microversion: string, key: string][] = [
  ['3.4', 'glance_metadata'],
  ['3.10', 'group_id'],
  ['3.60', 'created_at'],
  ['3.60', 'updated_at'],
  ['3.65', 'use_quota'],
];
const RENAMED: Record<string, string> = {
  'name~': 'display_name~',
  'description~': 'display_description~',
  consumes_quota: 'use_quota',
};
const BOOLEANS = ['bootable', 'deleted', 'multiattach', 'shared_targets'];
const TIMES = ['created_at', 'updated_at'] as const;

/**
 * Reads what is left of a query as filters for volumes.
 * @param everywhere whether the list is of all projects
 * @returns what a volume must pass; never anything where Cinder cannot filter that way
 * @throws Fault 400 for a filter that the caller may not use (from 3.31), or a bad value
 */
export function volumeFilter(
  request: CinderRequest,
  query: QueryParams,
  everywhere: boolean,
): (volume: VolumeRow) => boolean {
  chooseFilters(request, query);
  dropProject(query, everywhere);
  const values = query.toRecord();
  const times = TIMES.flatMap((key) => (values[key] === undefined ? [] : [readTimes(key, values[key])]));
  const [metadata, image] = [values['metadata'], values['glance_metadata']].map((text) =>
    text === undefined ? {} : readMetadataFilter(text),
  );
  const filters: Filters = {};
  for (const [key, value] of Object.entries(values)) {
    if (key === 'metadata' || key === 'glance_metadata' || key === 'created_at' || key === 'updated_at') continue;
    filters[key === 'name' ? 'display_name' : key] = readValue(request, key, value);
  }
  const { host, cluster_name: cluster, ...columns } = filters;
  if (metadata === undefined || image === undefined) return () => false;
  if (!areColumns(request.cloud.store.volumes, columns, 'unchecked')) return () => false;
  return (volume) =>
    passes(volume, columns) &&
    isAt(volume.host, host) &&
    isAt(volume.cluster_name, cluster) &&
    times.every((holds) => holds(volume)) &&
    hasMetadata({ ...volume.metadata, ...volume.admin_metadata }, metadata) &&
    hasMetadata(volume.image_metadata, image);
}

function chooseFilters(request: CinderRequest, query: QueryParams): void {
  if (request.atLeast('3.31')) {
    rejectFilters(request, query, 'volume');
    for (const [key, column] of Object.entries(RENAMED)) {
      const value = query.get(key);
      if (value !== undefined) query.set(column, value);
      query.delete(key);
    }
    return;
  }
  for (const [version, key] of ADDED) {
    if (!request.atLeast(version)) query.delete(key);
  }
  dropFilters(request, query, RESOURCE_FILTERS['volume'] ?? []);
}

/** Whether a host or cluster is the one that is wanted, if one is. */
function isAt(name: string | null, wanted: Filters[string] | undefined): boolean {
  return wanted === undefined || wanted === '' || matchesHost(name, pythonStr(wanted));
}

function readValue(request: CinderRequest, key: string, value: string): Filters[string] {
  if (key === 'name' || key === 'display_name') return value;
  if (key === 'use_quota') return booleanOf(value, key);
  if (!BOOLEANS.includes(key)) return literalOrText(value);
  if (!request.atLeast('3.2')) return !['False', 'false', 'FALSE', ''].includes(value);
  const read = strictBoolean(value);
  if (read === undefined) throw invalidInput(`'${key} = ${value}'`);
  return read;
}

/**
 * Reads `gt:2026-01-01T00:00:00,lt:...`. Several comparisons on one column are alternatives: Cinder joins them with OR.
 */
function readTimes(key: (typeof TIMES)[number], text: string): (volume: VolumeRow) => boolean {
  const comparisons = text.split(',').map((part) => {
    const [operator = '', ...rest] = part.split(':');
    const compare = OPERATORS[operator];
    if (!compare) throw badRequest(`Invalid ${operator} operator`);
    return [compare, readTime(rest.join(':'))] as const;
  });
  return (volume) => {
    const value = volume[key];
    return value !== null && comparisons.some(([compare, time]) => compare(Date.parse(`${value}Z`) - time));
  };
}

const OPERATORS: Record<string, (difference: number) => boolean> = {
  gt: (difference) => difference > 0,
  gte: (difference) => difference >= 0,
  eq: (difference) => difference === 0,
  neq: (difference) => difference !== 0,
  lt: (difference) => difference < 0,
  lte: (difference) => difference <= 0,
};

/** A time without a zone is UTC. */
function readTime(text: string): number {
  const zoned = /\d{2}:\d{2}.*(Z|[-+]\d{2}:?\d{2})$/i.test(text) ? text : `${text}${text.includes(':') ? 'Z' : ''}`;
  const time = /^\d{4}/.test(text) ? Date.parse(zoned) : NaN;
  if (Number.isNaN(time)) throw badRequest(`Invalid ${text} value`);
  return time;
}
