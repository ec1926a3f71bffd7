import type { ServiceRow } from '../store/records.ts';
import { timestamp } from '../store/clock.ts';
import type { Store } from '../store/store.ts';
import { matchesHost } from './match-host.ts';

const HEARTBEAT_SECONDS = 10;

/** The volume services of a host, a backend or a cluster; the first answers for all. */
export function volumeServices(store: Store, hostOrCluster: string): ServiceRow[] {
  return store.services.where(
    ({ binary, host, cluster_name: cluster }) =>
      binary === 'cinder-volume' && (matchesHost(host, hostOrCluster) || matchesHost(cluster, hostOrCluster)),
  );
}

/** When a service was last heard of: a living one reports every ten seconds. */
export function lastHeard(service: ServiceRow): string | null {
  if (!service.alive) return service.updated_at;
  const now = Date.now() / 1000;
  return timestamp(new Date((now - (now % HEARTBEAT_SECONDS)) * 1000));
}
