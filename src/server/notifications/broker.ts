import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import type { Options, SocketOptions } from 'amqplib';
import * as z from 'zod';
import { version } from '../version.ts';

/** One node of RabbitMQ. */
export interface Broker {
  /** Host and port, for logs: without user and password. */
  name: string;
  place: Options.Connect;
  tls: BrokerTls;
}

/** The parameters of the URL: paths of PEM files, named as in the URLs of RabbitMQ's own clients. */
const brokerTls = z.strictObject({
  /** The authorities that replace the default ones. */
  cacertfile: z.string().min(1).optional(),
  /** The certificate of the gateway. */
  certfile: z.string().min(1).optional(),
  /** The key of the certificate, if `certfile` does not contain it. */
  keyfile: z.string().min(1).optional(),
});

type BrokerTls = z.infer<typeof brokerTls>;

/** Seconds between two heartbeats. After two missing ones, the connection is lost. */
const heartbeat = 10;

/** The time to connect to a broker, in milliseconds. */
const connectTimeout = 5000;

/**
 * Reads the URL of a broker: `amqps://user:password@host:5671/vhost?cacertfile=/etc/ssl/rabbitmq.pem`.
 *
 * @throws Error if the URL is not valid
 */
export function brokerOf(text: string): Broker {
  const url = new URL(text);
  // A second @ shows that a special character or several hosts are in the URL.
  const hasOneUser = text.split('@').length <= 2;
  const protocol = url.protocol.slice(0, -1);
  const vhost = url.pathname.slice(1);
  const tls = brokerTls.parse(Object.fromEntries(url.searchParams));
  const isPlace =
    hasOneUser && /^amqps?$/.test(protocol) && url.hostname !== '' && url.hash === '' && !vhost.includes('/');
  if (!isPlace || (protocol === 'amqp' && url.search !== '')) throw new Error('The URL of the broker is not valid.');
  decodeURIComponent(vhost);
  return {
    name: url.host,
    place: {
      protocol,
      hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      ...(url.port && { port: Number(url.port) }),
      ...((url.username || url.password) && {
        username: decodeURIComponent(url.username),
        password: decodeURIComponent(url.password),
      }),
      // Decoded by amqplib.
      vhost,
      heartbeat,
    },
    tls,
  };
}

/**
 * The options of the connection to a broker. The TLS files are read again for each connection, because certificates
 * are renewed.
 *
 * @throws Error if a file cannot be read, or is not valid
 */
export function socketOptions({ tls: { cacertfile, certfile, keyfile } }: Broker): SocketOptions {
  const ca = cacertfile === undefined ? undefined : readFileSync(cacertfile);
  // A context ignores authorities that are not valid.
  if (ca) new X509Certificate(ca);
  const secureContext = createSecureContext({
    ...(ca && { ca }),
    ...(certfile !== undefined && { cert: readFileSync(certfile), key: readFileSync(keyfile ?? certfile) }),
  });
  return {
    timeout: connectTimeout,
    noDelay: true,
    clientProperties: { connection_name: `cinder-graphql ${version}` },
    secureContext,
  };
}
