import { expect, test } from 'vitest';
import { memoize } from '../../src/loaders/memoize.ts';

test('loads on the first call only', async () => {
  let loaded = 0;
  const load = memoize(() => Promise.resolve(++loaded));
  expect(loaded).toBe(0);
  expect(await Promise.all([load(), load()])).toEqual([1, 1]);
  expect(await load()).toBe(1);
});
