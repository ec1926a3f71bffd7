import { expect, test } from 'vitest';
import { batchLoader } from '../../src/loaders/batch-loader.ts';
import { fakeCinder } from '../support/fake-cinder.ts';

test('waits until the operation starts the batch', async () => {
  const begun: (() => void)[] = [];
  const batches: (readonly string[])[] = [];
  const client = { ...fakeCinder({}).client, scheduleBatch: (load: () => void) => void begun.push(load) };
  const loader = batchLoader(client, (ids) => {
    batches.push(ids);
    return Promise.resolve([...ids]);
  });
  const first = loader.load('a');
  await new Promise((resolve) => setTimeout(resolve, 5));
  const second = loader.load('b');
  expect(batches).toEqual([]);
  begun.forEach((load) => load());
  expect(await Promise.all([first, second])).toEqual(['a', 'b']);
  expect(batches).toEqual([['a', 'b']]);
});

test('loads simultaneous requests together if the operation has no schedule', async () => {
  const batches: (readonly string[])[] = [];
  const loader = batchLoader(fakeCinder({}).client, (ids) => {
    batches.push(ids);
    return Promise.resolve([...ids]);
  });
  await Promise.all([loader.load('a'), loader.load('b')]);
  expect(batches).toEqual([['a', 'b']]);
});
