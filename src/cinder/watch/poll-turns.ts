import { pause } from '../pause.ts';

/**
 * Spreads the polls of a gateway in time, so that they do not reach Cinder together.
 *
 * @param perSecond the maximum number of polls per second
 * @returns a function that waits for a turn; usually for none
 */
export function pollTurns(perSecond: number): () => Promise<void> {
  let next = -Infinity;
  return async () => {
    const now = performance.now();
    const turn = Math.max(now, next);
    next = turn + 1000 / perSecond;
    if (turn > now) await pause((turn - now) / 1000);
  };
}
