import { afterEach, expect, test, vi } from 'vitest';
import { backoff, jittered, Paces, watching } from '../../../src/cinder/watch/pace.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('is 2 s while a resource is in transition, otherwise 30 s', () => {
  expect(watching).toEqual({ busy: 2, idle: 30 });
});

test('is the shortest interval of the subscribers, and infinite without subscribers', () => {
  const paces = new Paces();
  expect(paces.pause(true)).toBe(Infinity);
  const slow = { busy: 5, idle: 60 };
  for (const pace of [watching, slow, slow]) paces.add(pace);
  expect([paces.pause(true), paces.pause(false)]).toEqual([2, 30]);
  paces.remove({ ...watching });
  expect([paces.pause(true), paces.pause(false)]).toEqual([5, 60]);
  paces.remove(slow);
  expect(paces.pause(true)).toBe(5);
  paces.remove(slow);
  paces.remove(slow);
  expect(paces.pause(true)).toBe(Infinity);
});

test('doubles after each failure, from 2 s or a shorter interval to 30 s', () => {
  expect([1, 2, 3, 4, 5, 50].map((failures) => backoff(failures, 30))).toEqual([2, 4, 8, 16, 30, 30]);
  expect([1, 2].map((failures) => backoff(failures, 0.5))).toEqual([0.5, 1]);
});

test('is shortened by up to a tenth', () => {
  const random = vi.spyOn(Math, 'random');
  expect([0, 0.5, 1].map((value) => (random.mockReturnValue(value), jittered(10)))).toEqual([10, 9.5, 9]);
  random.mockRestore();
  const spread = new Set(Array.from({ length: 20 }, () => jittered(10)));
  expect(spread.size).toBeGreaterThan(10);
});
