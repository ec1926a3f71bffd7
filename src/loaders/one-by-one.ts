import type DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';
import { isCinderError } from '../cinder/errors.ts';
import { batchLoader, settled } from './batch-loader.ts';

export type OneByOneLoader<T> = DataLoader<string, T>;

/**
 * Loads values that require one call per ID, each once per operation.
 *
 * Unless the caller is an administrator, the first call is made before the others. If the first call is forbidden, the
 * others would be forbidden too, and are not made.
 *
 * @param read makes the call for one ID
 */
export function oneByOneLoader<T>(
  client: CinderClient,
  read: (client: CinderClient, id: string) => Promise<T>,
): OneByOneLoader<T> {
  const readOne = (id: string): Promise<T | Error> => settled(read(client, id));

  return batchLoader(client, async ([first = '', ...others]): Promise<(T | Error)[]> => {
    if (client.isAdmin) return Promise.all([first, ...others].map(readOne));
    const ahead = await readOne(first);
    if (isCinderError(ahead, 'FORBIDDEN')) return [ahead, ...others.map(() => ahead)];
    return [ahead, ...(await Promise.all(others.map(readOne)))];
  });
}
