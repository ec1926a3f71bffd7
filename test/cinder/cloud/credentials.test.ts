import { expect, test } from 'vitest';
import { credentialsOf } from '../../../src/cinder/cloud/credentials.ts';
import { checkSettings } from '../../../src/cinder/cloud/settings.ts';
import type { Credentials } from '../../../src/cinder/identity/credentials.ts';
import { refusal } from '../../support/failure.ts';

function read(values: Readonly<Record<string, string>>): Credentials | undefined {
  return credentialsOf(checkSettings({ values, nameOf: (key) => key }));
}

const project = { id: 'p1' };
const password = { user_id: 'u1', password: 's', project_id: 'p1' };

test.each([{}, { auth_url: 'http://k/v3' }, { project_name: 'demo', user_domain_name: 'Default' }])(
  'finds no credentials in %j',
  (values) => expect(read(values)).toBeUndefined(),
);

test.each(['password', 'v3password', ''])('reads a password with the auth type %j', (auth_type) => {
  expect(read({ ...password, auth_type })).toEqual({ method: 'password', user: { id: 'u1' }, password: 's', project });
});

test.each(['token', 'v3token', ''])('reads a token with the auth type %j', (auth_type) => {
  expect(read({ token: 's', project_id: 'p1', auth_type })).toEqual({ method: 'token', token: 's', project });
});

test.each(['v3applicationcredential', ''])('reads an application credential with the auth type %j', (auth_type) => {
  const secret = { application_credential_secret: 's', auth_type };
  const method = 'application_credential';
  expect(read({ ...secret, application_credential_id: 'a1' })).toEqual({ method, id: 'a1', secret: 's' });
  expect(read({ ...secret, application_credential_name: 'app', username: 'alice' })).toEqual({
    method,
    name: 'app',
    user: { name: 'alice', domain: { id: 'default' } },
    secret: 's',
  });
});

test('refuses two secrets unless an auth type selects one', () => {
  const credential = { application_credential_id: 'a1', application_credential_secret: 's' };
  expect(refusal(() => read({ ...password, token: 's' }))).toMatchObject({
    message: 'token and password are both set. Set auth_type to select one of them.',
  });
  expect(refusal(() => read({ token: 's', ...credential }))).toMatchObject({
    message: 'token and application_credential_id are both set. Set auth_type to select one of them.',
  });
  expect(read({ ...password, token: 's', auth_type: 'token' })).toMatchObject({ method: 'token' });
  expect(refusal(() => read({ ...password, ...credential }))).toMatchObject({
    message: 'application_credential_id and password are both set. Set auth_type to select one of them.',
  });
  expect(read({ ...password, ...credential, auth_type: 'password' })).toMatchObject({ method: 'password' });
});

test.each([
  [{ project_id: 'p1', project_name: 'demo', tenant_id: 'p2' }, { id: 'p1' }],
  [{ tenant_id: 'p2', project_name: 'demo' }, { id: 'p2' }],
  [
    { project_name: 'demo', tenant_name: 'old' },
    { name: 'demo', domain: { id: 'default' } },
  ],
  [
    { tenant_name: 'old', project_domain_id: 'd1' },
    { name: 'old', domain: { id: 'd1' } },
  ],
  [
    { project_name: 'demo', project_domain_name: 'D', user_domain_id: 'u' },
    { name: 'demo', domain: { name: 'D' } },
  ],
  [
    { project_name: 'demo', domain_id: 'd2', default_domain_id: 'd3' },
    { name: 'demo', domain: { id: 'd2' } },
  ],
  [
    { project_name: 'demo', default_domain_name: 'E' },
    { name: 'demo', domain: { name: 'E' } },
  ],
])('reads from %j the project %j', (values, expected) => {
  expect(read({ user_id: 'u1', password: 's', ...values })).toMatchObject({ project: expected });
});

test('has a domain for a user by name, but not by ID', () => {
  const byName = { username: 'alice', user_domain_name: 'people', password: 's', project_id: 'p1' };
  expect(read(byName)).toMatchObject({ user: { name: 'alice', domain: { name: 'people' } } });
  expect(read({ ...byName, user_id: 'u1' })).toMatchObject({ user: { id: 'u1' } });
});

test.each([
  [{ username: 'alice', project_id: 'p1' }, 'password is missing.'],
  [{ auth_type: 'password' }, 'username or user_id is missing.'],
  [{ username: 'alice', password: 's' }, 'project_name or project_id is missing.'],
  [{ auth_type: 'token', project_id: 'p1' }, 'token is missing.'],
  [{ token: 's' }, 'project_name or project_id is missing.'],
  [{ application_credential_id: 'a1' }, 'application_credential_secret is missing.'],
  [
    { auth_type: 'v3applicationcredential', application_credential_secret: 's' },
    'application_credential_id or application_credential_name is missing.',
  ],
  [{ application_credential_name: 'app', application_credential_secret: 's' }, 'username or user_id is missing.'],
])('refuses %j', (values, message) => {
  expect(refusal(() => read(values))).toMatchObject({ code: 'BAD_USER_INPUT', message });
});
