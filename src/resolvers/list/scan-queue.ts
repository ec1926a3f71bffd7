import type { Token } from '../../cinder/identity/token.ts';

/** The last scan of each caller. */
const running = new Map<string, Promise<unknown>>();

/**
 * Runs a scan of many pages after the earlier scans of the same user and project.
 *
 * Therefore, a user has the rows of one scan in memory at a time, regardless of the number of lists.
 *
 * @returns the result of the scan
 * @throws the error of the scan
 */
export async function inScanQueue<T>({ userId, projectId }: Token, scan: () => Promise<T>): Promise<T> {
  const caller = `${userId} ${projectId}`;
  const before = running.get(caller);
  const own = (before ?? Promise.resolve()).then(scan, scan);
  running.set(caller, own);
  try {
    return await own;
  } finally {
    if (running.get(caller) === own) running.delete(caller);
  }
}
