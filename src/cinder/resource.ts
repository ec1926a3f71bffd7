import type { CinderClient } from './client.ts';
import { asObject, type Report } from './decode.ts';
import type { ErrorCode } from './errors.ts';
import { atLeast, requireMicroversion, type Microversion } from './microversion.ts';
import { orNull } from './or-null.ts';
import type { Predicate } from './predicates.ts';
import type { SortValue } from './sort-values.ts';

/** The fields of every record. */
export interface Identified {
  readonly kind: string;
  readonly id: string;
}

/** A filter of a list: a query parameter of Cinder, a predicate that the gateway evaluates, or both. */
export interface Filter {
  /** The query parameter of Cinder. Absent if Cinder has none. `matches` is then required. */
  parameter?: string;
  /**
   * Whether the default configuration of Cinder allows all users the filter. If false, only administrators. `never` if
   * Cinder ignores the filter of other users even if the operator allows it.
   */
  member?: boolean | 'never';
  since?: Microversion;
  /**
   * Whether a record passes the filter. The gateway evaluates the filter if Cinder cannot apply it for the caller.
   * Without `matches`, such a filter is refused.
   */
  matches?: Predicate;
  /** The microversion since which the records have the field that `matches` reads. */
  matchesSince?: Microversion;
  /** Whether Cinder accepts only one value, although the filter has a list. */
  single?: boolean;
  /** The resource type or types whose IDs the filter accepts. */
  idOf?: string | readonly string[];
  /** The keys of a map by which users who are not administrators can filter. */
  memberKeys?: readonly string[];
  /** Set if the value is one of an open list, such as a status. */
  status?: true;
  /** Set if the filter requires 1 and 0. Cinder compares the words as text, which always equals 0. */
  digit?: true;
  /** Set if the value is a part of the text (`name~`). */
  contains?: true;
  /**
   * Set if the value is a map of bounds of a timestamp, `{ gte: '2026-01-01T00:00:00Z' }`. Cinder accepts one bound.
   */
  time?: true;
  /**
   * Set if the filter names the owning project. Cinder replaces the value with the caller's project, unless the list
   * contains all projects.
   */
  owner?: true;
  /** Set if Cinder uses the text unchanged, although it parses the other filters of the list as Python literals. */
  verbatim?: true;
  /**
   * The field of the record that the gateway compares with the value again. The databases of Cinder ignore case,
   * accents and trailing spaces.
   */
  exact?: string;
  /** Set if the values are words of the cloud, such as its zones. A cloud always writes these in the same way. */
  vocabulary?: true;
  /** The words that records show instead of some values. */
  shownAs?: Readonly<Record<string, string>>;
  /** The filters that Cinder reads correctly in combination with this one, if it misreads others. */
  besides?: readonly string[];
}

