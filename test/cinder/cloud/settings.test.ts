import { expect, test } from 'vitest';
import { checkSettings, type Settings } from '../../../src/cinder/cloud/settings.ts';
import { refusal } from '../../support/failure.ts';

const nameOf = (key: string): string => `<${key}>`;
const check = (values: Readonly<Record<string, unknown>>): Settings => checkSettings({ values, nameOf });

test('keeps known settings, and drops unknown and empty ones', () => {
  const { nameOf: called, ...kept } = check({ username: 'alice', password: '', identity_api_version: '3' });
  expect([kept, called('username')]).toEqual([{ username: 'alice' }, '<username>']);
});

test.each([
  ['true', true],
  ['True', true],
  ['1', true],
  ['yes', true],
  ['false', false],
  ['0', false],
])('reads the flag %j as %j', (text, expected) => expect(check({ insecure: text }).insecure).toBe(expected));

test.each(['http://k', 'https://k:5000/v3', 'http://127.0.0.1:15000/v3/', 'http://[::1]:5000', 'http://keystone_1/v3'])(
  'accepts the URL %s',
  (url) =>
    expect(check({ auth_url: url, volume_endpoint_override: url })).toMatchObject({
      auth_url: url,
      endpoint_override: url,
    }),
);

test('accepts a placeholder for the project in an endpoint override', () => {
  const url = 'http://cinder/v3/%(project_id)s';
  expect(check({ block_storage_endpoint_override: url }).endpoint_override).toBe(url);
});

test.each(['k', 'k:5000', '/v3', 'ftp://k/v3', 'file:///etc/passwd', 'javascript:alert(1)'])(
  'refuses the URL %s',
  (url) => {
    expect(refusal(() => check({ auth_url: url }))).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: '<auth_url>: must be an http or https URL.',
      details: { path: ['<auth_url>'] },
    });
  },
);

test.each([
  ['https://{region_name}.example/v3', 'https://one.example/v3'],
  ['https://{username}.{region_name}.example/v3', 'https://alice.one.example/v3'],
])('replaces the placeholders of %s: %s', (auth_url, expected) => {
  expect(check({ auth_url, region_name: 'one', username: 'alice' }).auth_url).toBe(expected);
});

test('refuses a placeholder whose setting is missing', () => {
  expect(refusal(() => check({ auth_url: 'https://{region_name}.example/v3' }))).toMatchObject({
    message: '<auth_url>: the setting of the placeholder {region_name} is missing.',
  });
});
