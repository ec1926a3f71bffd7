import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inParallel } from '../../../src/resolvers/common/in-parallel.ts';

test('calls the function for each item, with limited concurrency', async () => {
  let underWay = 0;
  let mostSeen = 0;
  const done: number[] = [];
  await inParallel([1, 2, 3, 4, 5, 6], 2, async (item) => {
    mostSeen = Math.max(mostSeen, ++underWay);
    await sleep(1);
    underWay--;
    done.push(item);
  });
  expect(done.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  expect(mostSeen).toBe(2);
});

test('starts no further calls after an error, and throws it after the running calls have ended', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const run = inParallel([1, 2, 3, 4], 2, async (item) => {
    begun.push(item);
    if (item === 1) throw new Error('no');
    await sleep(5);
    ended.push(item);
  });
  await expect(run).rejects.toThrow('no');
  expect(begun).toEqual([1, 2]);
  expect(ended).toEqual([2]);
});
