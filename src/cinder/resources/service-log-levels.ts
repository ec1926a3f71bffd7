import { write, type Accepted } from '../writes.ts';
import type { CinderClient } from '../client.ts';
import { asObject, custom, decoder, essential, required, rowsOf, textItem } from '../decode.ts';
import { requireMicroversion } from '../microversion.ts';

const decode = decoder('ServiceLogLevels', {
  host: required(),
  binary: required(),
  levels: essential(
    custom((map) =>
      Object.entries(asObject(map ?? {}, 'levels')).map(([prefix, level]) => ({ prefix, level: textItem(level) })),
    ),
  ),
});

/** The log levels of one service, by logger. */
export type ServiceLogLevels = ReturnType<typeof decode>;

/** The services and the loggers. Defaults to all binaries, servers and loggers. */
export interface LogLevelScope {
  binary?: string | undefined;
  /** A host, a backend or a cluster. */
  server?: string | undefined;
  /** The prefix of the names of the loggers. */
  prefix?: string | undefined;
}

/**
 * `PUT /os-services/get-log`. Reads, despite PUT. Cinder queries each running service in turn. Administrators only.
 *
 * @throws CinderError also `MICROVERSION_TOO_LOW` before 3.32
 */
export async function getServiceLogLevels(client: CinderClient, scope: LogLevelScope): Promise<ServiceLogLevels[]> {
  requireMicroversion(client.endpoint.microversion, '3.32', 'Reading log levels');
  // Undefined keys are not part of the JSON. Cinder refuses a binary that is null.
  const { body } = await client.call('PUT', '/os-services/get-log', { body: { ...scope } });
  return rowsOf(body, 'log_levels', decode, client.reportDamage);
}

/**
 * `PUT /os-services/set-log`. Cinder sends the levels to each running service, without waiting. Since microversion
 * 3.32. Administrators only.
 */
export async function setServiceLogLevels(
  client: CinderClient,
  level: string,
  scope: LogLevelScope,
): Promise<Accepted<LogLevelScope>> {
  const accepted = await write(client, 'PUT', '/os-services/set-log', level, { body: { level, ...scope } });
  return { ...accepted, result: scope };
}
