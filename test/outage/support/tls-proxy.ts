import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { promisify } from 'node:util';
import { afterAll } from 'vitest';
import { brokerUrl } from './broker.ts';

const run = promisify(execFile);

/** A CA, and certificates that it has signed. */
export interface Certificates {
  ca: string;
  server: { cert: string; key: string };
  client: { cert: string; key: string };
}

/** Creates certificates in a folder that is removed after the tests of a file. */
export async function createCertificates(): Promise<Certificates> {
  const folder = mkdtempSync(join(tmpdir(), 'cinder-graphql-tls-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const create = async (name: string, options: readonly string[]): Promise<{ cert: string; key: string }> => {
    const [cert, key] = [join(folder, `${name}.pem`), join(folder, `${name}.key`)];
    const subject = ['-subj', `/CN=${name}`, '-keyout', key, '-out', cert, '-days', '2'];
    await run('openssl', [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-noenc',
      ...subject,
      ...options,
    ]);
    return { cert, key };
  };
  const ca = await create('ca', []);
  const signed = ['-CA', ca.cert, '-CAkey', ca.key, '-addext', 'basicConstraints=critical,CA:FALSE'];
  return {
    ca: ca.cert,
    server: await create('server', [...signed, '-addext', 'subjectAltName=DNS:localhost']),
    client: await create('client', signed),
  };
}

/** A TLS listener in front of the lab's RabbitMQ, which requires the certificate of a client. */
export interface TlsProxy {
  port: number;
  /** Passes nothing on, without closing connections. */
  freeze(): void;
  /** Passes new connections on. */
  thaw(): void;
}

/** Starts a proxy until the end of the tests of a file. */
export async function startTlsProxy({ ca, server: { cert, key } }: Certificates): Promise<TlsProxy> {
  const { hostname, port } = new URL(brokerUrl);
  const open = new Set<Socket>();
  let isFrozen = false;
  const server = createServer(
    { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key), requestCert: true },
    (socket) => {
      if (isFrozen) return;
      const broker = connect(Number(port), hostname);
      for (const end of [socket, broker]) {
        open.add(end);
        end.on('error', () => undefined).on('close', () => [socket, broker].forEach((each) => each.destroy()));
      }
      socket.pipe(broker).pipe(socket);
    },
  ).listen(0, '127.0.0.1');
  server.on('tlsClientError', () => undefined);
  await once(server, 'listening');
  afterAll(() => {
    for (const socket of open) socket.destroy();
    server.close();
  });
  return {
    port: (server.address() as AddressInfo).port,
    freeze() {
      isFrozen = true;
      for (const socket of open) socket.unpipe();
    },
    thaw() {
      isFrozen = false;
    },
  };
}
