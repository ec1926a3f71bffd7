import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createMemoryBuckets } from '../../../src/server/limits/token-buckets.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('starts with a full bucket for each caller', async () => {
  const buckets = createMemoryBuckets({ perMinute: 60, burst: 100 });
  expect(await buckets.take('alice', 60)).toBe(0);
  expect(await buckets.take('alice', 40)).toBe(0);
  expect(await buckets.take('alice', 1)).toBe(1000);
  expect(await buckets.take('bob', 100)).toBe(0);
});

it('fills evenly, and returns the exact time until it holds enough', async () => {
  const buckets = createMemoryBuckets({ perMinute: 60, burst: 100 });
  await buckets.take('alice', 100);
  const wait = await buckets.take('alice', 30);
  expect(wait).toBe(30_000);
  vi.advanceTimersByTime(wait - 2);
  expect(await buckets.take('alice', 30)).toBe(2);
  vi.advanceTimersByTime(2);
  expect(await buckets.take('alice', 30)).toBe(0);
  expect(await buckets.take('alice', 1)).toBe(1000);
});

it('takes nothing if it refuses', async () => {
  const buckets = createMemoryBuckets({ perMinute: 60, burst: 100 });
  await buckets.take('alice', 60);
  for (let n = 0; n < 5; n++) expect(await buckets.take('alice', 50)).toBe(10_000);
  expect(await buckets.take('alice', 40)).toBe(0);
});

it('fills no further than its size', async () => {
  const buckets = createMemoryBuckets({ perMinute: 60, burst: 100 });
  await buckets.take('alice', 100);
  vi.advanceTimersByTime(3_600_000);
  expect(await buckets.take('alice', 100)).toBe(0);
  expect(await buckets.take('alice', 1)).toBe(1000);
});

it('can be emptied in one or in many pieces, at any rate', async () => {
  for (const perMinute of [1, 7, 1_000_000, 999_999_999]) {
    const buckets = createMemoryBuckets({ perMinute, burst: 2000 });
    expect(await buckets.take('alice', 2000)).toBe(0);
    for (let n = 0; n < 2000; n++) expect(await buckets.take('bob', 1)).toBe(0);
  }
});

it('allows exactly its rate, over a long time', async () => {
  const buckets = createMemoryBuckets({ perMinute: 700, burst: 50 });
  let taken = 0;
  for (let ms = 0; ms < 600_000; ms += 25) {
    if ((await buckets.take('alice', 7)) === 0) taken += 7;
    vi.advanceTimersByTime(25);
  }
  expect(taken).toBeGreaterThan(7000);
  expect(taken).toBeLessThanOrEqual(7000 + 50 + 7);
});
