import { stableUuid } from '../identity.ts';
import type { VolumeTypeRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { daysAgo } from './days-ago.ts';

export type SeedTypes = Record<'fast' | 'archive' | 'shared', VolumeTypeRow>;

/** Three volume types: a fast one, a cheap one, and one whose volumes several servers may attach. */
export function seedTypes(store: Store): SeedTypes {
  const type = (name: string, description: string, extra_specs: Record<string, string>): VolumeTypeRow =>
    store.volumeTypes.insert({
      id: stableUuid(`volume type ${name}`), name, description, extra_specs, is_public: true, qos_specs_id: null,
      projects: [], created_at: daysAgo(28),
    });
  return {
    fast: type('fast', 'Flash, for databases and boot volumes', { 'qos:class': 'gold' }),
    archive: type('archive', 'Disks, for what is seldom read', { 'qos:class': 'bronze' }),
    shared: type('shared', 'Several servers may attach a volume at once', { multiattach: '<is> True' }),
  };
}
