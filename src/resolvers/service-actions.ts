import { badInput } from '../cinder/errors.ts';
import type { Accepted } from '../cinder/changes.ts';
import { showService, type Backend, type ChangedService, type ServiceName } from '../cinder/resources/service-changes.ts';
import { listServices, type Service } from '../cinder/resources/services.ts';
import { cleanupWorkers, type Cleanup } from '../cinder/resources/workers.ts';
import { valueIfIntact } from '../cinder/value-if-intact.ts';
import type { OperationContext } from './context.ts';
import { cinderIdOf, isCinderId } from './ids.ts';
import { plainName, poolName } from './names.ts';

type Maybe<T> = T | null | undefined;

/** The host and the binary that name a service. @throws CinderError `BAD_USER_INPUT` */
export function serviceName({ host, binary }: ServiceName): ServiceName {
  return { host: poolName(host, ['input', 'host']), binary: plainName(binary, ['input', 'binary']) };
}

/** Why something is disabled. @throws CinderError `BAD_USER_INPUT` where it is blank or too long */
export function reasonOf(reason: Maybe<string>, field: string): string | undefined {
  if (reason == null) return undefined;
  const path = ['input', field];
  if (reason.trim() === '') throw badInput(path, 'A reason says something; leave it out where there is none.');
  return plainName(reason, path);
}

export interface BackendArgs {
  host?: Maybe<string>;
  cluster?: Maybe<string>;
}

/** The host or the cluster that is meant. @throws CinderError `BAD_USER_INPUT` unless it is one of them */
export function backendOf({ host, cluster }: BackendArgs): Backend {
  if (host != null && cluster != null) throw badInput(['input', 'cluster'], 'Give a host or a cluster, not both.');
  if (host != null) return { host: poolName(host, ['input', 'host']) };
  if (cluster != null) return { cluster: poolName(cluster, ['input', 'cluster']) };
  throw badInput(['input'], 'A host or a cluster is needed.');
}

/** A service as it is after a change: as it was seen already, else by one call. */
export function serviceAfter(changed: ChangedService | undefined, { client }: OperationContext): Promise<Service | null> | Service | null {
  return changed ? (changed.seen ?? showService(client, changed)) : null;
}

/** The cinder-volume services of a host or of a cluster, by one call. */
export async function servicesOfBackend(backend: Backend | undefined, { client }: OperationContext): Promise<readonly Service[] | null> {
  if (!backend) return null;
  const binary = 'cinder-volume';
  if ('host' in backend) return listServices(client, { host: backend.host, binary });
  return (await listServices(client, { binary })).filter((service) => valueIfIntact(service, 'clusterName') === backend.cluster);
}

export interface CleanupInput {
  clusterName?: Maybe<string>;
  host?: Maybe<string>;
  binary?: Maybe<string>;
  disabled?: Maybe<boolean>;
  isUp?: Maybe<boolean>;
  resourceType?: Maybe<string>;
  resourceId?: Maybe<string>;
  serviceId?: Maybe<number>;
}

/** Has services clean up what they left undone. @throws CinderError `BAD_USER_INPUT` before any call, or Cinder's */
export function cleanup({ client }: OperationContext, input: CleanupInput): Promise<Accepted<Cleanup>> {
  const { clusterName, host, resourceId, serviceId } = input;
  if (host != null) poolName(host, ['input', 'host']);
  if (clusterName != null) poolName(clusterName, ['input', 'clusterName']);
  if (serviceId != null && serviceId < 0) throw badInput(['input', 'serviceId'], `The id of a service is a number from 0 on; it was ${serviceId}.`);
  return cleanupWorkers(client, { ...input, resourceId: resourceId == null ? undefined : uuidOf(resourceId, input.resourceType) });
}

/** A volume's or a snapshot's id in either form; of the type that is named beside it, where one is. */
function uuidOf(given: string, type: Maybe<string>): string {
  const kind = type ?? (given.startsWith('Snapshot:') ? 'Snapshot' : 'Volume');
  return isCinderId(given) ? given.toLowerCase() : cinderIdOf(kind, given, ['input', 'resourceId']);
}
