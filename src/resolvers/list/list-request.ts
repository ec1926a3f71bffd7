import { applyFilters } from '../../cinder/applied-filters.ts';
import type { CinderClient } from '../../cinder/client.ts';
import { badInput, CinderError } from '../../cinder/errors.ts';
import { requireAllTenants, requireMarkers } from '../../cinder/paging.ts';
import type { FilterValue } from '../../cinder/predicates.ts';
import { projectFilter } from '../../cinder/project-scope.ts';
import type { Identified, Resource } from '../../cinder/resource.ts';
import type { TypeLoaders } from '../../loaders/type-loaders.ts';
import type { ConnectionWants } from '../common/connection.ts';
import { cinderIdOf } from '../common/ids.ts';
import { rejectUnknown } from '../common/reject-unknown-enum.ts';
import { defaultOrder, type SortKey } from './order.ts';
import { pageWindow, type PageArgs, type PageWindow } from './page-window.ts';
import { listPredicate, type ListPredicate } from './predicate.ts';
import type { ListedRows } from './scan.ts';

/** The arguments of a root list. */
export interface ListArgs extends PageArgs {
  filter?: Readonly<Record<string, FilterValue | null | undefined>> | null | undefined;
  orderBy?: readonly SortKey[] | null | undefined;
  allProjects?: boolean | null | undefined;
}

/** A checked request for a page of a list. */
export interface ListRequest<T extends Identified> {
  client: CinderClient;
  typeLoaders: TypeLoaders<T>;
  window: PageWindow;
  orderBy: readonly SortKey[];
  wants: ConnectionWants;
  rows: ListedRows;
  predicate: ListPredicate<T> | undefined;
}

/**
 * Checks the arguments of a root list.
 *
 * @throws CinderError `BAD_USER_INPUT` for invalid arguments, `FORBIDDEN` for all projects of a user
 */
export async function listRequest<T extends Identified>(
  client: CinderClient,
  typeLoaders: TypeLoaders<T>,
  args: ListArgs,
  wants: ConnectionWants,
): Promise<ListRequest<T>> {
  const { resource } = typeLoaders;
  const window = pageWindow(args);
  const orderBy = args.orderBy ?? [];
  const allProjects = checkedProjects(client, resource, args);
  if (orderBy.length > 0) requireMarkers(client, resource, `Sorting ${resource.noun}s`);
  const values = checkedFilter(client, resource, args);
  const { query: filters, local } = await applyFilters(client, resource, values);
  return {
    client,
    typeLoaders,
    window,
    orderBy,
    wants,
    rows: { filters, allProjects },
    predicate: listPredicate(resource, values, local),
  };
}

/** The order of the rows: the requested one, or the default one. */
export function orderOf({ orderBy }: Pick<ListRequest<Identified>, 'orderBy'>): readonly SortKey[] {
  return orderBy.length > 0 ? orderBy : defaultOrder;
}

function checkedProjects(client: CinderClient, resource: Resource, { allProjects }: ListArgs): boolean {
  if (!allProjects) return false;
  if (!client.isAdmin)
    throw new CinderError('FORBIDDEN', `Only administrators can list the ${resource.noun}s of all projects.`);
  requireAllTenants(client, resource, `Listing the ${resource.noun}s of all projects`);
  return true;
}

type FilterArg = NonNullable<ListArgs['filter']>;

/**
 * The filters with the IDs in Cinder. Refuses values that the schema does not list, and other projects without
 * `allProjects`.
 */
function checkedFilter({ isAdmin }: CinderClient, { filters }: Resource, { filter, allProjects }: ListArgs): FilterArg {
  const checked = (name: string, value: FilterArg[string]): FilterArg[string] => {
    const { idOf, status } = filters[name] ?? {};
    const path = ['filter', name];
    if (status) rejectUnknown(value, path);
    if (name === projectFilter && value != null && isAdmin && !allProjects) {
      throw badInput(path, `"${name}" requires "allProjects". Otherwise, Cinder lists only the caller's own project.`);
    }
    if (idOf === undefined || value == null) return value;
    return Array.isArray(value)
      ? value.map((id: string) => cinderIdOf(idOf, id, path))
      : cinderIdOf(idOf, value as string, path);
  };
  return Object.fromEntries(Object.entries(filter ?? {}).map(([name, value]) => [name, checked(name, value)]));
}
