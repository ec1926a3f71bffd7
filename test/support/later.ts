import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished, vi } from 'vitest';

/** Advances `performance.now()` by minutes until the end of the test, because lru-cache does not support fake timers. */
export async function minutesLater(minutes: number): Promise<void> {
  const clock = vi.spyOn(performance, 'now');
  clock.mockReturnValue(performance.now() + minutes * 60_000);
  onTestFinished(() => clock.mockRestore());
  // The cache reuses a time for one millisecond.
  await sleep(5);
}
