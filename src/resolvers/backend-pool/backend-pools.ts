import { listBackendPools, type BackendPool } from '../../cinder/resources/backend-pools.ts';
import type { Volume } from '../../cinder/resources/volumes.ts';
import type { OperationContext } from '../common/context.ts';
import { plainName, poolName } from '../common/names.ts';

type Maybe<T> = T | null | undefined;

export interface BackendPoolFilterArgs {
  name?: Maybe<string>;
  volumeType?: Maybe<string>;
}

/**
 * Lists the pools of the scheduler.
 *
 * @param filter the filters; all pools if absent
 * @param detailed false if only names are selected
 */
export function backendPools(
  { client, loaders }: OperationContext,
  filter: Maybe<BackendPoolFilterArgs>,
  detailed: boolean,
): Promise<readonly BackendPool[]> {
  const name = filter?.name == null ? undefined : poolName(filter.name, ['filter', 'name']);
  const type = filter?.volumeType?.replace(/^VolumeType:/, '');
  const volumeType = type === undefined ? undefined : plainName(type, ['filter', 'volumeType']);
  const narrowed = name !== undefined || volumeType !== undefined;
  return detailed && !narrowed ? loaders.backendPools() : listBackendPools(client, { name, volumeType }, detailed);
}

/**
 * Finds the pool of a volume, with one call for all volumes of a response.
 *
 * The scheduler knows the pool of a clustered backend by the name of the cluster.
 */
export async function poolOfVolume(
  { loaders }: OperationContext,
  { host, clusterName }: Volume,
): Promise<BackendPool | null> {
  const name = clusterName ?? host;
  if (name === null) return null;
  return (await loaders.backendPools()).find((pool) => pool.name === name) ?? null;
}
