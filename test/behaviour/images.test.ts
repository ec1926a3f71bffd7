import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { as } from './support/gateway.ts';
import { deleteImageAfterTest } from './support/images.ts';
import { done, soon as wait } from './support/run.ts';
import { testVolume } from './support/volumes.ts';

interface Images {
  images: {
    nodes: { id: string; name: string }[];
    pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; endCursor: string | null };
  };
}

const document = `query ($first: Int, $after: String, $name: String) {
  images(first: $first, after: $after, name: $name) {
    nodes { id name status rawStatus visibility diskFormat containerFormat size minDisk createdAt }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}`;

/** Uploads images of alice, which are deleted after the test. @returns their IDs, newest first */
async function imagesNamed(imageName: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  const { id } = await testVolume();
  for (let left = count; left > 0; left--) {
    const { image } = await done<{ image: { imageId: string } }>(
      'alice',
      'uploadVolumeToImage',
      { id, imageName, wait },
      'image { imageId }',
    );
    deleteImageAfterTest(image.imageId);
    ids.unshift(image.imageId);
  }
  return ids;
}

test('lists images by their exact name, with one call to Glance', async () => {
  const name = `behaviour ${randomUUID()}`;
  const [id] = await imagesNamed(name, 1);
  const { data, errors, calls, otherCalls } = await as('alice').send<Images>(document, { name });
  expect(errors).toEqual([]);
  expect(data.images.nodes).toEqual([
    {
      id,
      name,
      status: 'ACTIVE',
      rawStatus: 'active',
      visibility: 'private',
      diskFormat: 'raw',
      containerFormat: 'bare',
      size: expect.any(Number) as number,
      minDisk: expect.any(Number) as number,
      createdAt: expect.stringMatching(/Z$/) as string,
    },
  ]);
  expect([calls, otherCalls]).toEqual([[], ['image GET /images']]);
  const ofBob = await as('bob').send<Images>(document, { name });
  expect(ofBob.data.images.nodes).toEqual([]);
});

test('reads the images in pages', async () => {
  const name = `behaviour ${randomUUID()}`;
  const ids = await imagesNamed(name, 3);
  const first = await as('alice').send<Images>(document, { name, first: 2 });
  expect(first.data.images.nodes).toHaveLength(2);
  expect(first.data.images.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  const { data } = await as('alice').send<Images>(document, {
    name,
    first: 2,
    after: first.data.images.pageInfo.endCursor,
  });
  expect(data.images.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  const read = [...first.data.images.nodes, ...data.images.nodes].map((image) => image.id);
  expect(read.toSorted()).toEqual(ids.toSorted());
});

test('returns CURSOR_EXPIRED for a cursor of an image that does not exist', async () => {
  const after = Buffer.from(JSON.stringify(['', randomUUID()])).toString('base64url');
  const { errors } = await as('alice').send<Images>(document, { after });
  expect(errors).toMatchObject([{ extensions: { code: 'CURSOR_EXPIRED' } }]);
});
