import type { CinderClient } from './client.ts';
import { listAll } from './list.ts';
import type { Identified, Resource } from './resource.ts';

/** The maximum number of IDs in one IN list. Each takes about 46 bytes of the URL, for which cinder-api accepts 8 KiB. */
export const idsInOneList = 100;

/**
 * Lists the resources whose column has one of the values: `GET /volumes/detail?<parameter>=["a","b"]`, in chunks of 100
 * values.
 *
 * @param parameter the name of the column in Cinder
 * @throws CinderError as `listAll`
 */
export async function listIn<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  parameter: string,
  values: readonly string[],
): Promise<T[]> {
  const chunks = Array.from({ length: Math.ceil(values.length / idsInOneList) }, (_, index) =>
    values.slice(index * idsInOneList, (index + 1) * idsInOneList),
  );
  const lists = await Promise.all(
    chunks.map((chunk) =>
      listAll(client, resource, { filters: { [parameter]: JSON.stringify(chunk) }, allProjects: true }),
    ),
  );
  return lists.flat();
}
