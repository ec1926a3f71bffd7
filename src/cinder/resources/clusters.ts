import { write, type Accepted, type Body } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import {
  asObject,
  custom,
  dateTime,
  decoder,
  essential,
  flag,
  integer,
  required,
  rowsOf,
  status,
  text,
  type Field,
} from '../decode.ts';
import { CinderError } from '../errors.ts';
import { orNull } from '../or-null.ts';
import { requireMicroversion, type Microversion } from '../microversion.ts';
import type { Query } from '../route.ts';
import { valueIfIntact } from '../value-if-intact.ts';

const fields = {
  name: required(),
  binary: required(),
  state: status(),
  status: status(),
  numHosts: essential(integer()),
  numDownHosts: essential(integer()),
  lastHeartbeat: dateTime(),
  createdAt: essential(dateTime()),
  updatedAt: dateTime(),
  disabledReason: text(),
  replicationStatus: text(),
  frozen: flag(),
  activeBackendId: text(),
};

const decode = decoder('Cluster', fields);

/** A summary lacks the essential fields of the details. They throw when read. */
const decodeSummary = decoder('Cluster', {
  ...fields,
  numHosts: notInSummary(),
  numDownHosts: notInSummary(),
  createdAt: notInSummary(),
});

function notInSummary(): Field<never> {
  return custom((): never => {
    throw new CinderError('UPSTREAM_ERROR', 'The summary of a cluster does not have this field.');
  });
}

/**
 * A cluster: services that serve one backend together. Cinder identifies a cluster by name and binary, without an ID.
 */
export type Cluster = ReturnType<typeof decode>;

type FilterName =
  | 'name'
  | 'binary'
  | 'isUp'
  | 'disabled'
  | 'numHosts'
  | 'numDownHosts'
  | 'replicationStatus'
  | 'frozen'
  | 'activeBackendId';

/** The query parameters of Cinder for clusters. Cinder refuses other parameters. */
const filters: Readonly<Record<FilterName, { parameter: string; since?: Microversion }>> = {
  name: { parameter: 'name' },
  binary: { parameter: 'binary' },
  isUp: { parameter: 'is_up' },
  disabled: { parameter: 'disabled' },
  numHosts: { parameter: 'num_hosts' },
  numDownHosts: { parameter: 'num_down_hosts' },
  replicationStatus: { parameter: 'replication_status', since: '3.26' },
  frozen: { parameter: 'frozen', since: '3.26' },
  activeBackendId: { parameter: 'active_backend_id', since: '3.26' },
};

export type ClusterFilter = Readonly<Partial<Record<FilterName, string | number | boolean | null | undefined>>>;

/**
 * `GET /clusters/detail`, or `GET /clusters` for summaries. Not paged. Administrators only.
 *
 * A summary has the name, binary, state, status and replication status. Binaries and backends match exactly.
 *
 * @throws CinderError also `MICROVERSION_TOO_LOW` before 3.7, and for a filter that the cloud does not support
 */
export async function listClusters(
  client: CinderClient,
  filter: ClusterFilter = {},
  detailed = true,
): Promise<Cluster[]> {
  const { microversion } = client.endpoint;
  requireMicroversion(microversion, '3.7', 'The list of clusters');
  const query: Record<string, Query[string]> = {};
  for (const [name, { parameter, since }] of Object.entries(filters)) {
    const value = filter[name as FilterName];
    if (value === undefined || value === null) continue;
    requireMicroversion(microversion, since, `The filter "${name}"`);
    // Cinder passes `frozen` to its database as text, and MySQL treats every word as false.
    query[parameter] = typeof value === 'boolean' ? Number(value) : value;
  }
  const { body } = await client.call('GET', detailed ? '/clusters/detail' : '/clusters', { query });
  // The database of Cinder ignores case. A summary has no backend.
  const equals = (wanted: ClusterFilter[FilterName], value: string | null | undefined): boolean =>
    wanted == null || value == null || wanted === value;
  return rowsOf(body, 'clusters', detailed ? decode : decodeSummary, client.reportDamage).filter(
    (cluster) =>
      equals(filter.binary, cluster.binary) &&
      equals(filter.activeBackendId, valueIfIntact(cluster, 'activeBackendId')),
  );
}

/**
 * `GET /clusters/{name}`. Reads a cluster of cinder-volume services. Administrators only.
 *
 * @returns null if no cluster has exactly this name. Cinder also returns `lab@one` for the name `lab`.
 * @throws CinderError also `MICROVERSION_TOO_LOW` before 3.7
 */
export async function showCluster(client: CinderClient, name: string): Promise<Cluster | null> {
  requireMicroversion(client.endpoint.microversion, '3.7', 'Showing clusters');
  const answer = await orNull(() => client.call('GET', '/clusters/{name}', { params: { name } }));
  const cluster = answer && decode(asObject(answer.body, 'cluster')['cluster']);
  return cluster?.name === name ? cluster : null;
}

/**
 * `PUT /clusters/enable` or `PUT /clusters/disable`, with a name and optionally a binary or a reason. Since
 * microversion 3.7. Administrators only.
 */
export async function switchCluster(
  client: CinderClient,
  to: 'enable' | 'disable',
  cluster: Body & { name: string; binary?: string | undefined },
): Promise<Accepted<{ name: string; binary: string }>> {
  const accepted = await write(client, 'PUT', `/clusters/${to}`, cluster.name, { body: cluster });
  return { ...accepted, result: { name: cluster.name, binary: cluster.binary ?? 'cinder-volume' } };
}
