import type { CinderRequest } from '../cinder/request.ts';
import { lastHeard } from '../services/find-service.ts';
import type { ClusterRow, ServiceRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';

/** The services of a cluster. */
export function servicesOf(store: Store, { name, binary }: ClusterRow): ServiceRow[] {
  return store.services.where((service) => service.cluster_name === name && service.binary === binary);
}

/** A cluster as lists without details show it (`cinder/api/v3/views/clusters.py`). */
export function clusterSummary(request: CinderRequest, cluster: ClusterRow): Record<string, unknown> {
  return {
    ...named(request, cluster),
    ...(request.atLeast('3.26') ? { replication_status: cluster.replication_status } : {}),
  };
}

function named({ cloud }: CinderRequest, cluster: ClusterRow): Record<string, unknown> {
  return {
    name: cluster.name,
    binary: cluster.binary,
    state: servicesOf(cloud.store, cluster).some(({ alive }) => alive) ? 'up' : 'down',
    status: cluster.disabled ? 'disabled' : 'enabled',
  };
}

/** A cluster in full; a time that there is not is the empty string (`cinder/api/v3/views/clusters.py`). */
export function clusterDetail(request: CinderRequest, cluster: ClusterRow): Record<string, unknown> {
  const services = servicesOf(request.cloud.store, cluster);
  const heard = services.map((service) => lastHeard(service) ?? '').sort();
  return {
    ...named(request, cluster),
    num_hosts: services.length,
    num_down_hosts: services.filter(({ alive }) => !alive).length,
    last_heartbeat: heard.at(-1) ?? '',
    created_at: cluster.created_at,
    updated_at: cluster.updated_at ?? '',
    disabled_reason: cluster.disabled_reason,
    ...(request.atLeast('3.26')
      ? {
          replication_status: cluster.replication_status,
          frozen: cluster.frozen,
          active_backend_id: cluster.active_backend_id,
        }
      : {}),
  };
}
