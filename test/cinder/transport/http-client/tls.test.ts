import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import type { TlsFiles } from '../../../../src/cinder/transport/http-client.ts';
import { json } from '../../support/server.ts';
import { openTransport, request } from '../../support/transport.ts';

const folder = mkdtempSync(join(tmpdir(), 'cinder-graphql-'));
const cert = join(folder, 'cert.pem');
const key = join(folder, 'key.pem');

beforeAll(() => {
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const files = ['-keyout', key, '-out', cert];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...kind, ...files, ...subject], { stdio: 'ignore' });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The response of an HTTPS server that requests a certificate: whether it received a trusted one. */
async function ask(tls: TlsFiles): Promise<unknown> {
  const own = { cert: readFileSync(cert), key: readFileSync(key) };
  let known = false;
  const asking = { ...own, ca: own.cert, requestCert: true, rejectUnauthorized: false };
  const server = createServer(asking, (_, response) => json(response, 200, { known }));
  server.on('secureConnection', (socket) => (known = socket.authorized));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => server.closeAllConnections());
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { body } = await openTransport({ tls }).send(request({ method: 'POST', url: `https://127.0.0.1:${port}/` }));
  return body;
}

test('refuses an untrusted certificate', async () => {
  await expect(ask({})).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
});

test('accepts a certificate of the given CA', async () => {
  await expect(ask({ caCert: cert })).resolves.toEqual({ known: false });
});

test('accepts any certificate if insecure', async () => {
  await expect(ask({ insecure: true })).resolves.toEqual({ known: false });
});

test('sends a client certificate', async () => {
  await expect(ask({ caCert: cert, cert, key })).resolves.toEqual({ known: true });
});
