import { expect, test } from 'vitest';
import { namedCloud } from '../../../src/cinder/cloud/clouds-yaml.ts';
import type { Environment } from '../../../src/cinder/cloud/environment.ts';
import { fileSystemOf } from '../support/file-system.ts';
import { refusal } from '../../support/failure.ts';

function values(files: Readonly<Record<string, string>>, env: Environment = {}): Readonly<Record<string, unknown>> {
  return namedCloud('demo', env, fileSystemOf(files)).values;
}

const called = (region: string): string => `clouds: {demo: {region_name: ${region}}}`;
const inOrder = ['/work', '/home/alice/.config/openstack', '/etc/xdg/openstack', '/etc/openstack'].flatMap((folder) =>
  ['yaml', 'yml', 'json'].map((ending) => `${folder}/clouds.${ending}`),
);

test('uses the first file on the search path', () => {
  for (let first = 0; first < inOrder.length; first++) {
    const files = Object.fromEntries(inOrder.slice(first).map((path, index) => [path, called(`r${first + index}`)]));
    expect(values(files)).toEqual({ region_name: `r${first}` });
  }
});

test('prefers OS_CLIENT_CONFIG_FILE', () => {
  const files = { '/work/clouds.yaml': called('here'), '/x/my.yaml': called('there') };
  expect(values(files, { OS_CLIENT_CONFIG_FILE: '/x/my.yaml' })).toEqual({ region_name: 'there' });
});

test('merges secure.yaml, from the search path or the variable only', () => {
  const clouds = 'clouds: {demo: {auth: {username: alice, password: old}, region_name: one}}';
  const secure = 'clouds: {demo: {auth: {password: new}, interface: }, other: {auth: {}}}';
  const merged = { username: 'alice', password: 'new', region_name: 'one' };
  const env = { OS_CLIENT_CONFIG_FILE: '/x/clouds.yaml' };
  expect(values({ '/x/clouds.yaml': clouds, '/x/secure.yaml': '{', '/work/secure.yaml': secure }, env)).toEqual(merged);
  expect(values({ '/work/clouds.yaml': clouds, '/etc/openstack/secure.yml': secure })).toEqual(merged);
  const named = { OS_CLIENT_SECURE_FILE: '/y/secret' };
  expect(values({ '/work/clouds.yaml': clouds, '/y/secret': secure }, named)).toEqual(merged);
});

test('prefers auth over the same key next to it, and reports the place of each key', () => {
  const { values: found, nameOf } = namedCloud(
    'demo',
    {},
    fileSystemOf({ '/work/clouds.yaml': 'clouds: {demo: {username: out, auth-type: token, auth: {username: in}}}' }),
  );
  expect(found).toEqual({ username: 'in', auth_type: 'token' });
  expect(nameOf('username')).toBe('/work/clouds.yaml: clouds.demo.auth.username');
  expect(nameOf('auth_type')).toBe('/work/clouds.yaml: clouds.demo.auth_type');
  expect(nameOf('password')).toBe('/work/clouds.yaml: clouds.demo.auth.password');
});

const two = '{name: two, values: {interface: admin}}';
const regions = { '/work/clouds.yaml': `clouds: {demo: {interface: public, regions: [one, ${two}]}}` };

test('uses the first region by default, or that in OS_REGION_NAME, with its values', () => {
  expect(values(regions)).toEqual({ interface: 'public', region_name: 'one' });
  expect(values(regions, { OS_REGION_NAME: 'two' })).toEqual({ interface: 'admin', region_name: 'two' });
});

test('supports anchors and merge keys', () => {
  const base = 'base: &base {auth_type: token, region_name: one}';
  const demo = 'clouds:\n  demo:\n    <<: *base\n    region_name: two';
  expect(values({ '/work/clouds.yaml': `${base}\n${demo}\n` })).toEqual({ auth_type: 'token', region_name: 'two' });
});

test.each<[string, Readonly<Record<string, string>>, Environment, string]>([
  [
    'a missing file',
    {},
    {},
    'OS_CLOUD is set, but no clouds.yaml was found in /work, /home/alice/.config/openstack, /etc/xdg/openstack, /etc/openstack.',
  ],
  [
    'a missing file in the variable',
    { '/work/clouds.yaml': called('one') },
    { OS_CLIENT_CONFIG_FILE: '/x' },
    'OS_CLIENT_CONFIG_FILE: the file /x does not exist or is not readable.',
  ],
  [
    'a missing secure file',
    { '/work/clouds.yaml': called('one') },
    { OS_CLIENT_SECURE_FILE: '/x' },
    'OS_CLIENT_SECURE_FILE: the file /x does not exist or is not readable.',
  ],
  [
    'an unknown region',
    regions,
    { OS_REGION_NAME: 'six' },
    'OS_REGION_NAME: /work/clouds.yaml: clouds.demo has no region "six". Available regions: one, two.',
  ],
  [
    'an unknown cloud',
    { '/work/clouds.yaml': 'clouds: {a: {}, b: {}}' },
    {},
    'OS_CLOUD: /work/clouds.yaml has no cloud "demo". Available clouds: a, b.',
  ],
  [
    'a file without clouds',
    { '/work/clouds.yaml': 'clouds: {}' },
    {},
    'OS_CLOUD: /work/clouds.yaml has no cloud "demo". Available clouds: none.',
  ],
  [
    'an empty file',
    { '/work/clouds.yaml': '' },
    {},
    '/work/clouds.yaml: the file is not in the format of clouds.yaml.',
  ],
  [
    'a list',
    { '/work/clouds.yaml': 'clouds: [demo]' },
    {},
    '/work/clouds.yaml: clouds is not in the format of clouds.yaml.',
  ],
  [
    'auth that is a text',
    { '/work/clouds.yaml': 'clouds: {demo: {auth: canary}}' },
    {},
    '/work/clouds.yaml: clouds.demo.auth is not in the format of clouds.yaml.',
  ],
])('refuses %s', (_, files, env, message) => {
  expect(refusal(() => values(files, env))).toMatchObject({ code: 'BAD_USER_INPUT', message });
});

test('does not find a cloud with the name of a property of JavaScript objects', () => {
  const files = fileSystemOf({ '/work/clouds.yaml': 'clouds: {demo: {}}' });
  expect(refusal(() => namedCloud('constructor', {}, files))).toMatchObject({ code: 'BAD_USER_INPUT' });
});
