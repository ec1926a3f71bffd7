import type { CinderClient } from '../client.ts';
import { dateTime, decoder, flag, required, rowsOf, status, text } from '../decode.ts';

const decode = decoder('Service', {
  binary: required(),
  host: required(),
  zone: required(),
  status: status(),
  state: status(),
  updatedAt: dateTime(),
  clusterName: text('cluster'),
  disabledReason: text(),
  backendState: text(),
  replicationStatus: text(),
  activeBackendId: text(),
  frozen: flag(),
});

/** A service of Cinder. Services have no ID. The host and the binary identify a service. */
export type Service = ReturnType<typeof decode>;

/** `host` also matches the backends of a host, such as `lab@one` for `lab`. */
export interface ServiceFilter {
  host?: string | undefined;
  binary?: string | undefined;
}

/**
 * `GET /os-services`. The binary matches exactly, although the database of Cinder ignores case. Administrators only.
 */
export async function listServices(client: CinderClient, { host, binary }: ServiceFilter = {}): Promise<Service[]> {
  const { body } = await client.call('GET', '/os-services', { query: { host, binary } });
  return rowsOf(body, 'services', decode, client.reportDamage).filter(
    (service) => binary === undefined || service.binary === binary,
  );
}
