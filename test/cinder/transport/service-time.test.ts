import { beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { ServiceTime } from '../../../src/cinder/transport/service-time.ts';

beforeEach(() => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
});

test('starts with the first call, and moves by a tenth with each later call', () => {
  const time = new ServiceTime();
  for (const ms of [100, 200]) {
    const began = time.begin();
    vi.advanceTimersByTime(ms);
    time.end(began);
  }
  expect(time.mean).toBeCloseTo(110);
});

test('includes calls in progress as soon as they are older than the mean', () => {
  const time = new ServiceTime();
  expect(time.mean).toBe(0);
  const began = time.begin();
  vi.advanceTimersByTime(400);
  time.begin();
  vi.advanceTimersByTime(100);
  expect(time.mean).toBeCloseTo(300);
  expect(time.underWay).toBe(2);
  time.end(began);
  expect(time.underWay).toBe(1);
});
