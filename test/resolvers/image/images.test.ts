import { expect, test } from 'vitest';
import { images } from '../../../src/resolvers/image/images.ts';
import { operation } from '../../support/operation.ts';
import { serverId } from '../../support/rows.ts';

test('lists the images with a name', async () => {
  const answers = { 'image GET /images': () => ({ images: [{ id: serverId(1), name: 'cirros' }] }) };
  const { context, calls } = operation({}, { services: ['image'], answers });
  const page = await images(context, { name: 'cirros', first: 2 });
  expect(page?.nodes).toMatchObject([{ name: 'cirros' }]);
  expect(page?.hasNextPage).toBe(false);
  expect(calls).toEqual(['image GET /images?limit=3&name=cirros']);
});

test('is null without Glance', async () => {
  expect(await images(operation({}).context, {})).toBeNull();
});
