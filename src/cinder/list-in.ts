import type { CinderClient } from './client.ts';
import { listAll } from './list.ts';
import type { Identified, Resource } from './resource.ts';

/** Ids in one IN list: about 46 bytes each in the URL, of which cinder-api takes 8 KiB. */
export const idsInOneList = 100;

/** `GET /volumes/detail?<wire>=["a","b"]`, in chunks: every row whose column `wire` is one of `values`. */
export async function listIn<T extends Identified>(
  client: CinderClient,
  resource: Resource<T>,
  wire: string,
  values: readonly string[],
): Promise<T[]> {
  const chunks = Array.from({ length: Math.ceil(values.length / idsInOneList) }, (_, index) =>
    values.slice(index * idsInOneList, (index + 1) * idsInOneList),
  );
  const lists = await Promise.all(
    chunks.map((chunk) => listAll(client, resource, { filters: { [wire]: JSON.stringify(chunk) }, allProjects: true })),
  );
  return lists.flat();
}
