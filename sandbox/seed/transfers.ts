import { stableUuid } from '../identity.ts';
import type { VolumeRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { daysAgo } from './days-ago.ts';

/** An offer of a volume whose key nobody has. */
export function seedTransfer(store: Store, name: string, volume: VolumeRow): void {
  volume.status = 'awaiting-transfer';
  store.transfers.insert({
    id: stableUuid(`transfer ${name}`),
    volume_id: volume.id,
    display_name: name,
    salt: '',
    crypt_hash: '',
    expires_at: null,
    no_snapshots: false,
    source_project_id: volume.project_id,
    destination_project_id: null,
    accepted: false,
    created_at: daysAgo(0.5),
  });
}
