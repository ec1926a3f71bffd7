import { BACKENDS } from '../backend/backend.ts';
import { ACCOUNTS, DEMO, stableUuid } from '../identity.ts';
import type { GroupRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { daysAgo } from './days-ago.ts';
import type { SeedTypes } from './types.ts';

export type SeedGroups = Record<'shop' | 'analytics', GroupRow>;

/** Two groups of volumes that belong together. */
export function seedGroups(store: Store, types: SeedTypes): SeedGroups {
  const groupType = store.groupTypes.insert({
    id: stableUuid('group type application'),
    name: 'application',
    description: 'Volumes of one application',
    is_public: true,
    group_specs: {},
    created_at: daysAgo(28),
  });
  const group = (name: string, description: string, days: number): GroupRow =>
    store.groups.insert({
      id: stableUuid(`group ${name}`),
      name,
      description,
      status: 'available',
      availability_zone: 'nova',
      host: BACKENDS[0]?.host ?? null,
      group_type_id: groupType.id,
      volume_type_ids: [types.fast.id, types.archive.id],
      group_snapshot_id: null,
      source_group_id: null,
      replication_status: 'disabled',
      project_id: DEMO.id,
      user_id: ACCOUNTS[0]?.id ?? '',
      created_at: daysAgo(days),
      updated_at: daysAgo(days),
    });
  return {
    shop: group('shop', 'The web shop', 20),
    analytics: group('analytics', 'Reports and their sources', 12),
  };
}
