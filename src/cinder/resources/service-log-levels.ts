import { change, type Accepted } from '../changes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, custom, decoder, essential, required, rowsOf, textItem } from '../decode.ts';
import { requireMicroversion } from '../microversion.ts';

const decode = decoder('ServiceLogLevels', {
  host: required(),
  binary: required(),
  levels: essential(custom((map) => Object.entries(asObject(map ?? {}, 'levels')).map(([prefix, level]) => ({ prefix, level: textItem(level) })))),
});

/** How much one service logs, by logger. */
export type ServiceLogLevels = ReturnType<typeof decode>;

/** Which services are asked (those of all binaries, on all servers), and about which loggers (all). */
export interface LogLevelScope {
  binary?: string | undefined;
  /** A host, a backend or a cluster. */
  server?: string | undefined;
  /** What the loggers' names begin with. */
  prefix?: string | undefined;
}

/**
 * `PUT /os-services/get-log`: a read, though Cinder makes it a PUT. It asks each service that is up in turn.
 * Administrators.
 *
 * @throws CinderError also `MICROVERSION_TOO_LOW` before 3.32
 */
export async function getServiceLogLevels(client: CinderClient, scope: LogLevelScope): Promise<ServiceLogLevels[]> {
  requireMicroversion(client.endpoint.microversion, '3.32', 'Reading log levels');
  // Undefined keys are left out of the JSON: Cinder refuses a binary that is null.
  const { body } = await client.call('PUT', '/os-services/get-log', { body: { ...scope } });
  return rowsOf(body, 'log_levels', decode, client.reportDamage);
}

/** `PUT /os-services/set-log`: each service that is up is told, and nothing is waited for. Microversion 3.32. Administrators. */
export async function setServiceLogLevels(
  client: CinderClient,
  level: string,
  scope: LogLevelScope,
): Promise<Accepted<LogLevelScope>> {
  const accepted = await change(client, 'PUT', '/os-services/set-log', level, { body: { level, ...scope } });
  return { ...accepted, result: scope };
}
