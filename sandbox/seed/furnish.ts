import { timestamp } from '../store/clock.ts';
import { furnishServices } from './services.ts';
import type { Store } from '../store/store.ts';

/**
 * Makes what every Cinder has from the start: the default volume type, the group type of old
 * consistency groups, and its services.
 */
export function furnish(store: Store): void {
  const installed = timestamp(new Date(Date.now() - 30 * 24 * 60 * 60 * 1000));
  store.volumeTypes.insert({
    name: '__DEFAULT__',
    description: 'Default Volume Type',
    is_public: true,
    qos_specs_id: null,
    extra_specs: {},
    projects: [],
    created_at: installed,
  });
  store.groupTypes.insert({
    name: 'default_cgsnapshot_type',
    description: 'Default group type for migrating cgsnapshot',
    is_public: true,
    group_specs: { consistent_group_snapshot_enabled: '<is> True' },
    created_at: installed,
  });
  furnishServices(store, installed);
}
