import { DEMO, stableUuid } from '../identity.ts';
import type { Store } from '../store/store.ts';
import { daysAgo } from './days-ago.ts';

/** A public image from which a volume can be created. */
export function seedImage(store: Store): void {
  const id = stableUuid('image lab.tiny');
  store.images.set(id, {
    id,
    name: 'lab.tiny',
    disk_format: 'raw',
    container_format: 'bare',
    visibility: 'public',
    protected: false,
    status: 'active',
    size: 65_536,
    owner: DEMO.id,
    created_at: daysAgo(20),
  });
}
