import { afterEach, expect, test, vi } from 'vitest';
import { backoff, jittered, Paces, watching } from '../../../src/cinder/watch/pace.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

test('2 s while anything is on its way, else 30 s', () => {
  expect(watching).toEqual({ busy: 2, idle: 30 });
});

test('the fastest of those who are there counts; without any it never comes', () => {
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

test('failures: twice as long each time, from 2 s to 30 s, or from what is shorter', () => {
  expect([1, 2, 3, 4, 5, 50].map((failures) => backoff(failures, 30))).toEqual([2, 4, 8, 16, 30, 30]);
  expect([1, 2].map((failures) => backoff(failures, 0.5))).toEqual([0.5, 1]);
});

test('spread over a tenth, and never longer', () => {
  const random = vi.spyOn(Math, 'random');
  expect([0, 0.5, 1].map((value) => (random.mockReturnValue(value), jittered(10)))).toEqual([10, 9.5, 9]);
  random.mockRestore();
  const spread = new Set(Array.from({ length: 20 }, () => jittered(10)));
  expect(spread.size).toBeGreaterThan(10);
});
