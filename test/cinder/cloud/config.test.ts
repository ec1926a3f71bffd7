import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { resolveCloud, type CloudConfig } from '../../../src/cinder/cloud/config.ts';
import type { Environment } from '../../../src/cinder/cloud/environment.ts';
import { fileSystemOf } from '../support/file-system.ts';
import { refusal } from '../../support/failure.ts';

const auth = { OS_AUTH_URL: 'http://keystone/v3' };
const alice = { ...auth, OS_USERNAME: 'alice', OS_PASSWORD: 'canary', OS_PROJECT_NAME: 'demo' };

function resolve(env: Environment, files: Readonly<Record<string, string>> = {}): CloudConfig | undefined {
  return resolveCloud(env, fileSystemOf(files));
}

test('returns undefined if nothing is set', () => {
  expect(resolve({})).toBeUndefined();
  expect(resolve({ OS_REGION_NAME: 'one', OS_AUTH_URL: '', OS_CLOUD: '', CINDER_ENDPOINT: '' })).toBeUndefined();
});

test('requires a token of every caller if only an auth URL is set', () => {
  expect(resolve(auth)).toEqual({ authUrl: 'http://keystone/v3', interface: 'public', tls: { insecure: false } });
});

test('uses a Cinder without Keystone if only an endpoint is set', () => {
  const cloud = resolve({ CINDER_ENDPOINT: 'http://cinder:8776/v3' });
  expect(cloud).toMatchObject({ authUrl: undefined, endpointOverride: 'http://cinder:8776/v3' });
});

test('reads everything from variables', () => {
  expect(
    resolve({
      ...alice,
      OS_USER_DOMAIN_NAME: 'people',
      OS_PROJECT_DOMAIN_ID: 'd1',
      OS_REGION_NAME: 'one',
      OS_INTERFACE: 'internal',
      OS_VOLUME_API_VERSION: '3.60',
      OS_BLOCK_STORAGE_ENDPOINT_OVERRIDE: 'https://cinder/v3',
      OS_INSECURE: 'True',
    }),
  ).toEqual({
    authUrl: 'http://keystone/v3',
    credentials: {
      method: 'password',
      user: { name: 'alice', domain: { name: 'people' } },
      password: 'canary',
      project: { name: 'demo', domain: { id: 'd1' } },
    },
    region: 'one',
    interface: 'internal',
    endpointOverride: 'https://cinder/v3',
    maxMicroversion: '3.60',
    tls: { insecure: true },
  });
});

test.each([
  [{ OS_INTERFACE: 'admin' }, 'admin'],
  [{ OS_INTERFACE: 'internalURL' }, 'internal'],
  [{ OS_ENDPOINT_TYPE: 'publicURL' }, 'public'],
  [{ OS_ENDPOINT_TYPE: 'adminURL', OS_INTERFACE: 'public' }, 'admin'],
])('reads the interface from %j: %s', (env, expected) =>
  expect(resolve({ ...auth, ...env })?.interface).toBe(expected),
);

test.each([
  ['3.9', '3.9'],
  ['3', undefined],
  ['v3', undefined],
  ['latest', undefined],
])('limits the microversion with OS_VOLUME_API_VERSION=%s to %s', (version, expected) => {
  expect(resolve({ ...auth, OS_VOLUME_API_VERSION: version })?.maxMicroversion).toBe(expected);
});

test('prefers the official name of an endpoint override, then its alias, then that of the gateway', () => {
  const ours = { ...auth, CINDER_ENDPOINT: 'http://c/v3' };
  const alias = { ...ours, OS_VOLUME_ENDPOINT_OVERRIDE: 'http://b/v3' };
  const official = { ...alias, OS_BLOCK_STORAGE_ENDPOINT_OVERRIDE: 'http://a/v3' };
  expect([official, alias, ours].map((env) => resolve(env)?.endpointOverride)).toEqual([
    'http://a/v3',
    'http://b/v3',
    'http://c/v3',
  ]);
});

const file = '/work/clouds.yaml';
const cloudsYaml = `
clouds:
  demo:
    auth:
      auth_url: http://named/v3
      username: ron
      password: canary
      project_name: other
    verify: false
    volume_api_version: 3.70
`;

test('uses only the credentials of a named cloud; variables can only select an endpoint', () => {
  const env = { ...alice, OS_CLOUD: 'demo', OS_REGION_NAME: 'two', OS_INTERFACE: 'admin', OS_INSECURE: 'nonsense' };
  expect(resolve(env, { '/work/clouds.yaml': cloudsYaml })).toEqual({
    authUrl: 'http://named/v3',
    credentials: {
      method: 'password',
      user: { name: 'ron', domain: { id: 'default' } },
      password: 'canary',
      project: { name: 'other', domain: { id: 'default' } },
    },
    region: 'two',
    interface: 'admin',
    maxMicroversion: '3.70',
    tls: { insecure: true },
  });
});

