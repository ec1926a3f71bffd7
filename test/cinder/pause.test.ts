import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pause } from '../../src/cinder/pause.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('waits for the given number of seconds', async () => {
  let over = false;
  void pause(2).then(() => (over = true));
  await vi.advanceTimersByTimeAsync(1999);
  expect(over).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(over).toBe(true);
});

test('ends with the reason of the signal, and leaves no timer', async () => {
  const leaving = new AbortController();
  const paused = pause(2, leaving.signal);
  leaving.abort(new Error('left'));
  await expect(paused).rejects.toThrow('left');
  await expect(pause(2, leaving.signal)).rejects.toThrow('left');
  expect(vi.getTimerCount()).toBe(0);
});
