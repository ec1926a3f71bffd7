import type { StorageBackend } from '../backend/backend.ts';
import { timestamp } from '../store/clock.ts';
import type { Store } from '../store/store.ts';

const REPORT_SECONDS = 60;

/** What a backend reports of its only pool, and what the scheduler adds to it. */
export function poolCapabilities(store: Store, { host, capabilities }: StorageBackend): Record<string, unknown> {
  const sizes = store.volumes.where((volume) => volume.host === host).map(({ size }) => size);
  const now = Date.now() / 1000;
  return {
    pool_name: host.replace(/.*#/, ''),
    total_capacity_gb: 10000,
    free_capacity_gb: 9000,
    reserved_percentage: 0,
    provisioned_capacity_gb: 0,
    max_over_subscription_ratio: 20,
    thin_provisioning_support: true,
    multiattach: true,
    QoS_support: true,
    consistent_group_snapshot_enabled: false,
    online_extend_support: true,
    allocated_capacity_gb: sizes.reduce((total, size) => total + size, 0),
    volume_backend_name: capabilities.volume_backend_name,
    storage_protocol: capabilities.storage_protocol,
    vendor_name: capabilities.vendor_name,
    driver_version: capabilities.driver_version,
    timestamp: timestamp(new Date((now - (now % REPORT_SECONDS)) * 1000)),
    filter_function: null,
    goodness_function: null,
  };
}