test('keeps the interface of a named cloud, and refuses another region', () => {
  const named = { [file]: `${cloudsYaml}    region_name: one\n    interface: internal\n` };
  const env = { OS_CLOUD: 'demo', OS_INTERFACE: 'admin' };
  expect(resolve(env, named)).toMatchObject({ region: 'one', interface: 'internal' });
  expect(refusal(() => resolve({ ...env, OS_REGION_NAME: 'two' }, named))).toMatchObject({
    message: `OS_REGION_NAME: ${file}: clouds.demo has no region "two". Available regions: one.`,
  });
});

test.each([
  [{ OS_USERNAME: 'alice', OS_PASSWORD: 'canary', OS_PROJECT_ID: 'p1' }, 'OS_AUTH_URL is missing.'],
  [{ ...auth, OS_USERNAME: 'alice' }, 'OS_PASSWORD is missing.'],
  [{ ...alice, OS_PASSWORD: '' }, 'OS_PASSWORD is missing.'],
  [{ ...alice, OS_USERNAME: '' }, 'OS_USERNAME or OS_USER_ID is missing.'],
  [{ ...alice, OS_PROJECT_NAME: '' }, 'OS_PROJECT_NAME or OS_PROJECT_ID is missing.'],
  [
    { ...alice, OS_AUTH_TYPE: 'v2password' },
    'OS_AUTH_TYPE: must be one of password, v3password, token, v3token, v3applicationcredential, none.',
  ],
  [{ OS_AUTH_URL: 'keystone:canary' }, 'OS_AUTH_URL: must be an http or https URL.'],
  [{ OS_AUTH_URL: 'http://keystone/v2.0/' }, 'OS_AUTH_URL: must be a URL of Keystone v3, not v2.0.'],
  [{ CINDER_ENDPOINT: 'canary' }, 'CINDER_ENDPOINT: must be an http or https URL.'],
  [
    { ...auth, OS_VOLUME_API_VERSION: '2' },
    'OS_VOLUME_API_VERSION: must be 3 or 3.N, because the gateway supports no other version.',
  ],
  [
    { ...auth, OS_VOLUME_API_VERSION: '3.60', OS_VOLUME_DEFAULT_MICROVERSION: '3.59' },
    'OS_VOLUME_DEFAULT_MICROVERSION and OS_VOLUME_API_VERSION specify different microversions.',
  ],
  [{ OS_AUTH_TYPE: 'none' }, 'CINDER_ENDPOINT is missing.'],
  [{ ...auth, OS_INTERFACE: 'canary' }, 'OS_INTERFACE: must be one of public, internal, admin.'],
  [{ ...auth, OS_INSECURE: 'canary' }, 'OS_INSECURE: must be true or false.'],
  [{ OS_CLOUD: 'demo', OS_INTERFACE: 'canary' }, 'OS_INTERFACE: must be one of public, internal, admin.'],
  [{ OS_CLOUD: 'other' }, `OS_CLOUD: ${file} has no cloud "other". Available clouds: demo.`],
])('reports %j in one line with the variable and without the value', (env, message) => {
  const error = refusal(() => resolve(env, { [file]: cloudsYaml }));
  expect(error).toMatchObject({ code: 'BAD_USER_INPUT', message });
  expect(inspect(error, { depth: null })).not.toContain('canary');
});

const at = `${file}: clouds.demo`;

test.each([
  ['auth: {auth_url: canary}', `${at}.auth.auth_url: must be an http or https URL.`],
  ['region_name: one', `${at}.auth.auth_url is missing.`],
  ['auth: {auth_url: "http://k/v3", username: u, project_id: p}', `${at}.auth.password is missing.`],
  [
    'auth: {auth_url: "http://k/v3", username: u, password: canary}',
    `${at}.auth.project_name or ${at}.auth.project_id is missing.`,
  ],
  [
    'auth_type: v3oidc',
    `${at}.auth_type: must be one of password, v3password, token, v3token, v3applicationcredential, none.`,
  ],
  ['interface: [canary]', `${at}.interface: Invalid input: expected string, received array.`],
])('reports an error in clouds.yaml with %s in one line with the file and the key', (setting, message) => {
  const error = refusal(() => resolve({ OS_CLOUD: 'demo' }, { [file]: `clouds: {demo: {${setting}}}` }));
  expect(error).toMatchObject({ code: 'BAD_USER_INPUT', message });
  expect(inspect(error, { depth: null })).not.toContain('canary');
});
