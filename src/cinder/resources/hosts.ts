import { change, type Accepted } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, custom, dateTime, decoder, required, rowsOf, safeInteger, status, text } from '../decode.ts';
import { CinderError } from '../errors.ts';
import { orNull } from '../or-null.ts';
import { reread } from '../reread.ts';

const decodeHost = decoder('Host', {
  hostName: required(),
  service: text(),
  zone: text(),
  serviceStatus: status('service-status'),
  serviceState: status('service-state'),
  lastUpdate: dateTime('last-update'),
});

const decodeUsage = decoder('HostUsage', {
  host: required(),
  /** Cinder's `(total)` stands for all projects. */
  projectId: custom((project) => (typeof project === 'string' && project !== '(total)' ? project : null), 'project'),
  volumeCount: safeInteger(),
  totalVolumeGb: safeInteger(),
  snapshotCount: safeInteger(),
  totalSnapshotGb: safeInteger(),
});

/** A service as the older, deprecated host API shows it. */
export type Host = ReturnType<typeof decodeHost>;

/** What the volumes of one project, or of all, take up on a host; sizes in GiB. */
export type HostUsage = ReturnType<typeof decodeUsage>;

/** `GET /os-hosts`: the services that are enabled. Administrators. */
export async function listHosts(client: CinderClient, zone?: string): Promise<Host[]> {
  const { body } = await client.call('GET', '/os-hosts', { query: { zone } });
  return rowsOf(body, 'hosts', decodeHost, client.reportDamage);
}

/** `GET /os-hosts/{name}`: what is used on a host of cinder-volume; null where there is none. Administrators. */
export async function showHostUsage(client: CinderClient, name: string): Promise<HostUsage[] | null> {
  const answer = await orNull(() => client.call('GET', '/os-hosts/{name}', { params: { name } }));
  return answer && rowsOf(answer.body, 'host', (row) => decodeUsage(asObject(row, 'host')['resource']), client.reportDamage);
}

/**
 * `PUT /os-hosts/{id}`: `enable` or `disable`. Cinder answers 500 for every host that it knows, as it has the call but
 * does not carry it out. Administrators.
 *
 * @throws CinderError also `CONFLICT` for that
 */
export function updateHost(client: CinderClient, name: string, status: 'enable' | 'disable'): Promise<Accepted> {
  return reread(
    ({ code, details }) => {
      const answer = details.status ?? 'an error';
      const message = `Cinder does not carry this out: it has the call, and answers it with ${answer}. Use \`enableService\` or \`disableService\`.`;
      return code === 'UPSTREAM_ERROR' ? new CinderError('CONFLICT', message, details) : undefined;
    },
    () => change(client, 'PUT', '/os-hosts/{id}', name, { body: { status } }),
  );
}
