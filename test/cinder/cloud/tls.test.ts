import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { resolveCloud } from '../../../src/cinder/cloud/config.ts';
import type { TlsFiles } from '../../../src/cinder/transport/http-client.ts';
import { fileSystemOf } from '../support/file-system.ts';
import { refusal } from '../../support/failure.ts';

const folder = mkdtempSync(join(tmpdir(), 'cinder-graphql-'));
/** PEM files that were created with openssl. */
const files: Record<string, string> = {};

beforeAll(() => {
  const [cert, key, locked] = ['cert', 'key', 'locked'].map((name) => join(folder, name)) as [string, string, string];
  const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', '-x509', ...kind, '-keyout', key, '-out', cert, '-subj', '/CN=c'], {
    stdio: 'ignore',
  });
  execFileSync('openssl', ['pkey', '-in', key, '-aes256', '-passout', 'pass:secret', '-out', locked], {
    stdio: 'ignore',
  });
  const [certPem, keyPem, lockedPem] = [cert, key, locked].map((path) => readFileSync(path, 'utf8')) as [
    string,
    string,
    string,
  ];
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
  return resolveCloud({ OS_AUTH_URL: 'https://k/v3', ...env }, fileSystemOf(files))?.tls;
}

test('reads the paths of PEM files, and finds a key in the file of its certificate', () => {
  expect(tls({ OS_CACERT: '/ca.pem', OS_CERT: '~/cert.pem', OS_KEY: '/key.pem' })).toEqual({
    caCert: '/ca.pem',
    cert: '/home/alice/cert.pem',
    key: '/key.pem',
    insecure: false,
  });
  expect(tls({ OS_CERT: '/both.pem' })).toMatchObject({ cert: '/both.pem', key: '/both.pem' });
});

test.each([
  [{ OS_CACERT: '/none.pem' }, 'OS_CACERT: the file /none.pem does not exist or is not readable.'],
  [{ OS_CACERT: '/text.pem' }, 'OS_CACERT: /text.pem must contain certificates in PEM format.'],
  [{ OS_CACERT: '/key.pem' }, 'OS_CACERT: /key.pem must contain certificates in PEM format.'],
  [{ OS_CACERT: '/damaged.pem' }, 'OS_CACERT: /damaged.pem must contain certificates in PEM format.'],
  [{ OS_CACERT: '/half.pem' }, 'OS_CACERT: /half.pem must contain certificates in PEM format.'],
  [{ OS_CERT: '/none.pem', OS_KEY: '/key.pem' }, 'OS_CERT: the file /none.pem does not exist or is not readable.'],
  [{ OS_CERT: '/key.pem', OS_KEY: '/key.pem' }, 'OS_CERT: /key.pem must contain a certificate in PEM format.'],
  [
    { OS_CERT: '~/cert.pem', OS_KEY: '/text.pem' },
    'OS_KEY: /text.pem must contain a private key without a passphrase in PEM format.',
  ],
  [
    { OS_CERT: '~/cert.pem', OS_KEY: '/locked.pem' },
    'OS_KEY: /locked.pem must contain a private key without a passphrase in PEM format.',
  ],
  [{ OS_CERT: '~/cert.pem' }, 'OS_CERT: /home/alice/cert.pem contains no private key, and OS_KEY is missing.'],
  [{ OS_KEY: '/key.pem' }, 'OS_KEY is set, but OS_CERT is missing.'],
])('refuses %j at startup, with the name of the variable', (env, message) => {
  expect(refusal(() => tls(env as Readonly<Record<string, string>>))).toMatchObject({
    code: 'BAD_USER_INPUT',
    message,
  });
});

test('names the file and the key in clouds.yaml', () => {
  const clouds = 'clouds: {demo: {cacert: /text.pem, auth: {auth_url: "https://k/v3"}}}';
  expect(
    refusal(() => resolveCloud({ OS_CLOUD: 'demo' }, fileSystemOf({ ...files, '/work/clouds.yaml': clouds }))),
  ).toMatchObject({
    message: '/work/clouds.yaml: clouds.demo.cacert: /text.pem must contain certificates in PEM format.',
  });
});
