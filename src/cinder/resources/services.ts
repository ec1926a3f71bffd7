import type { CinderClient } from '../client.ts';
import { dateTime, decoder, flag, required, rowsOf, status, text } from '../decode.ts';

const decode = decoder('Service', {
  binary: required(),
  host: required(),
  zone: text(),
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

/** One of Cinder's services. It has no id: its host and its binary name it. */
export type Service = ReturnType<typeof decode>;

/** `host` also finds the backends of a host, as `lab` does `lab@one`. */
export interface ServiceFilter {
  host?: string | undefined;
  binary?: string | undefined;
}

/** `GET /os-services`: every service that matches; the binary exactly, though Cinder's database ignores case. Administrators. */
export async function listServices(client: CinderClient, { host, binary }: ServiceFilter = {}): Promise<Service[]> {
  const { body } = await client.call('GET', '/os-services', { query: { host, binary } });
  return rowsOf(body, 'services', decode, client.reportDamage).filter((service) => binary === undefined || service.binary === binary);
}
