import type { CinderClient } from '../client.ts';
import { decoder, essential, list, required, rowsOf, textItem } from '../decode.ts';
import { requireMicroversion } from '../microversion.ts';

const decode = decoder('ResourceFilter', { resource: required(), filters: essential(list(textItem)) });

/** The filters of one resource type that the operator allows all users. */
export type ResourceFilter = ReturnType<typeof decode>;

/**
 * `GET /resource_filters`, for one resource type or for all.
 *
 * @throws CinderError also `MICROVERSION_TOO_LOW` before 3.33
 */
export async function listResourceFilters(client: CinderClient, resource?: string): Promise<ResourceFilter[]> {
  requireMicroversion(client.endpoint.microversion, '3.33', 'The list of resource filters');
  const { body } = await client.call('GET', '/resource_filters', { query: { resource } });
  return rowsOf(body, 'resource_filters', decode, client.reportDamage);
}
