import type { TransfersFixture } from './facts.ts';
import { ids, make, names, uniqueKind, volumes } from './make.ts';
import type { Rest } from './rest.ts';

/** Creates transfers of bob's volumes. */
export async function furnishTransfers(bob: Rest, count: number): Promise<TransfersFixture> {
  const offered = await make(bob, volumes, names('transfers-volume', count), (name) => ({ volume: { name, size: 1 } }));
  const transfers = await make(
    bob,
    { path: '/volume-transfers', key: 'transfer', status: null },
    names(uniqueKind('transfers-offer'), count),
    (name, index) => ({
      transfer: { name, volume_id: offered[index]?.id, no_snapshots: index === 0 },
    }),
  );
  return { transferIds: ids(transfers), transferNames: transfers.map(({ name }) => name), volumeIds: ids(offered) };
}
