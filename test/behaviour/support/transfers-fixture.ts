import type { TransfersFixture } from './facts.ts';
import { ensure } from './fixture.ts';
import type { Rest } from './rest.ts';

/** More than three pages of seven, the last of them exactly full. */
const wanted = 21;

const names = (kind: string): string[] => Array.from({ length: wanted }, (_, index) => `behaviour-transfers-${kind}-${index}`);

/** Offers of bob's; one that somebody took or withdrew is made anew, of a new volume where that went with it. */
export async function furnishTransfers(bob: Rest): Promise<TransfersFixture> {
  const volumes = await ensure(
    bob,
    { path: '/volumes', list: '/volumes/detail?limit=1000', listKey: 'volumes', key: 'volume' },
    names('volume'),
    (name) => ({ volume: { name, size: 1 } }),
  );
  const transfers = await ensure(
    bob,
    { path: '/volume-transfers', list: '/volume-transfers/detail?limit=1000', listKey: 'transfers', key: 'transfer', status: null },
    names('offer'),
    (name, index) => ({ transfer: { name, volume_id: volumes[index]?.id, no_snapshots: index === 0 } }),
  );
  return { transferIds: transfers.map(({ id }) => id), volumeIds: volumes.map(({ id }) => id) };
}
