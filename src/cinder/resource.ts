import type { CinderClient } from './client.ts';
import { asObject, type Report } from './decode.ts';
import type { ErrorCode } from './errors.ts';
import { atLeast, requireMicroversion, type Microversion } from './microversion.ts';
import { orNull } from './or-null.ts';

/** What every record has. */
export interface Identified {
  readonly kind: string;
  readonly id: string;
}

/** A query parameter that narrows a list. */
export interface Filter {
  /** Cinder's name for it. */
  wire: string;
  /**
   * Whether Cinder's own configuration lets every user filter by it, or administrators only; `never` where Cinder
   * ignores it for others even if the operator opens it.
   */
  member: boolean | 'never';
  since?: Microversion;
  /** The kind of resource whose id it takes, or the kinds. */
  idOf?: string | readonly string[];
  /** Of a map's keys, those that users other than administrators may filter by. */
  memberKeys?: readonly string[];
  /** Whether its value is one of an open list, such as of statuses. */
  status?: true;
  /** Whether it takes 1 and 0: Cinder compares the words as text, which is 0 whatever they say. */
  digit?: true;
  /** Set where it is part of what is looked for (`name~`). */
  contains?: true;
  /** Set where it is a bound of a time, `{ gte: '2026-01-01T00:00:00Z' }`. */
  time?: true;
  /** Set where it names the owning project: Cinder puts the caller's own in its place, unless it lists all projects'. */
  owner?: true;
  /** Set where Cinder takes the text as it is, though it reads those of the list's other filters as Python literals. */
  verbatim?: true;
  /**
   * The field of the record that the gateway compares with the value once more: Cinder's databases ignore case, accents and
   * blanks at the end of a text.
   */
  exact?: string;
  /** Set if its values are words of the cloud, such as its zones, which it always spells in the same way. */
  vocabulary?: true;
  /** The words that records show instead of some values. */
  shownAs?: Readonly<Record<string, string>>;
  /** Set where Cinder misreads other filters beside it: those that it does not. */
  besides?: readonly string[];
}

/** How Cinder serves one type of resource: all that its list and its show need to know. */
export interface Resource<T extends Identified = Identified> {
  /** The record's `kind`: `Volume`. */
  kind: T['kind'];
  /** How messages call it: `volume`. */
  noun: string;
  /** The collection's route, `/volumes`; one resource is at `/volumes/{id}`. */
  route: string;
  /** The route of the list with every field, `/volumes/detail`. */
  listRoute: string;
  /** The key of one resource in an answer, and of a list. */
  key: string;
  listKey: string;
  decode(json: unknown, report?: Report): T;
  /** Where it is on a cloud that is older than its routes. */
  formerly?: { before: Microversion; route: string; listRoute: string };
  /** The microversion that brought it. */
  since?: Microversion;
  /** The microversion from which its list is of use, where that is newer. */
  listSince?: Microversion;
  /** The microversion from which a list can say how many there are (`with_count`). */
  countedSince?: Microversion;
  /**
   * The microversion from which its list takes a marker, a sort, filters and `all_tenants`, where it was there without
   * them; `never` where it takes no more than an offset.
   */
  markersSince?: Microversion | 'never';
  /**
   * Set where the list took filters and `all_tenants` before it took markers: it comes whole then, the oldest first, and
   * a limit would be taken for a filter that nothing passes.
   */
  filteredBefore?: true;
  /**
   * Set where Cinder keeps some rows to itself (groups that were consistency groups once, and their snapshots): it takes
   * them out of a page after it has cut it, so that a short page need not be the last one, and answers 400 to their ids.
   */
  keepsBack?: true;
  /**
   * Set where Cinder shows one resource by its id to callers who may not see it: what it hangs on. It is for those who may
   * see that, and for administrators.
   */
  seenThrough?: { resource: Resource; idOf(record: T): string };
  /** Set where an administrator's list holds rows that Cinder keeps from all others: whether this is one of them. */
  isHidden?(record: T): boolean;
  /** Set where its list has no links to a next page. */
  linkless?: true;
  /** Whether an administrator's list takes `all_tenants`. */
  allTenants: boolean;
  /**
   * Set where Cinder's list shows everybody the rows of all projects (messages): the column by which it is narrowed to
   * the caller's, and the newest microversion that lets users other than administrators filter by that.
   */
  unscoped?: { column: string; until: Microversion };
  /** Whether administrators may filter by any column with a list of values (Cinder: volumes only). */
  inLists: boolean;
  /** How `/resource_filters` calls it. */
  filterName: string;
  filters: Readonly<Record<string, Filter>>;
  /** What a list can be sorted by: field names and Cinder's keys. */
  sortKeys: Readonly<Record<string, string>>;
  /**
   * Cinder's sort keys with which its markers fail. If a column can be null, Cinder takes null for a value of its type (the
   * empty text, 0) when it continues after a marker, but not when it sorts: rows are lost or repeated. If a column is a
   * Boolean, a marker is answered with 500. Lists in such an order are paged by position.
   */
  markerlessSortKeys?: readonly string[];
  /** Set if a row whose group was deleted makes Cinder answer 404 to the detailed list. */
  groupMayBeMissing?: true;
  /** Set if Cinder applies an offset twice. */
  offsetTwice?: true;
  /** Whether one call fetches the whole list, as clouds have few of them: then a list is preferred to two GETs. */
  short?: boolean;
  /** Query parameters that every list of an administrator carries. */
  adminQuery?: Readonly<Record<string, string>>;
}

/** The routes of a type on this cloud. */
export function routesOf(client: CinderClient, resource: Resource): Pick<Resource, 'route' | 'listRoute'> {
  const { formerly } = resource;
  return formerly && !atLeast(client.endpoint.microversion, formerly.before) ? formerly : resource;
}

/**
 * One resource by its id.
 *
 * @returns null where there is none, or none that the caller may know of
 * @throws CinderError, also `MICROVERSION_TOO_LOW` where the cloud does not have the type
 */
export async function show<T extends Identified>(client: CinderClient, resource: Resource<T>, id: string): Promise<T | null> {
  requireMicroversion(client.endpoint.microversion, resource.since, `Showing ${resource.noun}s`);
  const codes: readonly ErrorCode[] = resource.keepsBack ? ['NOT_FOUND', 'BAD_USER_INPUT'] : ['NOT_FOUND'];
  return orNull(async () => {
    const { body } = await client.call('GET', `${routesOf(client, resource).route}/{id}`, { params: { id } });
    return resource.decode(asObject(body, resource.key)[resource.key], client.reportDamage);
  }, ...codes);
}

/** One resource by its id, as `show`, also where Cinder would show it to callers who may not see it. */
export async function showVisible<T extends Identified>(client: CinderClient, resource: Resource<T>, id: string): Promise<T | null> {
  const record = await show(client, resource, id);
  return record && (await isVisible(client, resource, record, (parent, parentId) => show(client, parent, parentId))) ? record : null;
}

/**
 * Whether a caller may see a record that a GET by its id gave him.
 *
 * @param showParent shows what it hangs on, where that decides; null where he may not see it
 */
export async function isVisible<T extends Identified>(
  { isAdmin }: CinderClient,
  { seenThrough }: Resource<T>,
  record: T,
  showParent: (parent: Resource, id: string) => Promise<Identified | null>,
): Promise<boolean> {
  return isAdmin || !seenThrough || (await showParent(seenThrough.resource, seenThrough.idOf(record))) !== null;
}
