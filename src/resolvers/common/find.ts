import { CinderError } from '../../cinder/errors.ts';
import { filterQuery } from '../../cinder/filters.ts';
import { listAll } from '../../cinder/list.ts';
import { requireAllTenants } from '../../cinder/paging.ts';
import { atLeast } from '../../cinder/microversion.ts';
import type { Identified } from '../../cinder/resource.ts';
import { valueIfIntact } from '../../cinder/value-if-intact.ts';
import type { TypeLoaders } from '../../loaders/type-loaders.ts';
import type { OperationContext } from './context.ts';
import { cinderIdOf, globalId, isCinderId } from './ids.ts';

export interface FindArgs {
  nameOrId: string;
  allProjects?: boolean | null | undefined;
  ignoreMissing: boolean;
}

/**
 * Finds a resource by its ID or its exact name, as `find_…` of the SDK do. Spaces around the name are ignored, unless a
 * resource has them in its name.
 *
 * @returns null if nothing matches and `ignoreMissing` is true
 * @throws CinderError `AMBIGUOUS_NAME` if several resources have the name, `NOT_FOUND` without `ignoreMissing`
 */
export async function find<T extends Identified & { readonly name: string | null }>(
  context: OperationContext,
  typeLoaders: TypeLoaders<T>,
  args: FindArgs,
): Promise<T | null> {
  const { nameOrId, ignoreMissing } = args;
  const { noun, kind } = typeLoaders.resource;
  const byId = isId(kind, nameOrId) ? await typeLoaders.byId.load(cinderIdOf(kind, nameOrId, ['nameOrId'])) : null;
  const found = byId ? [byId] : await named(context, typeLoaders, args);
  const exact = byId ? found : found.filter((row) => valueIfIntact(row, 'name') === nameOrId);
  // Cinder removes the spaces around most names when it stores them.
  const matches = exact.length > 0 ? exact : found.filter((row) => valueIfIntact(row, 'name') === nameOrId.trim());
  if (matches.length > 1) {
    const ids = matches.map(({ id }) => globalId({ kind, id }));
    throw new CinderError(
      'AMBIGUOUS_NAME',
      `${matches.length} ${noun}s have the name "${nameOrId}". Use the ID of one: ${ids.join(', ')}.`,
      {
        path: ['nameOrId'],
        ids,
      },
    );
  }
  const [match] = matches;
  if (!match && !ignoreMissing) throw new CinderError('NOT_FOUND', `No ${noun} has the name or ID "${nameOrId}".`);
  if (match) typeLoaders.seen(match);
  return match ?? null;
}

function isId(kind: string, text: string): boolean {
  return isCinderId(text) || (text.startsWith(`${kind}:`) && isCinderId(text.slice(kind.length + 1)));
}

/** The resources that can have the name: the list filtered by Cinder, or all (a short list). */
async function named<T extends Identified>(
  { client }: OperationContext,
  { resource, all }: TypeLoaders<T>,
  { nameOrId, allProjects }: FindArgs,
): Promise<readonly T[]> {
  if (allProjects && !client.isAdmin) {
    throw new CinderError('FORBIDDEN', `Only administrators can search for ${resource.noun}s in all projects.`);
  }
  if (resource.idLookup.isShortList) return all();
  if (allProjects) requireAllTenants(client, resource, `Searching for ${resource.noun}s in all projects`);
  // If this cloud cannot filter the list by name, only the gateway compares the names.
  const { name: filter } = resource.filters;
  const filtered = filter && atLeast(client.endpoint.microversion, filter.since ?? '3.0');
  const filters = filtered ? await filterQuery(client, resource, { name: nameOrId.trim() }) : {};
  return listAll(client, resource, { filters, allProjects: allProjects ?? false });
}
