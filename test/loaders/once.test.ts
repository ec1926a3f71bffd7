import { expect, test } from 'vitest';
import { once } from '../../src/loaders/once.ts';

test('loads on the first call only', async () => {
  let loaded = 0;
  const load = once(() => Promise.resolve(++loaded));
  expect(loaded).toBe(0);
  expect(await Promise.all([load(), load()])).toEqual([1, 1]);
  expect(await load()).toBe(1);
});
