import { badInput, CinderError } from '../../cinder/errors.ts';
import { listClusters, showCluster, type Cluster, type ClusterFilter } from '../../cinder/resources/clusters.ts';
import type { Service } from '../../cinder/resources/services.ts';
import type { OperationContext } from '../common/context.ts';
import { rejectUnknown } from '../common/reject-unknown-enum.ts';
import { hostName, plainName } from '../common/names.ts';

const texts = ['name', 'binary', 'replicationStatus', 'activeBackendId'] as const;

/**
 * Lists clusters.
 *
 * @param filter the filters, all of which must match
 * @param detailed false if the summary has every selected field
 */
export function clusters(
  { client, loaders }: OperationContext,
  filter: ClusterFilter,
  detailed: boolean,
): Promise<readonly Cluster[]> {
  for (const name of texts) if (filter[name] != null) plainName(String(filter[name]), ['filter', name]);
  rejectUnknown(filter.replicationStatus, ['filter', 'replicationStatus']);
  const narrowed = Object.values(filter).some((value) => value != null);
  return detailed && !narrowed ? loaders.clusters() : listClusters(client, filter, detailed);
}

/** Finds a cluster of cinder-volume services by its exact name. Null if it does not exist. */
export function cluster({ client }: OperationContext, name: string): Promise<Cluster | null> {
  return showCluster(client, hostName(name, ['name']));
}

export interface FindClusterArgs {
  name: string;
  ignoreMissing: boolean;
}

/**
 * Finds a cluster by its exact name, including clusters of other binaries than cinder-volume.
 *
 * @returns null if no cluster matches and `ignoreMissing` is true
 * @throws CinderError `BAD_USER_INPUT` if clusters of several binaries have the name, `NOT_FOUND`
 */
export async function findCluster({ client }: OperationContext, args: FindClusterArgs): Promise<Cluster | null> {
  const name = hostName(args.name, ['name']);
  const shown = await showCluster(client, name);
  const matches = shown ? [shown] : (await listClusters(client, { name })).filter((found) => found.name === name);
  const [match] = matches;
  if (matches.length > 1) {
    throw badInput(
      ['name'],
      `${matches.length} clusters have the name "${name}", with the binaries ${matches.map(({ binary }) => binary).join(', ')}. Use \`clusters\` with a filter.`,
    );
  }
  if (!match && !args.ignoreMissing)
    throw new CinderError('NOT_FOUND', `No cluster with the name "${name}" was found.`);
  return match ?? null;
}

/** The services of a cluster, with one call for all clusters of a response. */
export async function servicesOfCluster({ loaders }: OperationContext, { name, binary }: Cluster): Promise<Service[]> {
  return (await loaders.services()).filter((service) => service.clusterName === name && service.binary === binary);
}
