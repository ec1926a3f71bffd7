/**
 * Does some work for each item, a few at a time.
 *
 * @param most how many are under way at once
 * @throws what the first work that failed threw, once those that were under way have ended; no more are begun then
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
