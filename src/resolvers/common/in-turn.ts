import type { Accepted } from '../../cinder/writes.ts';

/**
 * Makes several calls of one action one after the other, because Cinder locks the resource. Stops at the first error.
 *
 * @returns the result of the last call; null without items
 * @throws CinderError of the first call that fails
 */
export async function inTurn<T>(items: readonly T[], call: (item: T) => Promise<Accepted>): Promise<Accepted | null> {
  let last: Accepted | null = null;
  for (const item of items) last = await call(item);
  return last;
}
