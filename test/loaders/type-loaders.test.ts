import { expect, test } from 'vitest';
import { attachments } from '../../src/cinder/resources/attachments.ts';
import { volumes } from '../../src/cinder/resources/volumes.ts';
import { TypeLoaders } from '../../src/loaders/type-loaders.ts';
import { fakeCinder } from '../support/fake-cinder.ts';
import { attachmentId, attachmentRow, groupId, rows, volumeId, volumeRow } from '../support/rows.ts';

const store = { volumes: rows(3, (n) => volumeRow(n, { group_id: groupId(1) })) };

test('requires no call for a record from another response', async () => {
  const { client, calls } = fakeCinder(store);
  const typeLoaders = new TypeLoaders(client, volumes);
  const record = volumes.decode(volumeRow(9));
  typeLoaders.seen(record);
  await expect(typeLoaders.byId.load(volumeId(9))).resolves.toBe(record);
  expect(calls).toEqual([]);
});

test('fills the loader by ID from the whole list', async () => {
  const { client, calls } = fakeCinder(store);
  const typeLoaders = new TypeLoaders(client, volumes);
  await typeLoaders.all();
  await typeLoaders.byId.loadMany([1, 2, 3].map(volumeId));
  expect(calls).toHaveLength(1);
});

test('fills the loader by ID from children', async () => {
  const { client, calls } = fakeCinder(store);
  const typeLoaders = new TypeLoaders(client, volumes);
  const ofGroup = typeLoaders.byParent('groupId');
  expect(await ofGroup.load(groupId(1))).toHaveLength(3);
  await typeLoaders.byId.load(volumeId(2));
  expect(calls).toHaveLength(1);
});

test.each([
  [false, [null, { id: attachmentId(2) }]],
  [true, [{ id: attachmentId(1) }, { id: attachmentId(2) }]],
])(
  'shows the result of a GET to callers who can see its parent; to an administrator (%s) in any case',
  async (isAdmin, expected) => {
    const foreign = volumeRow(1, { 'os-vol-tenant-attr:tenant_id': 'p2' });
    const rows = { volumes: [foreign, volumeRow(2)], attachments: [attachmentRow(1, 1), attachmentRow(2, 2)] };
    const { client, calls } = fakeCinder(rows, { isAdmin });
    const ofVolumes = new TypeLoaders(client, volumes);
    const typeLoaders = new TypeLoaders(client, attachments, ofVolumes.byId);
    await ofVolumes.byId.load(volumeId(2));
    expect(await typeLoaders.byId.loadMany([1, 2].map(attachmentId))).toMatchObject(expected);
    expect(calls).toHaveLength(isAdmin ? 3 : 4);
  },
);
