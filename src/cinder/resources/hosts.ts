import { write, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, custom, dateTime, decoder, essential, required, rowsOf, safeInteger, status } from '../decode.ts';
import { CinderError } from '../errors.ts';
import { orNull } from '../or-null.ts';
import { remapError } from '../remap-error.ts';

const decodeHost = decoder('Host', {
  hostName: required(),
  service: required(),
  zone: required(),
  serviceStatus: status('service-status'),
  serviceState: status('service-state'),
  lastUpdate: dateTime('last-update'),
});

const decodeUsage = decoder('HostUsage', {
  host: required(),
  /** `(total)` in Cinder means all projects. */
  projectId: custom((project) => (typeof project === 'string' && project !== '(total)' ? project : null), 'project'),
  volumeCount: essential(safeInteger()),
  totalVolumeGb: essential(safeInteger()),
  snapshotCount: essential(safeInteger()),
  totalSnapshotGb: essential(safeInteger()),
});

/** A service in the older, deprecated host API. */
export type Host = ReturnType<typeof decodeHost>;

/** The usage of a host by the volumes of one project, or of all projects. Sizes are in GiB. */
export type HostUsage = ReturnType<typeof decodeUsage>;

/** `GET /os-hosts`. Lists the enabled services. Administrators only. */
export async function listHosts(client: CinderClient, zone?: string): Promise<Host[]> {
  const { body } = await client.call('GET', '/os-hosts', { query: { zone } });
  return rowsOf(body, 'hosts', decodeHost, client.reportDamage);
}

/**
 * `GET /os-hosts/{name}`. Reads the usage of a host of cinder-volume. Null if the host does not exist. Administrators
 * only.
 */
export async function showHostUsage(client: CinderClient, name: string): Promise<HostUsage[] | null> {
  const answer = await orNull(() => client.call('GET', '/os-hosts/{name}', { params: { name } }));
  return (
    answer && rowsOf(answer.body, 'host', (row) => decodeUsage(asObject(row, 'host')['resource']), client.reportDamage)
  );
}

/**
 * `PUT /os-hosts/{id}` with `enable` or `disable`. Administrators only.
 *
 * Cinder has the route but does not implement it, and responds with 500 for every known host.
 *
 * @throws CinderError also `CONFLICT` for this response
 */
export function updateHost(client: CinderClient, name: string, status: 'enable' | 'disable'): Promise<Accepted> {
  return remapError(
    ({ code, details }) => {
      const answer = details.status ?? 'an error';
      const message = `Cinder does not implement this call, and responded with ${answer}. Use \`enableService\` or \`disableService\`.`;
      return code === 'UPSTREAM_ERROR' ? new CinderError('CONFLICT', message, details) : undefined;
    },
    () => write(client, 'PUT', '/os-hosts/{id}', name, { body: { status } }),
  );
}
