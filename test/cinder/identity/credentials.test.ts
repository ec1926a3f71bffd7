import { expect, test } from 'vitest';
import { authBody } from '../../../src/cinder/identity/credentials.ts';

test('builds the body for a password, with names in domains', () => {
  const user = { name: 'alice', domain: { name: 'Default' } };
  const project = { name: 'demo', domain: { id: 'default' } };
  expect(authBody({ method: 'password', user, password: 'secret', project })).toEqual({
    auth: {
      identity: {
        methods: ['password'],
        password: { user: { name: 'alice', domain: { name: 'Default' }, password: 'secret' } },
      },
      scope: { project: { name: 'demo', domain: { id: 'default' } } },
    },
  });
});

test('builds the body for a password, with IDs', () => {
  expect(authBody({ method: 'password', user: { id: 'u1' }, password: 'secret', project: { id: 'p1' } })).toEqual({
    auth: {
      identity: { methods: ['password'], password: { user: { id: 'u1', password: 'secret' } } },
      scope: { project: { id: 'p1' } },
    },
  });
});

test('builds the body for a token', () => {
  expect(authBody({ method: 'token', token: 'secret', project: { id: 'p1' } })).toEqual({
    auth: { identity: { methods: ['token'], token: { id: 'secret' } }, scope: { project: { id: 'p1' } } },
  });
});

test.each([
  { id: 'a1' },
  { name: 'app', user: { id: 'u1' } },
  { name: 'app', user: { name: 'alice', domain: { id: 'default' } } },
])('sends no scope with an application credential: %j', (who) => {
  expect(authBody({ method: 'application_credential', secret: 'secret', ...who })).toEqual({
    auth: { identity: { methods: ['application_credential'], application_credential: { ...who, secret: 'secret' } } },
  });
});

test('uses a trust as the scope of a password or a token', () => {
  const scope = { 'OS-TRUST:trust': { id: 't1' } };
  expect(authBody({ method: 'password', user: { id: 'u1' }, password: 's', trustId: 't1' })).toMatchObject({
    auth: { scope },
  });
  expect(authBody({ method: 'token', token: 't', trustId: 't1' })).toMatchObject({ auth: { scope } });
});
