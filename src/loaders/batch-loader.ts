import DataLoader from 'dataloader';
import type { CinderClient } from '../cinder/client.ts';

/**
 * A loader that loads the keys of an operation together. While lists of its answer are still being completed, it waits:
 * what their further items load belongs to the same calls.
 *
 * @param load as of DataLoader: a value or an error for each key, in the keys' order
 */
export function batchLoader<Value>(client: CinderClient, load: DataLoader.BatchLoadFn<string, Value>): DataLoader<string, Value> {
  const { scheduleBatch } = client;
  return new DataLoader(load, scheduleBatch && { batchScheduleFn: scheduleBatch });
}
