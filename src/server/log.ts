import { pino, type DestinationStream, type Logger } from 'pino';
import type { Configuration } from './options.ts';

/** Names under which a secret could get into a log line; nothing in the gateway logs one on purpose. */
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
const quoted = secrets.map((name) => `["${name}"]`);

/**
 * The log: a JSON line an event, on stdout.
 *
 * @param destination takes stdout's place
 */
export function createLog(level: Configuration['logLevel'], destination?: DestinationStream): Logger {
  const paths = quoted.flatMap((name) => [name, `*${name}`, `*.*${name}`]);
  const options = { level, base: { service: 'cinder-graphql' }, redact: { paths, censor: '[secret]' } };
  return destination ? pino(options, destination) : pino(options);
}
