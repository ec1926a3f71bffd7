import type { CinderClient } from '../client.ts';
import { asObject, custom, decoder, list, required, text } from '../decode.ts';
import { CinderError } from '../errors.ts';
import { orNull } from '../or-null.ts';

/** A capability of a backend that an extra spec of a volume type can request. */
export interface CapabilityProperty {
  /** The key of the extra spec. */
  name: string;
  title: string | null;
  description: string | null;
  type: string | null;
  /** Other keys of the driver, such as the default or the allowed values. */
  other: Readonly<Record<string, unknown>>;
}

function propertyOf([name, json]: [string, unknown]): CapabilityProperty {
  const { title, description, type, ...other } = asObject(json, `property "${name}"`);
  return { name, title: textOf(title), description: textOf(description), type: textOf(type), other };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function notNull(value: unknown): unknown {
  if (value !== null) return value;
  throw new CinderError('UPSTREAM_ERROR', 'The response of Cinder has a list item that is null.');
}

const decode = decoder('Capabilities', {
  namespace: required(),
  vendorName: text(),
  volumeBackendName: text(),
  poolName: text(),
  driverVersion: text(),
  storageProtocol: text(),
  displayName: text(),
  description: text(),
  visibility: text(),
  replicationTargets: list(notNull),
  properties: custom((map) => Object.entries(asObject(map ?? {}, 'properties')).map(propertyOf)),
});

/** The capabilities that a backend reports. */
export type Capabilities = ReturnType<typeof decode>;

/**
 * `GET /capabilities/{host}`. The backend responds over RPC. Administrators only.
 *
 * @param host `host@backend`, or the name of a cluster
 * @returns null if the backend does not exist
 * @throws CinderError also `UPSTREAM_UNAVAILABLE` if the service of the backend does not respond
 */
export async function showCapabilities(client: CinderClient, host: string): Promise<Capabilities | null> {
  const answer = await orNull(() => client.call('GET', '/capabilities/{host}', { params: { host } }));
  return answer && decode(answer.body);
}
