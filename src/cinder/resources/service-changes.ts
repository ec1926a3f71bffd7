import { change, type Accepted } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { CinderError, isCinderError } from '../errors.ts';
import { atLeast, requireMicroversion } from '../microversion.ts';
import { reread } from '../reread.ts';
import { listServices, type Service } from './services.ts';

/** What names a service: where it runs (of cinder-volume `host@backend`), and what it runs. */
export interface ServiceName {
  host: string;
  binary: string;
}

/** Which cinder-volume services: those of a host, or (microversion 3.26) of a cluster. */
export type Backend = { host: string } | { cluster: string };

/** A service that was changed, and how it was seen since, where a look was needed. */
export type ChangedService = ServiceName & { seen?: Service };

/** `GET /os-services?host=&binary=`: the one of exactly that host; null where there is none. Administrators. */
export async function showService(client: CinderClient, { host, binary }: ServiceName): Promise<Service | null> {
  const services = await listServices(client, { host, binary });
  return services.find((service) => service.host === host) ?? null;
}

/**
 * `PUT /os-services/enable`. Cinder 28 and later answer success and change nothing: where the cloud may be one, a look
 * at the service follows. Administrators.
 *
 * @throws CinderError `CONFLICT` where it stays disabled
 */
export async function enableService(client: CinderClient, service: ServiceName): Promise<Accepted<ChangedService>> {
  const accepted = await put(client, 'enable', service.host, service);
  if (!atLeast(client.endpoint.offered.max, '3.71')) return { ...accepted, result: service };
  const seen = (await showService(client, service)) ?? undefined;
  if (seen?.status === 'disabled') {
    const message = `Cinder answered that ${service.binary} on ${service.host} is enabled, and left it disabled: its releases from 28 on do so, and have no other call for it.`;
    throw new CinderError('CONFLICT', message, { requestId: accepted.requestId });
  }
  return { ...accepted, result: { ...service, ...(seen && { seen }) } };
}

/**
 * `PUT /os-services/disable-log-reason`, also without a reason: `PUT /os-services/disable` changes nothing in Cinder 28
 * and later. Clouds older than Rocky, which want a reason there, get the latter. Administrators.
 */
export async function disableService(client: CinderClient, service: ServiceName, reason?: string): Promise<Accepted<ChangedService>> {
  const plain = reason === undefined && !atLeast(client.endpoint.offered.max, '3.55');
  const body = { ...service, disabled_reason: reason };
  const accepted = await put(client, plain ? 'disable' : 'disable-log-reason', service.host, body);
  return { ...accepted, result: service };
}

/** `PUT /os-services/freeze`: no volume can be made or changed on the backend. Administrators. */
export async function freezeServices(client: CinderClient, backend: Backend): Promise<Accepted<Backend>> {
  const accepted = await put(client, 'freeze', nameOf(client, backend), backend);
  return { ...accepted, result: backend };
}

/**
 * `PUT /os-services/thaw`. Administrators.
 *
 * @throws CinderError also `RESOURCE_FAILURE` where the backend could not do it, which Cinder says in an answer of success
 */
export async function thawServices(client: CinderClient, backend: Backend): Promise<Accepted<Backend>> {
  const { body, ...accepted } = await put(client, 'thaw', nameOf(client, backend), backend);
  if (typeof body === 'string' && body !== '') {
    throw new CinderError('RESOURCE_FAILURE', body, { requestId: accepted.requestId, reasons: [body] });
  }
  return { ...accepted, result: backend };
}

/**
 * `PUT /os-services/failover_host`, for a cluster `PUT /os-services/failover`, which Cinder 28 has no more: there the
 * former takes clusters too. Administrators.
 *
 * @param target the name of the backend to fail over to, `default` for the way back; Cinder's choice where it is left out
 */
export async function failoverServices(client: CinderClient, backend: Backend, target?: string): Promise<Accepted<Backend>> {
  const name = nameOf(client, backend);
  const to = (route: string) => put(client, route, name, { ...backend, backend_id: target });
  const accepted = 'host' in backend ? await to('failover_host') : await to('failover').catch((error: unknown) => {
    if (isCinderError(error, 'NOT_FOUND') && error.details.status === 404) return to('failover_host');
    throw error;
  });
  return { ...accepted, result: backend };
}

function nameOf(client: CinderClient, backend: Backend): string {
  if ('host' in backend) return backend.host;
  requireMicroversion(client.endpoint.microversion, '3.26', 'Naming a cluster');
  return backend.cluster;
}

/** Cinder says with a 400 that it has no such backend. @throws CinderError `NOT_FOUND` for that */
function put(client: CinderClient, name: string, id: string, body: object): ReturnType<typeof change> {
  return reread(
    ({ code, message, details }) =>
      code === 'BAD_USER_INPUT' && message.startsWith('No service found with ') ? new CinderError('NOT_FOUND', message, details) : undefined,
    () => change(client, 'PUT', `/os-services/${name}`, id, { body }),
  );
}
