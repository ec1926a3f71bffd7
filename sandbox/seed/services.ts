import { AVAILABILITY_ZONE, BACKENDS, SPARE } from '../backend/backend.ts';
import { stableUuid } from '../identity.ts';
import type { ClusterRow, ServiceRow } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { daysAgo } from './days-ago.ts';

function insert(store: Store, binary: string, host: string, more: Partial<ServiceRow>): void {
  store.services.insert({
    id: stableUuid(`service ${binary} ${host}`),
    binary,
    host,
    availability_zone: AVAILABILITY_ZONE,
    disabled: false,
    disabled_reason: null,
    cluster_name: null,
    replication_status: binary === 'cinder-volume' ? 'disabled' : null,
    active_backend_id: null,
    frozen: false,
    alive: true,
    ...more,
  });
}

function insertCluster(store: Store, name: string, more: Partial<ClusterRow>): ClusterRow {
  return store.clusters.insert({
    id: stableUuid(`cluster ${name}`),
    name,
    binary: 'cinder-volume',
    disabled: false,
    disabled_reason: null,
    replication_status: null,
    active_backend_id: null,
    frozen: false,
    ...more,
  });
}

/** The services that every sandbox has: a scheduler, one volume service a backend, the spare one's too, and a backup service. */
export function furnishServices(store: Store, installed: string): void {
  insert(store, 'cinder-scheduler', 'sandbox', { created_at: installed });
  for (const { host, serviceUuid } of BACKENDS) {
    insert(store, 'cinder-volume', host.replace(/#.*/, ''), { id: serviceUuid, created_at: installed });
  }
  const spare = { disabled: true, replication_status: 'enabled', created_at: installed };
  const cluster = insertCluster(store, 'standby@spare', { ...spare, updated_at: installed });
  insert(store, 'cinder-volume', SPARE.host.replace(/#.*/, ''), {
    id: SPARE.serviceUuid,
    ...spare,
    cluster_name: cluster.name,
  });
  insert(store, 'cinder-backup', 'sandbox', { created_at: installed });
}

/** A cluster of two services that wait for their storage: disabled, and down. */
export function seedCluster(store: Store): void {
  const disabled = { disabled: true, disabled_reason: 'Waiting for its disks' };
  const times = { created_at: daysAgo(20), updated_at: daysAgo(12) };
  const cluster = insertCluster(store, 'shelf@spare', { ...disabled, ...times, replication_status: 'not-capable' });
  for (const host of ['shelf-1@spare', 'shelf-2@spare']) {
    insert(store, 'cinder-volume', host, {
      ...disabled,
      ...times,
      alive: false,
      cluster_name: cluster.name,
      replication_status: 'not-capable',
    });
  }
}
