import { CinderError } from '../cinder/errors.ts';
import { filterQuery } from '../cinder/filters.ts';
import { listAll } from '../cinder/list.ts';
import { requireAllTenants } from '../cinder/paging.ts';
import { atLeast } from '../cinder/microversion.ts';
import type { Identified } from '../cinder/resource.ts';
import { valueIfIntact } from '../cinder/value-if-intact.ts';
import type { Family } from '../loaders/family.ts';
import type { OperationContext } from './context.ts';
import { cinderIdOf, globalId, isCinderId } from './ids.ts';

export interface FindArgs {
  nameOrId: string;
  allProjects?: boolean | null | undefined;
  ignoreMissing: boolean;
}

/**
 * Finds a resource by its id, else by its exact name, as the SDK's `find_…` do. Blanks around the name do not count, unless
 * a resource has them in its name.
 *
 * @returns null where there is none and `ignoreMissing` is true
 * @throws CinderError `AMBIGUOUS_NAME` if several resources have the name, `NOT_FOUND`
 */
export async function find<T extends Identified & { readonly name: string | null }>(
  context: OperationContext,
  family: Family<T>,
  args: FindArgs,
): Promise<T | null> {
  const { nameOrId, ignoreMissing } = args;
  const { noun, kind } = family.resource;
  const byId = isId(kind, nameOrId) ? await family.byId.load(cinderIdOf(kind, nameOrId, ['nameOrId'])) : null;
  const found = byId ? [byId] : await named(context, family, args);
  const exact = byId ? found : found.filter((row) => valueIfIntact(row, 'name') === nameOrId);
  // Cinder removes the blanks around most names when it stores them.
  const matches = exact.length > 0 ? exact : found.filter((row) => valueIfIntact(row, 'name') === nameOrId.trim());
  if (matches.length > 1) {
    const ids = matches.map(({ id }) => globalId({ kind, id }));
    throw new CinderError('AMBIGUOUS_NAME', `${matches.length} ${noun}s have the name "${nameOrId}". Use the id of one: ${ids.join(', ')}.`, {
      path: ['nameOrId'],
      ids,
    });
  }
  const [match] = matches;
  if (!match && !ignoreMissing) throw new CinderError('NOT_FOUND', `There is no ${noun} with the name or id "${nameOrId}".`);
  if (match) family.seen(match);
  return match ?? null;
}

function isId(kind: string, text: string): boolean {
  return isCinderId(text) || (text.startsWith(`${kind}:`) && isCinderId(text.slice(kind.length + 1)));
}

/** Those that may have the name: Cinder's own filter where it has one, else all (a short list). */
async function named<T extends Identified>(
  { client }: OperationContext,
  { resource, all }: Family<T>,
  { nameOrId, allProjects }: FindArgs,
): Promise<readonly T[]> {
  if (allProjects && !client.isAdmin) {
    throw new CinderError('FORBIDDEN', `Only an administrator may look for ${resource.noun}s in all projects.`);
  }
  if (resource.short) return all();
  if (allProjects) requireAllTenants(client, resource, `Looking for ${resource.noun}s in all projects`);
  // Where a list cannot be filtered by name on this cloud the names are compared here alone.
  const { name: filter } = resource.filters;
  const filtered = filter && atLeast(client.endpoint.microversion, filter.since ?? '3.0');
  const filters = filtered ? await filterQuery(client, resource, { name: nameOrId.trim() }) : {};
  return listAll(client, resource, { filters, allProjects: allProjects ?? false });
}
