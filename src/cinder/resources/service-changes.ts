import { write, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { CinderError, isCinderError } from '../errors.ts';
import { atLeast, requireMicroversion } from '../microversion.ts';
import { remapError } from '../remap-error.ts';
import { listServices, type Service } from './services.ts';

/** The host of a service (`host@backend` for cinder-volume) and its binary, which together identify the service. */
export interface ServiceName {
  host: string;
  binary: string;
}

/** The cinder-volume services of a host or, since microversion 3.26, of a cluster. */
export type Backend = { host: string } | { cluster: string };

/** A changed service, with its record if the service was read after the change. */
export type ChangedService = ServiceName & { current?: Service };

/**
 * `GET /os-services?host=&binary=`. Reads the service of exactly this host. Administrators only.
 *
 * @returns null if the service does not exist
 */
export async function showService(client: CinderClient, { host, binary }: ServiceName): Promise<Service | null> {
  const services = await listServices(client, { host, binary });
  return services.find((service) => service.host === host) ?? null;
}

/**
 * `PUT /os-services/enable`. Administrators only.
 *
 * Cinder 28 and later respond with success but change nothing. Unless the cloud is older, the service is read
 * afterwards.
 *
 * @throws CinderError `CONFLICT` if the service is still disabled
 */
export async function enableService(client: CinderClient, service: ServiceName): Promise<Accepted<ChangedService>> {
  const accepted = await put(client, 'enable', service.host, service);
  if (!atLeast(client.endpoint.offered.max, '3.71')) return { ...accepted, result: service };
  const current = (await showService(client, service)) ?? undefined;
  if (current?.status === 'disabled') {
    const message = `Cinder reported that ${service.binary} on ${service.host} is enabled, but left it disabled. Cinder 28 and later have no call that enables a service.`;
    throw new CinderError('CONFLICT', message, { requestId: accepted.requestId });
  }
  return { ...accepted, result: { ...service, ...(current && { current }) } };
}

/**
 * `PUT /os-services/disable-log-reason`, with or without a reason. Administrators only.
 *
 * `PUT /os-services/disable` changes nothing in Cinder 28 and later. Before Rocky,
 * `disable-log-reason` requires a reason, so that `disable` is used without one.
 */
export async function disableService(
  client: CinderClient,
  service: ServiceName,
  reason?: string,
): Promise<Accepted<ChangedService>> {
  const plain = reason === undefined && !atLeast(client.endpoint.offered.max, '3.55');
  const body = { ...service, disabled_reason: reason };
  const accepted = await put(client, plain ? 'disable' : 'disable-log-reason', service.host, body);
  return { ...accepted, result: service };
}

/** `PUT /os-services/freeze`. Volumes on the backend can then be neither created nor changed. Administrators only. */
export async function freezeServices(client: CinderClient, backend: Backend): Promise<Accepted<Backend>> {
  const accepted = await put(client, 'freeze', nameOf(client, backend), backend);
  return { ...accepted, result: backend };
}

/**
 * `PUT /os-services/thaw`. Administrators only.
 *
 * @throws CinderError also `RESOURCE_FAILURE` if the backend failed, which Cinder reports in a successful response
 */
export async function thawServices(client: CinderClient, backend: Backend): Promise<Accepted<Backend>> {
  const { body, ...accepted } = await put(client, 'thaw', nameOf(client, backend), backend);
  if (typeof body === 'string' && body !== '') {
    throw new CinderError('RESOURCE_FAILURE', body, { requestId: accepted.requestId, reasons: [body] });
  }
  return { ...accepted, result: backend };
}

/**
 * `PUT /os-services/failover_host`, or `PUT /os-services/failover` for a cluster. Administrators only.
 *
 * Cinder 28 has no `failover`, but its `failover_host` accepts clusters.
 *
 * @param target the name of the target backend, or `default` to fail back. Cinder chooses a backend by default.
 */
export async function failoverServices(
  client: CinderClient,
  backend: Backend,
  target?: string,
): Promise<Accepted<Backend>> {
  const name = nameOf(client, backend);
  const to = (route: string) => put(client, route, name, { ...backend, backend_id: target });
  const accepted =
    'host' in backend
      ? await to('failover_host')
      : await to('failover').catch((error: unknown) => {
          if (isCinderError(error, 'NOT_FOUND') && error.details.status === 404) return to('failover_host');
          throw error;
        });
  return { ...accepted, result: backend };
}

function nameOf(client: CinderClient, backend: Backend): string {
  if ('host' in backend) return backend.host;
  requireMicroversion(client.endpoint.microversion, '3.26', 'The input "cluster"');
  return backend.cluster;
}

/** Cinder responds with 400 if the backend does not exist. @throws CinderError `NOT_FOUND` in this case */
function put(client: CinderClient, name: string, id: string, body: object): ReturnType<typeof write> {
  return remapError(
    ({ code, message, details }) =>
      code === 'BAD_USER_INPUT' && message.startsWith('No service found with ')
        ? new CinderError('NOT_FOUND', message, details)
        : undefined,
    () => write(client, 'PUT', `/os-services/${name}`, id, { body }),
  );
}
