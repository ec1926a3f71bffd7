import { validateBody, type BodySchema } from '../cinder/body-schema.ts';
import { badRequest, crashed, invalidInput } from '../cinder/fault.ts';
import { cinderHost, nullableString } from '../cinder/parameter-types.ts';
import { bare, ok } from '../cinder/reply.ts';
import type { Reply } from '../cinder/reply.ts';
import type { CinderRequest } from '../cinder/request.ts';
import { pythonRepr } from '../python/repr.ts';
import type { ClusterRow, ServiceRow } from '../store/records.ts';
import { matchesHost } from './match-host.ts';

const backend: BodySchema = {
  type: 'object',
  properties: { cluster: nullableString, host: cinderHost },
  additionalProperties: false,
};
const failover: BodySchema = {
  type: 'object',
  properties: { host: cinderHost, backend_id: nullableString, cluster: nullableString },
  additionalProperties: false,
};

interface Body {
  host?: string | null;
  cluster?: string | null;
}

/** `PUT /os-services/freeze` and `thaw`: the service is disabled as well, and enabled again. */
export function setFrozen(request: CinderRequest, frozen: boolean): Reply {
  validateBody(request.body, backend);
  const { cluster, services } = meant(request, request.atLeast('3.26'));
  const { store } = request.cloud;
  const refused = `must be ${frozen ? 'False' : 'True'} to failover.`;
  if (cluster) {
    if (cluster.frozen === frozen) throw invalidInput(`frozen in ${cluster.name} ${refused}`);
    store.clusters.update(cluster, { frozen });
  }
  const changed = services.filter((service) => service.frozen !== frozen);
  if (changed.length === 0) throw noneChanged(services, 'frozen', refused);
  for (const service of changed) store.services.update(service, { frozen });
  const [first] = services;
  if (!first?.alive) throw crashed();
  store.services.update(first, { disabled: frozen, disabled_reason: frozen ? 'frozen' : '' });
  return ok();
}

/** `PUT /os-services/failover_host` and `failover`: of the backends here the spare one alone is replicated. */
export function failOver(request: CinderRequest, clustered: boolean): Reply {
  validateBody(request.body, failover);
  const { cluster, services } = meant(request, clustered);
  const refused = "must be ['enabled', 'failed-over'] and must be up to failover.";
  const changed = services.filter((service) => service.alive && isReplicated(service));
  if (cluster && !(isReplicated(cluster) && services.some(({ alive }) => alive))) {
    throw invalidInput(`replication_status in ${cluster.name} ${refused}`);
  }
  const [first] = changed;
  if (!first) throw noneChanged(services, 'replication_status', refused);
  const { store, backend: backends } = request.cloud;
  const update = (change: Partial<Replicated>): void => {
    if (cluster) store.clusters.update(cluster, change);
    for (const service of changed) store.services.update(service, change);
  };
  update({ replication_status: 'failing-over' });
  const { backend_id: to } = request.body as { backend_id?: string | null };
  backends.run({ name: 'service.failover', done: () => update(failedOver(first, to)) });
  return bare(202);
}

type Replicated = Pick<
  ServiceRow & ClusterRow,
  'replication_status' | 'active_backend_id' | 'disabled' | 'disabled_reason'
>;

const isReplicated = ({ replication_status: status }: Replicated): boolean =>
  status === 'enabled' || status === 'failed-over';

/** How a failover ends: at the replica, back at the first backend (`default`), or, with an unknown one, where it was. */
function failedOver(
  { active_backend_id: active, frozen }: ServiceRow,
  to: string | null | undefined,
): Partial<Replicated> {
  if (to === 'default') {
    return {
      replication_status: 'enabled',
      active_backend_id: '',
      disabled: frozen,
      disabled_reason: frozen ? 'frozen' : '',
    };
  }
  if (to != null && to !== REPLICA) return { replication_status: active ? 'failed-over' : 'enabled' };
  return {
    replication_status: 'failed-over',
    active_backend_id: REPLICA,
    disabled: true,
    disabled_reason: 'failed-over',
  };
}

/** The name of the spare backend's replica. */
const REPLICA = 'replica';

function noneChanged(services: ServiceRow[], field: string, refused: string): Error {
  return invalidInput(
    `No service could be changed: ${field} in ${pythonRepr(services.map(({ host }) => host))} ${refused}`,
  );
}

/** The cinder-volume services of the host, or, where the call takes one, of the cluster. @throws Fault 400 */
function meant(
  request: CinderRequest,
  clustered: boolean,
): { cluster: ClusterRow | undefined; services: ServiceRow[] } {
  const { host, cluster: named } = request.body as Body;
  const clusterName = clustered ? named : null;
  if (Boolean(host) === Boolean(clusterName)) {
    throw invalidInput(clustered ? 'One and only one of cluster and host must be set.' : 'Host field is missing.');
  }
  const { store } = request.cloud;
  const found = store.services.where(
    (row) =>
      row.binary === 'cinder-volume' &&
      (host ? matchesHost(row.host, host) : matchesHost(row.cluster_name, clusterName ?? '')),
  );
  const [first] = found;
  if (!first) throw badRequest(`No service found with ${host ? `host=${host}` : `cluster=${clusterName ?? ''}`}`);
  const key = host ? 'host' : 'cluster_name';
  if (found.some((row) => row[key] !== first[key])) throw badRequest('Services from different clusters found.');
  const [cluster] = store.clusters.where(({ name, binary }) => name === first.cluster_name && binary === first.binary);
  const services = cluster ? store.services.where((row) => row.cluster_name === cluster.name) : found;
  return { cluster, services };
}
