import { expect, test } from 'vitest';
import { imagePage } from '../../../src/cinder/image/images.ts';
import { fakeCinder } from '../../support/fake-cinder.ts';

const id = '5ee01138-84c8-4753-a739-dbe816e5e6b5';
const row = {
  id,
  name: 'cirros',
  status: 'active',
  visibility: 'public',
  disk_format: 'raw',
  container_format: 'bare',
  size: 65_536,
  min_disk: 1,
  created_at: '2026-11-28T08:22:14Z',
};

test('reads a page of images', async () => {
  const { client, calls } = fakeCinder(
    {},
    { services: ['image'], answers: { 'image GET /images': () => ({ images: [row], next: '/v2/images?marker=x' }) } },
  );
  expect(await imagePage(client, { limit: 1, marker: id, name: 'cirros' })).toEqual({
    items: [
      {
        kind: 'Image',
        id,
        name: 'cirros',
        status: 'active',
        visibility: 'public',
        diskFormat: 'raw',
        containerFormat: 'bare',
        size: 65_536,
        minDisk: 1,
        createdAt: '2026-11-28T08:22:14Z',
      },
    ],
    more: true,
  });
  expect(calls).toEqual([`image GET /images?limit=1&marker=${id}&name=cirros`]);
});

test('reads the last page, and images without data', async () => {
  const { client } = fakeCinder(
    {},
    { services: ['image'], answers: { 'image GET /images': () => ({ images: [{ id, size: null, name: null }] }) } },
  );
  expect(await imagePage(client, { limit: 1 })).toMatchObject({ items: [{ name: null, size: null }], more: false });
});
