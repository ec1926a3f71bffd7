import { expect, test } from 'vitest';
import { volumes } from '../../src/cinder/resources/volumes.ts';
import { listIn } from '../../src/cinder/list-in.ts';
import { fakeCinder } from '../support/fake-cinder.ts';
import { rows, volumeId, volumeRow } from '../support/rows.ts';

test.each([
  [1, 1],
  [100, 1],
  [101, 2],
  [250, 3],
])('lists %i values with %i calls', async (count, lists) => {
  const store = rows(count, (n) => volumeRow(n));
  const { client, calls } = fakeCinder({ volumes: store }, { isAdmin: true });
  const found = await listIn(
    client,
    volumes,
    'id',
    store.map(({ id }) => id),
  );
  expect(new Set(found.map(({ id }) => id))).toEqual(new Set(store.map(({ id }) => id)));
  expect(calls).toHaveLength(lists);
});

test('makes no call without values', async () => {
  const { client, calls } = fakeCinder({}, { isAdmin: true });
  expect(await listIn(client, volumes, 'id', [])).toEqual([]);
  expect(calls).toEqual([]);
});

test('reads all pages of a list', async () => {
  const { client, calls } = fakeCinder({ volumes: rows(5, (n) => volumeRow(n)) }, { isAdmin: true, largestPage: 2 });
  expect(await listIn(client, volumes, 'id', [1, 2, 3, 4, 5].map(volumeId))).toHaveLength(5);
  expect(calls).toHaveLength(3);
});
