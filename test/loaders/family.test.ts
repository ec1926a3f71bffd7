import { expect, test } from 'vitest';
import { volumes } from '../../src/cinder/resources/volumes.ts';
import { Family } from '../../src/loaders/family.ts';
import { fakeCinder } from '../support/fake-cinder.ts';
import { groupId, rows, volumeId, volumeRow } from '../support/rows.ts';

const store = { volumes: rows(3, (n) => volumeRow(n, { group_id: groupId(1) })) };

test('what has been seen needs no call', async () => {
  const { client, calls } = fakeCinder(store);
  const family = new Family(client, volumes);
  const record = volumes.decode(volumeRow(9));
  family.seen(record);
  await expect(family.byId.load(volumeId(9))).resolves.toBe(record);
  expect(calls).toEqual([]);
});

test('the list of all feeds the loader by id', async () => {
  const { client, calls } = fakeCinder(store);
  const family = new Family(client, volumes);
  await family.all();
  await family.byId.loadMany([1, 2, 3].map(volumeId));
  expect(calls).toHaveLength(1);
});

test('children feed the loader by id', async () => {
  const { client, calls } = fakeCinder(store);
  const family = new Family(client, volumes);
  const ofGroup = family.byParent({
    wire: 'group_id',
    parentOf: ({ groupId: id }) => id,
    one: 'everyone',
    many: 'everyone',
  });
  expect(await ofGroup.load(groupId(1))).toHaveLength(3);
  await family.byId.load(volumeId(2));
  expect(calls).toHaveLength(1);
});

test('what a GET gave is confirmed, for all but administrators', async () => {
  const loading = async (isAdmin: boolean): Promise<unknown> => {
    const { client } = fakeCinder(store, { isAdmin });
    return new Family(client, volumes, ({ id }) => Promise.resolve(id !== volumeId(1))).byId.loadMany(
      [1, 2].map(volumeId),
    );
  };
  expect(await loading(false)).toMatchObject([null, { id: volumeId(2) }]);
  expect(await loading(true)).toMatchObject([{ id: volumeId(1) }, { id: volumeId(2) }]);
});
