/**
 * The number of calls of one plan in progress: as many as one caller can have by default. Further calls would only wait
 * in the queue, and fill it for other operations of the caller.
 */
const callsAtOnce = 12;

/**
 * Runs work for each item, some at a time.
 *
 * @param atOnce the maximum number of items in progress
 * @returns the results in the order of the items
 * @throws the first error; no work is started after it
 */
export async function parallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
  atOnce = callsAtOnce,
): Promise<Result[]> {
  const results: Result[] = [];
  const pending = items.entries();
  let failed = false;
  async function worker(): Promise<void> {
    for (const [index, item] of pending) {
      if (failed) return;
      results[index] = await work(item);
    }
  }
  const workers = Array.from({ length: Math.min(atOnce, items.length) }, () =>
    worker().catch((error: unknown) => {
      failed = true;
      throw error;
    }),
  );
  await Promise.all(workers);
  return results;
}
