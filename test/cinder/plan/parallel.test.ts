import { expect, test } from 'vitest';
import { parallel } from '../../../src/cinder/plan/parallel.ts';
import { pause } from '../../../src/cinder/pause.ts';

const items = Array.from({ length: 30 }, (_, index) => index);

test('works on at most as many items at once as allowed, and returns the results in order', async () => {
  let [active, most] = [0, 0];
  const results = await parallel(
    items,
    async (item) => {
      most = Math.max(most, ++active);
      await pause((item % 3) / 1000);
      active--;
      return item * 2;
    },
    7,
  );
  expect(results).toEqual(items.map((item) => item * 2));
  expect(most).toBe(7);
});

test('starts nothing after an error', async () => {
  const begun: number[] = [];
  const work = async (item: number): Promise<void> => {
    begun.push(item);
    await Promise.resolve();
    if (item === 1) throw new Error('refused');
  };
  await expect(parallel(items, work, 2)).rejects.toThrow('refused');
  await pause(0);
  expect(begun.length).toBeLessThan(6);
});

test('returns nothing for no items', async () => {
  expect(await parallel([], () => Promise.reject(new Error('not called')))).toEqual([]);
});
