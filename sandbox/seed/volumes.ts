import { BACKENDS } from '../backend/backend.ts';
import { ACCOUNTS, stableUuid } from '../identity.ts';
import type { SandboxAccount } from '../identity.ts';
import type { VolumeRow, VolumeTypeRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { daysAgo } from './days-ago.ts';
import type { SeedGroups } from './groups.ts';
import type { SeedTypes } from './types.ts';

export type SeedVolumes = Record<
  | 'shop-web-1'
  | 'shop-web-2'
  | 'shop-database'
  | 'shop-uploads'
  | 'shop-database-copy'
  | 'mail-archive'
  | 'analytics-raw'
  | 'analytics-cache'
  | 'shared-files'
  | 'build-cache'
  | 'reports'
  | 'notes',
  VolumeRow
>;

/** Twelve volumes, one of them in error, one in project other. Those that are attached are in-use. */
export function seedVolumes(store: Store, types: SeedTypes, groups: SeedGroups): SeedVolumes {
  const maker =
    (account: SandboxAccount | undefined) =>
    (name: string, size: number, type: VolumeTypeRow, days: number, more: Partial<VolumeRow> = {}): VolumeRow => {
      // A group lives on one backend.
      const backend = BACKENDS[more.group_id === undefined && type === types.archive ? 1 : 0];
      return store.volumes.insert({
        id: stableUuid(`volume ${name}`),
        display_name: name,
        display_description: null,
        status: 'available',
        previous_status: null,
        attach_status: 'detached',
        migration_status: null,
        replication_status: 'disabled',
        size,
        availability_zone: 'nova',
        host: backend?.host ?? null,
        cluster_name: null,
        provider_id: null,
        _name_id: null,
        service_uuid: backend?.serviceUuid ?? null,
        shared_targets: false,
        volume_type_id: type.id,
        snapshot_id: null,
        source_volid: null,
        group_id: null,
        consistencygroup_id: null,
        encryption_key_id: null,
        bootable: false,
        multiattach: type === types.shared,
        use_quota: true,
        metadata: {},
        admin_metadata: {},
        image_metadata: {},
        project_id: account?.project.id ?? '',
        user_id: account?.id ?? '',
        created_at: daysAgo(days),
        updated_at: daysAgo(days),
        ...more,
      });
    };
  const demo = maker(ACCOUNTS.find(({ name }) => name === 'alice'));
  const other = maker(ACCOUNTS.find(({ name }) => name === 'bob'));
  const attached = { status: 'in-use', attach_status: 'attached' };
  const [shop, analytics] = [groups.shop.id, groups.analytics.id];
  return {
    'shop-web-1': demo('shop-web-1', 10, types.fast, 19.5, { ...attached, bootable: true, metadata: { tier: 'web' } }),
    'shop-database': demo('shop-database', 50, types.fast, 19, {
      ...attached,
      group_id: shop,
      display_description: 'Orders and customers',
      metadata: { tier: 'database' },
    }),
    'shop-uploads': demo('shop-uploads', 100, types.archive, 18.5, { group_id: shop }),
    'shop-web-2': demo('shop-web-2', 10, types.fast, 15, { ...attached, bootable: true, metadata: { tier: 'web' } }),
    'mail-archive': demo('mail-archive', 80, types.archive, 13, { admin_metadata: { readonly: 'True' } }),
    'analytics-raw': demo('analytics-raw', 200, types.archive, 11.5, { group_id: analytics }),
    'analytics-cache': demo('analytics-cache', 20, types.fast, 11, { group_id: analytics }),
    'shared-files': demo('shared-files', 30, types.shared, 9, attached),
    'shop-database-copy': demo('shop-database-copy', 50, types.fast, 6, {
      display_description: 'To try the upgrade on',
    }),
    'build-cache': demo('build-cache', 5, types.fast, 3, { metadata: { keep: 'no' } }),
    reports: demo('reports', 40, types.archive, 1, {
      status: 'error',
      host: null,
      service_uuid: null,
      shared_targets: true,
      replication_status: null,
    }),
    notes: other('notes', 1, types.fast, 8),
  };
}
