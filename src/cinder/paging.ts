import type { CinderClient } from './client.ts';
import { atLeast, requireMicroversion, type Microversion } from './microversion.ts';
import type { ListReader } from './missing-group.ts';
import type { Query } from './route.ts';

/** The maximum number of rows in one response of Cinder, unless the operator changed `osapi_max_limit`. */
export const largestPage = 1000;

/** The parts of a request for a page. */
interface PageRequest {
  filters: Query;
  limit: number;
  marker: string | undefined;
  offset: number | undefined;
  sort: string | undefined;
  all_tenants: 1 | undefined;
  with_count: true | undefined;
}

/** The form of a list: the query parameters that Cinder accepts, and the rows that it returns. */
export interface ListForm {
  /** The place at which a page begins. `nothing` if the only page has all rows. */
  readonly pagedBy: 'marker' | 'offset' | 'nothing';
  /** Whether the list supports filters and `all_tenants`. */
  readonly hasFilters: boolean;
  /** Whether the oldest rows come first. */
  readonly isOldestFirst: boolean;
  query(request: PageRequest): Query;
}

/** Pages after a marker, in any order, with filters. */
const markerForm: ListForm = {
  pagedBy: 'marker',
  hasFilters: true,
  isOldestFirst: false,
  query: ({ filters, ...page }) => ({ ...filters, ...page }),
};

/** Pages from an offset. Cinder ignores or refuses all other parameters. */
const offsetForm: ListForm = {
  pagedBy: 'offset',
  hasFilters: false,
  isOldestFirst: false,
  query: ({ limit, offset }) => ({ limit, offset }),
};

/** All rows of the caller's project. Cinder ignores all parameters. */
export const wholeForm: ListForm = { ...offsetForm, pagedBy: 'nothing' };

/** All rows that match the filters. Cinder would treat a limit as a filter that nothing matches. */
export const filteredWholeForm: ListForm = {
  pagedBy: 'nothing',
  hasFilters: true,
  isOldestFirst: true,
  query: ({ filters, all_tenants }) => ({ ...filters, all_tenants }),
};

/** How Cinder pages the list of a resource type. */
export interface Paging {
  readonly form: ListForm;
  /** The form of the list on older clouds. */
  readonly formerly?: { readonly before: Microversion; readonly form: ListForm };
  /** The microversion since which the list is usable, if newer than the resource type. */
  readonly usableSince?: Microversion;
  /** The microversion since which Cinder can count the list (`with_count`). */
  readonly countedSince?: Microversion;
  /** Whether Cinder skips as many rows as an offset requests. */
  readonly hasExactOffsets: boolean;
  /** The number of rows to request if `wanted` rows are needed. */
  limitFor(wanted: number): number;
  /** Whether rows can follow a page with neither a link to the next page nor as many rows as requested. */
  canEndEarly(rows: number, limit: number): boolean;
  /** Reads one page. */
  readonly read: ListReader;
}

/** Pages with a link to the next page, even if the operator allows fewer rows than requested (`api/common.py`). */
export const linkedPages: Paging = {
  form: markerForm,
  hasExactOffsets: true,
  limitFor: (wanted) => Math.min(wanted, largestPage),
  canEndEarly: () => false,
  read: ({ detailed }, query) => detailed(query),
};

/** As `linkedPages`. Cinder counts the rows of volumes, snapshots and backups. */
export const countedPages: Paging = { ...linkedPages, countedSince: '3.45' };

/** Pages without links, so that only an empty page is known to be the last. */
export const unlinkedPages: Paging = { ...linkedPages, canEndEarly: () => true };

/** As `unlinkedPages`, but from an offset. */
export const offsetPages: Paging = { ...unlinkedPages, form: offsetForm };

/**
 * Cinder removes hidden rows from a page after reading it: groups that were consistency groups, and their snapshots. A
 * short page need not be the last. Only full pages are therefore requested.
 */
export const thinnedPages: Paging = {
  ...linkedPages,
  limitFor: () => largestPage,
  canEndEarly: (rows, limit) => rows >= limit / 2,
};

/** Cinder applies an offset twice (`api/v3/volume_transfer.py`). A list by position is read as one full page. */
export const doubledOffsetPages: Paging = { ...linkedPages, hasExactOffsets: false };

/** A resource type, as far as its paging is concerned. */
interface Paged {
  readonly paging: Paging;
}

/** The form of a list on this cloud. */
export function listFormOf({ endpoint }: CinderClient, { paging: { form, formerly } }: Paged): ListForm {
  return formerly && !atLeast(endpoint.microversion, formerly.before) ? formerly.form : form;
}

/** Whether the list of a resource type is usable on this cloud. */
export function hasList({ endpoint }: CinderClient, { paging: { usableSince } }: Paged): boolean {
  return usableSince === undefined || atLeast(endpoint.microversion, usableSince);
}

/** Refuses a feature that requires paging by markers. @throws CinderError `MICROVERSION_TOO_LOW` */
export function requireMarkers({ endpoint }: CinderClient, { paging }: Paged, what: string): void {
  requireMicroversion(endpoint.microversion, paging.formerly?.before, what);
}

/** Whether a list of an administrator can contain all projects on this cloud. */
export function takesAllTenants(client: CinderClient, resource: Paged): boolean {
  return listFormOf(client, resource).hasFilters;
}

/** Refuses a list of all projects if this cloud cannot return one. @throws CinderError `MICROVERSION_TOO_LOW` */
export function requireAllTenants(client: CinderClient, resource: Paged, what: string): void {
  if (!takesAllTenants(client, resource)) requireMarkers(client, resource, what);
}

/** Whether this cloud can count the rows of a list. */
export function canCount({ endpoint }: CinderClient, { paging: { countedSince } }: Paged): boolean {
  return countedSince !== undefined && atLeast(endpoint.microversion, countedSince);
}
