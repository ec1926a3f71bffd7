/**
 * Runs a function for each item, with limited concurrency.
 *
 * @param most the maximum number of simultaneous calls of the function
 * @throws the first error, after the running calls have ended; no further calls are started
 */
export async function inParallel<T>(items: Iterable<T>, most: number, work: (item: T) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  let failed = false;
  async function worker(): Promise<void> {
    for (let next = left.next(); !next.done && !failed; next = left.next()) {
      try {
        await work(next.value);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  }
  const ends = await Promise.allSettled(Array.from({ length: most }, worker));
  const first = ends.find((end) => end.status === 'rejected');
  if (first) throw first.reason;
}
