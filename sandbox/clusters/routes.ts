import { invalidInput, notFound } from '../cinder/fault.ts';
import { booleanOf } from '../cinder/filters.ts';
import { ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import type { Resource } from '../cinder/route.ts';
import { matchesHost } from '../services/match-host.ts';
import { matches } from '../store/collation.ts';
import type { ClusterRow } from '../store/records.ts';
import { switchCluster } from './switch-cluster.ts';
import { clusterDetail, clusterSummary, servicesOf } from './cluster-view.ts';

/** MySQL's number of a text: that of the digits it begins with, else 0. */
const numberOf = (text: string): number => Number(/^\d+/.exec(text)?.[0] ?? 0);

/** The filters (`cinder/api/v3/clusters.py`), and how the database compares them. */
const FILTERS: Record<string, (request: CinderRequest, cluster: ClusterRow, value: string) => boolean> = {
  name: (_, { name }, value) => value === '' || matchesHost(name, value),
  binary: (_, { binary }, value) => matches(binary, value),
  is_up: ({ cloud }, cluster, value) =>
    servicesOf(cloud.store, cluster).some(({ alive }) => alive) === booleanOf(value, 'is_up'),
  disabled: (_, { disabled }, value) => disabled === booleanOf(value, 'disabled'),
  num_hosts: ({ cloud }, cluster, value) => servicesOf(cloud.store, cluster).length === numberOf(value),
  num_down_hosts: ({ cloud }, cluster, value) =>
    servicesOf(cloud.store, cluster).filter(({ alive }) => !alive).length === numberOf(value),
  replication_status: (_, cluster, value) => matches(cluster.replication_status, value),
  frozen: (_, { frozen }, value) => Number(frozen) === numberOf(value),
  active_backend_id: (_, cluster, value) => matches(cluster.active_backend_id, value),
};
const SINCE_3_26 = ['replication_status', 'frozen', 'active_backend_id'];

/** `GET /clusters` and `GET /clusters/detail`: not paged, and every key that is no filter is refused. */
function listClusters(request: CinderRequest, detailed: boolean): Reply {
  request.authorize('clusters:get_all');
  const given = Object.entries(request.query.toRecord());
  const invalid = given
    .map(([key]) => key)
    .filter((key) => !Object.hasOwn(FILTERS, key) || (SINCE_3_26.includes(key) && !request.atLeast('3.26')));
  if (invalid.length > 0) throw invalidInput(`Invalid filter keys: ${invalid.join(', ')}`);
  for (const [key, value] of given) if (key === 'is_up' || key === 'disabled') booleanOf(value, key);
  const clusters = request.cloud.store.clusters.where((cluster) =>
    given.every(([key, value]) => FILTERS[key]?.(request, cluster, value)),
  );
  return ok({ clusters: clusters.map((cluster) => (detailed ? clusterDetail : clusterSummary)(request, cluster)) });
}

/** `GET /clusters/{name}`: of cinder-volume services; a part of the name finds the first one. */
function showCluster(request: CinderRequest): Reply {
  request.authorize('clusters:get');
  const wanted = request.param('name');
  const [cluster] = request.cloud.store.clusters.where(
    ({ name, binary }) => binary === 'cinder-volume' && matchesHost(name, wanted),
  );
  if (!cluster) throw notFound(`Cluster {'binary': 'cinder-volume', 'name': '${wanted}'} could not be found.`);
  return ok({ cluster: clusterDetail(request, cluster) });
}

/** Clusters of services. */
export const clusterResource: Resource = {
  routes: [
    { method: 'GET', path: '/clusters', since: '3.7', handle: (request) => listClusters(request, false) },
    { method: 'GET', path: '/clusters/detail', since: '3.7', handle: (request) => listClusters(request, true) },
    { method: 'GET', path: '/clusters/:name', since: '3.7', handle: showCluster },
    { method: 'PUT', path: '/clusters/:action', since: '3.7', anyBody: true, handle: switchCluster },
  ],
};
