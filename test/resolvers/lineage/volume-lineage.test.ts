import { expect, test } from 'vitest';
import { lineageOfVolume } from '../../../src/resolvers/lineage/volume-lineage.ts';
import type { Store } from '../../support/fake-cinder.ts';
import { operation } from '../../support/operation.ts';
import { snapshotId, volumeId, volumeRow } from '../../support/rows.ts';

async function edgesOf(store: Store) {
  const { context, calls } = operation({ snapshots: [], backups: [], ...store });
  const volume = await context.loaders.volume.byId.load(volumeId(1));
  if (!volume) throw new Error('no volume');
  const { edges } = await lineageOfVolume(context, volume, 5);
  return { edges: edges.map(({ kind, depth, parent }) => [kind, depth, parent.kind, parent.id]), calls };
}

const image = { volume_image_metadata: { image_id: '5f0d' } };

test('a volume from an image has the image as its origin', async () => {
  const { edges } = await edgesOf({ volumes: [volumeRow(1, image)] });
  expect(edges).toEqual([['IMAGE', -1, 'Image', '5f0d']]);
});

test('a clone of such a volume has the image only through its origin', async () => {
  const clone = volumeRow(1, { ...image, source_volid: volumeId(2) });
  const { edges } = await edgesOf({ volumes: [clone, volumeRow(2, image)] });
  expect(edges).toEqual([
    ['IMAGE', -2, 'Image', '5f0d'],
    ['CLONE', -1, 'Volume', volumeId(2)],
  ]);
});

test('an origin that was deleted is named, and ends the lineage', async () => {
  const { edges } = await edgesOf({ volumes: [volumeRow(1, { snapshot_id: snapshotId(9) })] });
  expect(edges).toEqual([['FROM_SNAPSHOT', -1, 'Snapshot', snapshotId(9)]]);
});
