import { pino, type DestinationStream, type Logger } from 'pino';
import type { Configuration } from './options.ts';

/** Keys whose values are secret. The gateway logs none of them on purpose. */
const secrets = [
  'token',
  'password',
  'secret',
  'auth_key',
  'authKey',
  'authorization',
  'x-auth-token',
  'x-subject-token',
  'variables',
  'query',
];
/** The maximum number of bytes that wait for a stdout that is not read. Further lines are lost. */
const mostUnwritten = 16 * 1024 * 1024;
const quoted = secrets.map((name) => `["${name}"]`);

/**
 * Creates the log: one JSON line for each event, on stdout. The lines of 100 ms are written together, and the last ones when
 * the process exits.
 *
 * @param destination replaces stdout
 */
export function createLog(level: Configuration['logLevel'], destination?: DestinationStream): Logger {
  const paths = quoted.flatMap((name) => [name, `*${name}`, `*.*${name}`]);
  const options = { level, base: { service: 'cinder-graphql' }, redact: { paths, censor: '[secret]' } };
  const stdout = { dest: 1, sync: false, minLength: 8192, periodicFlush: 100, maxLength: mostUnwritten };
  return pino(options, destination ?? pino.destination(stdout));
}
