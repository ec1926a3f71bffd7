import { afterEach, expect, test, vi } from 'vitest';
import { defaultInterval, jittered } from '../../../src/cinder/watch/poll-interval.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('is 2 s while a resource is in transition, otherwise 5 s for volumes and 10 s for other types', () => {
  expect([defaultInterval('Volume'), defaultInterval('Backup')]).toEqual([
    { busy: 2, idle: 5 },
    { busy: 2, idle: 10 },
  ]);
});

test('is shortened by up to a tenth', () => {
  const random = vi.spyOn(Math, 'random');
  expect([0, 0.5, 1].map((value) => (random.mockReturnValue(value), jittered(10)))).toEqual([10, 9.5, 9]);
  random.mockRestore();
  const spread = new Set(Array.from({ length: 20 }, () => jittered(10)));
  expect(spread.size).toBeGreaterThan(10);
});
