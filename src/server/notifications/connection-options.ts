import { readFileSync } from 'node:fs';
import type { SocketOptions } from 'amqplib';
import type { TlsFiles } from '../../cinder/transport/http-client.ts';
import { version } from '../version.ts';

/** The time to connect to a broker, in milliseconds. */
const connectTimeout = 5000;

/** The options of the connection to a broker, with the TLS files of the cloud. @throws Error if a file cannot be read */
export function connectionOptions({ caCert, cert, key, insecure }: TlsFiles): SocketOptions {
  return {
    timeout: connectTimeout,
    clientProperties: { connection_name: `cinder-graphql ${version}` },
    ...(caCert !== undefined && { ca: [readFileSync(caCert)] }),
    ...(cert !== undefined && { cert: readFileSync(cert), key: readFileSync(key ?? cert) }),
    ...(insecure && { rejectUnauthorized: false }),
  };
}

/** Adds to the URL of a broker what a lost connection needs to be noticed: a heartbeat. */
export function withHeartbeat(url: string): string {
  const { searchParams } = new URL(url);
  return searchParams.has('heartbeat') ? url : `${url}${url.includes('?') ? '&' : '?'}heartbeat=10`;
}

/** The name of a broker for logs: host and port, without the password. */
export function brokerName(url: string): string {
  return new URL(url).host;
}
