import { badInput, CinderError } from '../../cinder/errors.ts';
import type { Cluster } from '../../cinder/resources/clusters.ts';
import {
  getServiceLogLevels,
  type LogLevelScope,
  type ServiceLogLevels,
} from '../../cinder/resources/service-log-levels.ts';
import { listServices, type Service } from '../../cinder/resources/services.ts';
import type { OperationContext } from '../common/context.ts';
import { plainName, poolName } from '../common/names.ts';

type Maybe<T> = T | null | undefined;

export interface ServiceFilterArgs {
  host?: Maybe<string>;
  binary?: Maybe<string>;
}

/** Lists services. Without filters, the list is read once per operation. */
export function services(
  { client, loaders }: OperationContext,
  filter: Maybe<ServiceFilterArgs>,
): Promise<readonly Service[]> {
  const host = filter?.host == null ? undefined : poolName(filter.host, ['filter', 'host']);
  const binary = filter?.binary == null ? undefined : plainName(filter.binary, ['filter', 'binary']);
  return host === undefined && binary === undefined ? loaders.services() : listServices(client, { host, binary });
}

export interface FindServiceArgs {
  name: string;
  host?: Maybe<string>;
  ignoreMissing: boolean;
}

/**
 * Finds a service by its binary, which is its name in the SDK. The host is required if several services have the
 * binary.
 *
 * @returns null if no service matches and `ignoreMissing` is true
 * @throws CinderError `BAD_USER_INPUT` with the hosts if several services match, `NOT_FOUND`
 */
export async function findService({ client }: OperationContext, args: FindServiceArgs): Promise<Service | null> {
  const binary = plainName(args.name, ['name']);
  const host = args.host == null ? undefined : poolName(args.host, ['host']);
  const found = await listServices(client, { binary, host });
  // Cinder also returns the backends of a host. The host itself takes precedence.
  const exact = found.filter((service) => service.host === host);
  const matches = exact.length > 0 ? exact : found;
  const [match] = matches;
  if (matches.length > 1) {
    const hosts = matches.map((service) => service.host).join(', ');
    throw badInput(
      ['host'],
      `${matches.length} services have the name "${binary}". Specify one of their hosts as \`host\`: ${hosts}.`,
    );
  }
  if (!match && !args.ignoreMissing) {
    const where = host === undefined ? '' : ` on host "${host}"`;
    throw new CinderError('NOT_FOUND', `No service with the name "${binary}"${where} was found.`);
  }
  return match ?? null;
}

/**
 * The cluster of a service. The names of the cluster require no call. Other fields require one call for all services of
 * a response.
 */
export async function clusterOfService(
  { loaders }: OperationContext,
  { clusterName, binary }: Service,
  namesSuffice: boolean,
): Promise<Cluster | null> {
  if (clusterName === null) return null;
  // Only the names are read from this record, because no other fields are selected.
  if (namesSuffice) return { kind: 'Cluster', name: clusterName, binary } as Cluster;
  const clusters = await loaders.clusters();
  return clusters.find((cluster) => cluster.name === clusterName && cluster.binary === binary) ?? null;
}

export interface LogLevelArgs {
  binary?: Maybe<string>;
  server?: Maybe<string>;
  prefix?: Maybe<string>;
}

/** Reads the log levels of services (`PUT /os-services/get-log`, which changes nothing). */
export function serviceLogLevels({ client }: OperationContext, args: LogLevelArgs): Promise<ServiceLogLevels[]> {
  return getServiceLogLevels(client, logLevelScope(args, []));
}

/**
 * Checks the arguments that select services and loggers.
 *
 * @param path the path of the arguments, for the error
 * @throws CinderError `BAD_USER_INPUT`
 */
export function logLevelScope({ binary, server, prefix }: LogLevelArgs, path: readonly string[]): LogLevelScope {
  return {
    binary: binary ?? undefined,
    server: server == null ? undefined : poolName(server, [...path, 'server']),
    prefix: prefix == null ? undefined : plainName(prefix, [...path, 'prefix']),
  };
}