/** The properties of a resource type in Cinder, as far as its list and single records need them. */
export interface Resource<T extends Identified = Identified> {
  /** The `kind` of the records: `Volume`. */
  kind: T['kind'];
  /** The noun for messages: `volume`. */
  noun: string;
  /** The route of the collection, `/volumes`. One resource has the route `/volumes/{id}`. */
  route: `/${string}`;
  /** The route of the list with all fields, `/volumes/detail`. */
  listRoute: string;
  /** The key of one resource in a response. `listKey` is the key of a list. */
  key: string;
  listKey: string;
  decode(json: unknown, report?: Report): T;
  /** The routes on a cloud that is older than the current routes. */
  formerly?: { before: Microversion; route: `/${string}`; listRoute: string };
  /** The microversion that added the resource type. */
  since?: Microversion;
  /** The microversion since which the list is usable, if newer than `since`. */
  listSince?: Microversion;
  /** The microversion since which Cinder can count a list (`with_count`). */
  countedSince?: Microversion;
  /**
   * The microversion since which the list supports a marker, an order, filters and `all_tenants`, if older lists lack
   * them. `never` if the list supports only an offset.
   */
  markersSince?: Microversion | 'never';
  /**
   * Set if the list supported filters and `all_tenants` before markers. Such a list has all rows, oldest first. Cinder
   * would treat a limit as a filter that nothing matches.
   */
  filteredBefore?: true;
  /**
   * Set if Cinder hides some rows: groups that were consistency groups, and their snapshots. Cinder removes the rows
   * from a page after reading it, so that a short page need not be the last. Requests for their IDs fail with 400.
   */
  hidesRows?: true;
  /**
   * Set if Cinder shows a resource by its ID to callers who must not see it. The resource is visible to administrators,
   * and to callers who can see its parent.
   */
  visibleThrough?: { resource: Resource; idOf(record: T): string };
  /**
   * Whether a row is one that Cinder hides from users who are not administrators. Set if lists of administrators
   * contain such rows.
   */
  isHidden?(record: T): boolean;
  /** Set if the list has no links to the next page. */
  hasNoLinks?: true;
  /** Whether the list supports `all_tenants` for administrators. */
  allTenants: boolean;
  /**
   * Set if the list of Cinder shows all projects to everyone (messages). `column` is the filter that restricts the list
   * to the caller's project. `until` is the newest microversion that allows it to users who are not administrators.
   */
  unscoped?: { column: string; until: Microversion };
  /** Whether administrators can filter by any column with a list of values (in Cinder, volumes only). */
  inLists: boolean;
  /** The name in `/resource_filters`. */
  filterName: string;
  filters: Readonly<Record<string, Filter>>;
  /** The sort keys: their names as fields, and their names in Cinder. */
  sortKeys: Readonly<Record<string, string>>;
  /**
   * The sort keys of Cinder with which its markers fail. Lists in such an order are paged by position.
   *
   * After a marker, Cinder treats null in a column as the empty text or 0. When it sorts, Cinder does not. Rows are
   * therefore lost or repeated. For a Boolean column, a marker fails with 500.
   */
  markerlessSortKeys?: readonly string[];
  /** Sort keys that Cinder lacks. The gateway reads the values from the records. */
  computedSortKeys?: Readonly<Record<string, SortValue>>;
  /** Set if a row whose group was deleted makes the detailed list fail with 404. */
  groupMayBeMissing?: true;
  /** Set if Cinder applies an offset twice. */
  offsetTwice?: true;
  /**
   * Whether one call normally reads the whole list, because clouds have few items. The list is then preferred to two
   * GETs.
   */
  short?: boolean;
  /** Query parameters of every list of an administrator. */
  adminQuery?: Readonly<Record<string, string>>;
}

/** The routes of a resource type on this cloud. */
export function routesOf(client: CinderClient, resource: Resource): Pick<Resource, 'route' | 'listRoute'> {
  const { formerly } = resource;
  return formerly && !atLeast(client.endpoint.microversion, formerly.before) ? formerly : resource;
}

/**
 * Reads one resource by its ID.
 *
 * @returns null if the resource does not exist or is not visible to the caller
 * @throws CinderError, also `MICROVERSION_TOO_LOW` if the cloud lacks the resource type
 */
export async function show<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  id: string,
): Promise<T | null> {
  requireMicroversion(client.endpoint.microversion, resource.since, `Showing ${resource.noun}s`);
  const codes: readonly ErrorCode[] = resource.hidesRows ? ['NOT_FOUND', 'BAD_USER_INPUT'] : ['NOT_FOUND'];
  return orNull(
    async () => {
      const { body } = await client.call('GET', `${routesOf(client, resource).route}/{id}`, { params: { id } });
      return resource.decode(asObject(body, resource.key)[resource.key], client.reportDamage);
    },
    ...codes,
  );
}

/** Reads one resource by its ID, as `show`. Null also if Cinder shows it to a caller who must not see it. */
export async function showVisible<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  id: string,
): Promise<T | null> {
  const record = await show(client, resource, id);
  return record && (await isVisible(client, resource, record, (parent, parentId) => show(client, parent, parentId)))
    ? record
    : null;
}

/**
 * Whether a caller may see a record that Cinder returned by its ID.
 *
 * @param showParent reads the parent, if the parent determines who can see a resource. Null if the parent is not
 *   visible.
 */
export async function isVisible<T extends Identified>(
  { isAdmin }: CinderClient,
  { visibleThrough }: Resource<T>,
  record: T,
  showParent: (parent: Resource, id: string) => Promise<Identified | null>,
): Promise<boolean> {
  return (
    isAdmin || !visibleThrough || (await showParent(visibleThrough.resource, visibleThrough.idOf(record))) !== null
  );
}
