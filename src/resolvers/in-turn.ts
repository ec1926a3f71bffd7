import type { Accepted } from '../cinder/changes.ts';

/**
 * Several calls of one action, one after the other, as Cinder locks what they change. It ends at the first that fails.
 *
 * @returns what the last gave; null where there was nothing to do
 * @throws CinderError
 */
export async function inTurn<T>(items: readonly T[], call: (item: T) => Promise<Accepted>): Promise<Accepted | null> {
  let last: Accepted | null = null;
  for (const item of items) last = await call(item);
  return last;
}
