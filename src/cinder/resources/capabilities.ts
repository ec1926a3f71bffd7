import type { CinderClient } from '../client.ts';
import { asObject, custom, decoder, list, required, text } from '../decode.ts';
import { CinderError } from '../errors.ts';
import { orNull } from '../or-null.ts';

/** Something that a backend can do, which an extra spec of a type can ask for. */
export interface CapabilityProperty {
  /** The key of the extra spec. */
  name: string;
  title: string | null;
  description: string | null;
  type: string | null;
  /** What else the driver says of it: a default, the values that it takes. */
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
  throw new CinderError('UPSTREAM_ERROR', "Cinder's answer has an item that is null.");
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

/** What a backend says that it can do. */
export type Capabilities = ReturnType<typeof decode>;

/**
 * `GET /capabilities/{host}`: the backend itself is asked, over RPC. Administrators.
 *
 * @param host `host@backend`, or a cluster
 * @returns null where there is no such backend
 * @throws CinderError also `UPSTREAM_UNAVAILABLE` where the backend's service does not answer
 */
export async function showCapabilities(client: CinderClient, host: string): Promise<Capabilities | null> {
  const answer = await orNull(() => client.call('GET', '/capabilities/{host}', { params: { host } }));
  return answer && decode(answer.body);
}
