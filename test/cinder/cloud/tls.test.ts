import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resolveCloud } from '../../../src/cinder/cloud/config.ts';
import type { TlsFiles } from '../../../src/cinder/transport/wire.ts';
import { placeOf, refusal } from '../support/place.ts';

const folder = mkdtempSync(join(tmpdir(), 'cinder-graphql-'));
/** PEM files that openssl has made. */
const files: Record<string, string> = {};

beforeAll(() => {
  const [cert, key, locked] = ['cert', 'key', 'locked'].map((name) => join(folder, name)) as [string, string, string];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert, '-subj', '/CN=c'], { stdio: 'ignore' });
  execFileSync('openssl', ['pkey', '-in', key, '-aes256', '-passout', 'pass:secret', '-out', locked], { stdio: 'ignore' });
  const [certPem, keyPem, lockedPem] = [cert, key, locked].map((path) => readFileSync(path, 'utf8')) as [string, string, string];
  Object.assign(files, {
    '/ca.pem': `# our CAs\n${certPem}\n${certPem}`,
    '/home/alice/cert.pem': certPem,
    '/key.pem': keyPem,
    '/both.pem': certPem + keyPem,
    '/locked.pem': lockedPem,
    '/text.pem': 'canary',
    '/damaged.pem': certPem.replace(/\n[A-Za-z0-9+/]{10}/, '\n**********'),
    '/half.pem': certPem + certPem.replace(/\n[A-Za-z0-9+/]{10}/, '\nAAAAAAAAAA'),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

function tls(env: Readonly<Record<string, string>>): TlsFiles | undefined {
  return resolveCloud({ OS_AUTH_URL: 'https://k/v3', ...env }, placeOf(files))?.tls;
}

test('paths of PEM files; a certificate\'s file may hold its key', () => {
  expect(tls({ OS_CACERT: '/ca.pem', OS_CERT: '~/cert.pem', OS_KEY: '/key.pem' })).toEqual({
    caCert: '/ca.pem', cert: '/home/alice/cert.pem', key: '/key.pem', insecure: false,
  });
  expect(tls({ OS_CERT: '/both.pem' })).toMatchObject({ cert: '/both.pem', key: '/both.pem' });
});

test.each([
  [{ OS_CACERT: '/none.pem' }, 'OS_CACERT: there is no readable file /none.pem.'],
  [{ OS_CACERT: '/text.pem' }, 'OS_CACERT: /text.pem must hold certificates in PEM form.'],
  [{ OS_CACERT: '/key.pem' }, 'OS_CACERT: /key.pem must hold certificates in PEM form.'],
  [{ OS_CACERT: '/damaged.pem' }, 'OS_CACERT: /damaged.pem must hold certificates in PEM form.'],
  [{ OS_CACERT: '/half.pem' }, 'OS_CACERT: /half.pem must hold certificates in PEM form.'],
  [{ OS_CERT: '/none.pem', OS_KEY: '/key.pem' }, 'OS_CERT: there is no readable file /none.pem.'],
  [{ OS_CERT: '/key.pem', OS_KEY: '/key.pem' }, 'OS_CERT: /key.pem must hold a certificate in PEM form.'],
  [{ OS_CERT: '~/cert.pem', OS_KEY: '/text.pem' }, 'OS_KEY: /text.pem must hold a private key without a passphrase in PEM form.'],
  [{ OS_CERT: '~/cert.pem', OS_KEY: '/locked.pem' }, 'OS_KEY: /locked.pem must hold a private key without a passphrase in PEM form.'],
  [{ OS_CERT: '~/cert.pem' }, 'OS_CERT: /home/alice/cert.pem holds no private key, and OS_KEY is missing.'],
  [{ OS_KEY: '/key.pem' }, 'OS_KEY is set, but OS_CERT is missing.'],
])('%j is refused at the start, by the variable\'s name', (env, message) => {
  expect(refusal(() => tls(env as Readonly<Record<string, string>>))).toMatchObject({ code: 'BAD_USER_INPUT', message });
});

test('in clouds.yaml the file and the key are named', () => {
  const clouds = 'clouds: {demo: {cacert: /text.pem, auth: {auth_url: "https://k/v3"}}}';
  expect(refusal(() => resolveCloud({ OS_CLOUD: 'demo' }, placeOf({ ...files, '/work/clouds.yaml': clouds })))).toMatchObject({
    message: '/work/clouds.yaml: clouds.demo.cacert: /text.pem must hold certificates in PEM form.',
  });
});
