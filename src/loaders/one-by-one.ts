import type DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';
import { isCinderError } from '../cinder/errors.ts';
import { batchLoader } from './batch-loader.ts';

export type OneByOneLoader<T> = DataLoader<string, T>;

/**
 * Loads what Cinder gives for one id a call and in no list, each once in an operation.
 *
 * Where the caller is no administrator the first call goes ahead: what is forbidden for one is forbidden for all, and
 * the other calls would only be refused, too.
 *
 * @param read the call
 */
export function oneByOneLoader<T>(client: CinderClient, read: (client: CinderClient, id: string) => Promise<T>): OneByOneLoader<T> {
  const settle = (id: string): Promise<T | Error> => read(client, id).catch((error: unknown) => error as Error);

  return batchLoader(client, async ([first = '', ...others]): Promise<(T | Error)[]> => {
    if (client.isAdmin) return Promise.all([first, ...others].map(settle));
    const ahead = await settle(first);
    if (isCinderError(ahead, 'FORBIDDEN')) return [ahead, ...others.map(() => ahead)];
    return [ahead, ...(await Promise.all(others.map(settle)))];
  });
}
