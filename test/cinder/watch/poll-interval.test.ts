import { afterEach, expect, test, vi } from 'vitest';
import { defaultInterval, jittered, PollIntervals } from '../../../src/cinder/watch/poll-interval.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('is 2 s while a resource is in transition, otherwise 5 s for volumes and 10 s for other types', () => {
  expect([defaultInterval('Volume'), defaultInterval('Backup')]).toEqual([
    { busy: 2, idle: 5 },
    { busy: 2, idle: 10 },
  ]);
});

test('is the shortest interval of the subscribers, and infinite without subscribers', () => {
  let current = { busy: 2, idle: 30 };
  const intervals = new PollIntervals(() => current);
  const both = (): number[] => [intervals.shortest(true), intervals.shortest(false)];
  expect(both()).toEqual([Infinity, Infinity]);
  const slow = { busy: 5, idle: 60 };
  for (const interval of [undefined, slow, { ...slow }]) intervals.add(interval);
  expect(both()).toEqual([2, 30]);
  current = { busy: 3, idle: 90 };
  expect(both()).toEqual([3, 60]);
  intervals.remove(undefined);
  expect(both()).toEqual([5, 60]);
  intervals.remove(slow);
  expect(both()).toEqual([5, 60]);
  intervals.remove(slow);
  expect(both()).toEqual([Infinity, Infinity]);
});

test('is shortened by up to a tenth', () => {
  const random = vi.spyOn(Math, 'random');
  expect([0, 0.5, 1].map((value) => (random.mockReturnValue(value), jittered(10)))).toEqual([10, 9.5, 9]);
  random.mockRestore();
  const spread = new Set(Array.from({ length: 20 }, () => jittered(10)));
  expect(spread.size).toBeGreaterThan(10);
});
