import { expect, test } from 'vitest';
import { namedCloud } from '../../../src/cinder/cloud/clouds-yaml.ts';
import type { Environment } from '../../../src/cinder/cloud/place.ts';
import { placeOf, refusal } from '../support/place.ts';

function values(files: Readonly<Record<string, string>>, env: Environment = {}): Readonly<Record<string, unknown>> {
  return namedCloud('demo', env, placeOf(files)).values;
}

const called = (region: string): string => `clouds: {demo: {region_name: ${region}}}`;
const inOrder = ['/work', '/home/alice/.config/openstack', '/etc/xdg/openstack', '/etc/openstack'].flatMap((folder) =>
  ['yaml', 'yml', 'json'].map((ending) => `${folder}/clouds.${ending}`),
);

test('the first file on the search path counts', () => {
  for (let first = 0; first < inOrder.length; first++) {
    const files = Object.fromEntries(inOrder.slice(first).map((path, index) => [path, called(`r${first + index}`)]));
    expect(values(files)).toEqual({ region_name: `r${first}` });
  }
});

test('OS_CLIENT_CONFIG_FILE counts before all of them', () => {
  const files = { '/work/clouds.yaml': called('here'), '/x/my.yaml': called('there') };
  expect(values(files, { OS_CLIENT_CONFIG_FILE: '/x/my.yaml' })).toEqual({ region_name: 'there' });
});

test('secure.yaml is merged over it, from the search path or as named, and from nowhere else', () => {
  const clouds = 'clouds: {demo: {auth: {username: alice, password: old}, region_name: one}}';
  const secure = 'clouds: {demo: {auth: {password: new}, interface: }, other: {auth: {}}}';
  const merged = { username: 'alice', password: 'new', region_name: 'one' };
  const env = { OS_CLIENT_CONFIG_FILE: '/x/clouds.yaml' };
  expect(values({ '/x/clouds.yaml': clouds, '/x/secure.yaml': '{', '/work/secure.yaml': secure }, env)).toEqual(merged);
  expect(values({ '/work/clouds.yaml': clouds, '/etc/openstack/secure.yml': secure })).toEqual(merged);
  const named = { OS_CLIENT_SECURE_FILE: '/y/secret' };
  expect(values({ '/work/clouds.yaml': clouds, '/y/secret': secure }, named)).toEqual(merged);
});

test('auth wins over the same key beside it, and each key is named where it stands', () => {
  const { values: found, nameOf } = namedCloud(
    'demo',
    {},
    placeOf({ '/work/clouds.yaml': 'clouds: {demo: {username: out, auth-type: token, auth: {username: in}}}' }),
  );
  expect(found).toEqual({ username: 'in', auth_type: 'token' });
  expect(nameOf('username')).toBe('/work/clouds.yaml: clouds.demo.auth.username');
  expect(nameOf('auth_type')).toBe('/work/clouds.yaml: clouds.demo.auth_type');
  expect(nameOf('password')).toBe('/work/clouds.yaml: clouds.demo.auth.password');
});

const two = '{name: two, values: {interface: admin}}';
const regions = { '/work/clouds.yaml': `clouds: {demo: {interface: public, regions: [one, ${two}]}}` };

test('the first region is the default one, OS_REGION_NAME chooses, and its values win', () => {
  expect(values(regions)).toEqual({ interface: 'public', region_name: 'one' });
  expect(values(regions, { OS_REGION_NAME: 'two' })).toEqual({ interface: 'admin', region_name: 'two' });
});

test('anchors and merge keys work', () => {
  const base = 'base: &base {auth_type: token, region_name: one}';
  const demo = 'clouds:\n  demo:\n    <<: *base\n    region_name: two';
  expect(values({ '/work/clouds.yaml': `${base}\n${demo}\n` })).toEqual({ auth_type: 'token', region_name: 'two' });
});

test.each<[string, Readonly<Record<string, string>>, Environment, string]>([
  [
    'no file',
    {},
    {},
    'OS_CLOUD is set, but there is no clouds.yaml in /work, /home/alice/.config/openstack, /etc/xdg/openstack, /etc/openstack.',
  ],
  [
    'no such file',
    { '/work/clouds.yaml': called('one') },
    { OS_CLIENT_CONFIG_FILE: '/x' },
    'OS_CLIENT_CONFIG_FILE: there is no readable file /x.',
  ],
  [
    'no such secure file',
    { '/work/clouds.yaml': called('one') },
    { OS_CLIENT_SECURE_FILE: '/x' },
    'OS_CLIENT_SECURE_FILE: there is no readable file /x.',
  ],
  [
    'no such region',
    regions,
    { OS_REGION_NAME: 'six' },
    'OS_REGION_NAME: /work/clouds.yaml: clouds.demo has no region "six"; it has: one, two.',
  ],
  [
    'another cloud',
    { '/work/clouds.yaml': 'clouds: {a: {}, b: {}}' },
    {},
    'OS_CLOUD: /work/clouds.yaml has no cloud "demo"; it has: a, b.',
  ],
  [
    'no clouds',
    { '/work/clouds.yaml': 'clouds: {}' },
    {},
    'OS_CLOUD: /work/clouds.yaml has no cloud "demo"; it has: none.',
  ],
  ['an empty file', { '/work/clouds.yaml': '' }, {}, '/work/clouds.yaml: this is not in the form of a clouds.yaml.'],
  [
    'a list',
    { '/work/clouds.yaml': 'clouds: [demo]' },
    {},
    '/work/clouds.yaml: clouds is not in the form of a clouds.yaml.',
  ],
  [
    'auth that is text',
    { '/work/clouds.yaml': 'clouds: {demo: {auth: canary}}' },
    {},
    '/work/clouds.yaml: clouds.demo.auth is not in the form of a clouds.yaml.',
  ],
])('%s', (_, files, env, message) => {
  expect(refusal(() => values(files, env))).toMatchObject({ code: 'BAD_USER_INPUT', message });
});

test("a cloud may not be named after a property of JavaScript's objects", () => {
  const place = placeOf({ '/work/clouds.yaml': 'clouds: {demo: {}}' });
  expect(refusal(() => namedCloud('constructor', {}, place))).toMatchObject({ code: 'BAD_USER_INPUT' });
});
