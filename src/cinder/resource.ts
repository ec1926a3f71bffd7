import type { CinderClient } from './client.ts';
import type { ChangeDetection } from './change-detection.ts';
import { asObject, type Report } from './decode.ts';
import type { ErrorCode } from './errors.ts';
import type { Filter } from './filter.ts';
import type { FilterSyntax } from './filter-syntax.ts';
import type { IdLookup } from './id-lookup.ts';
import { atLeast, requireMicroversion, type Microversion } from './microversion.ts';
import { orNull } from './or-null.ts';
import type { Paging } from './paging.ts';
import type { ProjectScope } from './project-scope.ts';
import type { SortableKey } from './sort-keys.ts';

/** The fields of every record. */
export interface Identified {
  readonly kind: string;
  readonly id: string;
}

/** Who can see the resources of a type, and how Cinder hides the others. */
export interface Visibility<T> {
  /** The codes of the errors with which Cinder hides a resource that is read by its ID. */
  readonly hiddenAs: readonly ErrorCode[];
  /**
   * The type of the parent. Set if Cinder shows a resource by its ID to callers who must not see it. The resource is
   * visible to administrators, and to callers who can see its parent.
   */
  readonly through?: Resource;
  /** Whether a row in a list of an administrator is one that Cinder hides from other users. */
  isHidden(record: T): boolean;
}

/** The properties of a resource type in Cinder: its routes and keys, and the strategies for its quirks. */
export interface Resource<T extends Identified = Identified> {
  /** The `kind` of the records: `Volume`. */
  kind: T['kind'];
  /** The noun for messages: `volume`. */
  noun: string;
  /** The route of the collection, `/volumes`. One resource has the route `/volumes/{id}`. */
  route: `/${string}`;
  /** The route of the list with all fields, `/volumes/detail`. */
  listRoute: string;
  /** The routes on a cloud that is older than the current routes. */
  formerly?: { before: Microversion; route: `/${string}`; listRoute: string };
  /** The key of one resource in a response. `listKey` is the key of a list. */
  key: string;
  listKey: string;
  decode(json: unknown, report?: Report): T;
  /** The microversion that added the resource type. */
  since?: Microversion;
  /** The field with the ID of the parent, by which changes can be filtered. Also the name of a filter. */
  parent?: string;
  paging: Paging;
  scope: ProjectScope;
  visibility: Visibility<T>;
  idLookup: IdLookup;
  changeDetection: ChangeDetection;
  /** The name in `/resource_filters`. */
  filterName: string;
  filterSyntax: FilterSyntax;
  filters: Readonly<Record<string, Filter>>;
  /** The sort keys, by their names as fields. */
  sortKeys: Readonly<Record<string, SortableKey>>;
}

/** The ID of the parent of a record. Null if the record or its type has no parent. */
export function parentIdOf(resource: Pick<Resource, 'parent'>, record: object): string | null {
  const id: unknown = resource.parent === undefined ? null : Reflect.get(record, resource.parent);
  return typeof id === 'string' ? id : null;
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
  return orNull(
    async () => {
      const { body } = await client.call('GET', `${routesOf(client, resource).route}/{id}`, { params: { id } });
      return resource.decode(asObject(body, resource.key)[resource.key], client.reportDamage);
    },
    ...resource.visibility.hiddenAs,
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
  resource: Resource<T>,
  record: T,
  showParent: (parent: Resource, id: string) => Promise<Identified | null>,
): Promise<boolean> {
  const { through } = resource.visibility;
  if (isAdmin || !through) return true;
  const parentId = parentIdOf(resource, record);
  return parentId !== null && (await showParent(through, parentId)) !== null;
}
