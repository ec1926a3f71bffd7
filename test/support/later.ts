import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished, vi } from 'vitest';

/** Lets minutes pass for what goes by `performance.now()`, until the test ends: lru-cache takes no fake timers. */
export async function minutesLater(minutes: number): Promise<void> {
  const clock = vi.spyOn(performance, 'now');
  clock.mockReturnValue(performance.now() + minutes * 60_000);
  onTestFinished(() => clock.mockRestore());
  // The cache goes by one reading of the clock for a millisecond.
  await sleep(5);
}
