import DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';

/**
 * Creates a loader that loads the keys of an operation together.
 *
 * The loader waits while lists of the response are still being resolved. The loads of further items then join the same
 * calls.
 *
 * @param load as in DataLoader: returns a value or an error for each key, in the order of the keys
 * @param cacheMap the cache of the loads; by default a new one
 */
export function batchLoader<Value>(
  client: CinderClient,
  load: DataLoader.BatchLoadFn<string, Value>,
  cacheMap?: DataLoader.CacheMap<string, Promise<Value>>,
): DataLoader<string, Value> {
  const { scheduleBatch } = client;
  return new DataLoader(load, {
    ...(scheduleBatch && { batchScheduleFn: scheduleBatch }),
    ...(cacheMap && { cacheMap }),
  });
}

/** The value or the error of one key. An error then affects only its own key. */
export function settled<Value>(load: Promise<Value>): Promise<Value | Error> {
  return load.catch((error: unknown) => error as Error);
}
