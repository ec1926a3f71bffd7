import { expect, test } from 'vitest';
import { renewLoaders } from '../../../src/resolvers/common/context.ts';
import { operation } from '../../support/operation.ts';
import { volumeId, volumeRow } from '../../support/rows.ts';

test('caches records until the loaders are renewed', async () => {
  const { context, calls } = operation({ volumes: [volumeRow(1)] });
  const load = (): Promise<unknown> => context.loaders.volume.byId.load(volumeId(1));
  await load();
  await load();
  expect(calls).toHaveLength(1);
  renewLoaders(context);
  await load();
  expect(calls).toHaveLength(2);
});
