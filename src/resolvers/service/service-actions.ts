import { badInput } from '../../cinder/errors.ts';
import type { Accepted } from '../../cinder/writes.ts';
import {
  showService,
  type Backend,
  type ChangedService,
  type ServiceName,
} from '../../cinder/resources/service-changes.ts';
import { listServices, type Service } from '../../cinder/resources/services.ts';
import { cleanupWorkers, type Cleanup } from '../../cinder/resources/workers.ts';
import { valueIfIntact } from '../../cinder/value-if-intact.ts';
import type { OperationContext } from '../common/context.ts';
import { cinderIdOf, isCinderId } from '../common/ids.ts';
import { plainName, poolName } from '../common/names.ts';

type Maybe<T> = T | null | undefined;

/** Checks the host and the binary of a service. @throws CinderError `BAD_USER_INPUT` */
export function serviceName({ host, binary }: ServiceName): ServiceName {
  return { host: poolName(host, ['input', 'host']), binary: plainName(binary, ['input', 'binary']) };
}

/** Checks the reason for disabling. @throws CinderError `BAD_USER_INPUT` if it is blank or too long */
export function reasonOf(reason: Maybe<string>, field: string): string | undefined {
  if (reason == null) return undefined;
  const path = ['input', field];
  if (reason.trim() === '')
    throw badInput(path, `\`${field}\` must not be blank. Omit \`${field}\` to specify no reason.`);
  return plainName(reason, path);
}

/** The service after a change: already read, or read with one call. */
export function serviceAfter(
  { client }: OperationContext,
  changed: ChangedService | undefined,
): Promise<Service | null> | Service | null {
  return changed ? (changed.seen ?? showService(client, changed)) : null;
}

/** Lists the cinder-volume services of a host or a cluster, with one call. */
export async function servicesOfBackend(
  { client }: OperationContext,
  backend: Backend | undefined,
): Promise<readonly Service[] | null> {
  if (!backend) return null;
  const binary = 'cinder-volume';
  if ('host' in backend) return listServices(client, { host: backend.host, binary });
  return (await listServices(client, { binary })).filter(
    (service) => valueIfIntact(service, 'clusterName') === backend.cluster,
  );
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

/** Starts the cleanup of the workers of services. @throws CinderError `BAD_USER_INPUT` before any call, or as the call */
export function cleanup({ client }: OperationContext, input: CleanupInput): Promise<Accepted<Cleanup>> {
  const { clusterName, host, resourceId, serviceId } = input;
  if (host != null) poolName(host, ['input', 'host']);
  if (clusterName != null) poolName(clusterName, ['input', 'clusterName']);
  if (serviceId != null && serviceId < 0)
    throw badInput(['input', 'serviceId'], `\`serviceId\` must be 0 or greater; received ${serviceId}.`);
  return cleanupWorkers(client, {
    ...input,
    resourceId: resourceId == null ? undefined : uuidOf(resourceId, input.resourceType),
  });
}

/** Converts the ID of a volume or snapshot, of the given type if any, to the ID in Cinder. */
function uuidOf(given: string, type: Maybe<string>): string {
  const kind = type ?? (given.startsWith('Snapshot:') ? 'Snapshot' : 'Volume');
  return isCinderId(given) ? given.toLowerCase() : cinderIdOf(kind, given, ['input', 'resourceId']);
}
