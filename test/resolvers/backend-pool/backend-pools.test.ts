import { expect, test } from 'vitest';
import { volumes } from '../../../src/cinder/resources/volumes.ts';
import { backendPools, poolOfVolume } from '../../../src/resolvers/backend-pool/backend-pools.ts';
import { operation } from '../../support/operation.ts';
import { volumeRow } from '../../support/rows.ts';

const route = 'GET /scheduler-stats/get_pools';
const answers = { [route]: () => ({ pools: [{ name: 'host@backend#pool' }, { name: 'cluster@backend#pool' }] }) };

test('finds the pools of volumes with one call, and that of a cluster by its name', async () => {
  const { context, calls } = operation({}, { answers, isAdmin: true });
  const own = volumes.decode(volumeRow(1));
  const clustered = volumes.decode(volumeRow(2, { cluster_name: 'cluster@backend#pool' }));
  const elsewhere = volumes.decode(volumeRow(3, { 'os-vol-host-attr:host': 'gone@backend#pool' }));
  const found = await Promise.all([own, clustered, elsewhere].map((volume) => poolOfVolume(context, volume)));
  expect(found.map((pool) => pool?.name)).toEqual(['host@backend#pool', 'cluster@backend#pool', undefined]);
  expect(await backendPools(context, null, true)).toHaveLength(2);
  expect(calls).toEqual([`${route}?detail=true`]);
});

test('makes no call for a volume without a visible host', async () => {
  const { context, calls } = operation({}, { answers });
  expect(await poolOfVolume(context, volumes.decode(volumeRow(1, { 'os-vol-host-attr:host': null })))).toBeNull();
  expect(calls).toEqual([]);
});

test('makes separate calls for names only and for filtered lists, and accepts the global ID of a type', async () => {
  const { context, calls } = operation({}, { answers, isAdmin: true });
  await backendPools(context, {}, false);
  await backendPools(context, { name: 'host@backend#pool', volumeType: 'VolumeType:fast' }, true);
  expect(calls).toEqual([route, `${route}?detail=true&name=host@backend#pool&volume_type=fast`]);
});
