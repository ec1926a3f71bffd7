import { expect, test } from 'vitest';
import { readToken } from '../../../src/cinder/identity/token-body.ts';
import type { Token } from '../../../src/cinder/identity/token.ts';
import { tokenBody } from '../support/keystone.ts';

function read(body: unknown, value: string | undefined = 'canary'): Token {
  return readToken({ status: 200, headers: { 'x-openstack-request-id': 'req-1' }, body }, value);
}

test('reads the user, project, roles, catalog and expiry', () => {
  const token = read(tokenBody({ expires_at: '2026-11-23T14:37:48.000000Z' }));
  expect(token).toMatchObject({
    value: 'canary',
    projectId: 'p1',
    projectName: 'demo',
    userId: 'u1',
    userName: 'alice',
    roles: ['member', 'reader'],
    expiresAt: new Date('2026-11-23T14:37:48Z'),
  });
  const endpoints = [{ interface: 'public', region: 'RegionOne', url: 'http://cinder:8776/v3' }];
  expect(token.catalog).toEqual([{ type: 'block-storage', endpoints }]);
});

test('accepts a body without roles, catalog, regions and names', () => {
  const catalog = [{ type: 'volumev3', endpoints: [{ interface: 'public', region: null, url: 'http://cinder/v3' }] }];
  const bare = { roles: undefined, catalog: undefined, user: { id: 'u1' }, project: { id: 'p1', name: null } };
  expect(read(tokenBody(bare))).toMatchObject({ roles: [], catalog: [], userName: null, projectName: null });
  expect(read(tokenBody({ catalog })).catalog).toEqual(catalog);
});

test('prefers the ID of a region, and omits invalid entries of the catalog', () => {
  const good = { interface: 'public', region_id: 'one', region: 'old name', url: 'http://cinder/v3' };
  const catalog = [
    null,
    { type: 'volumev3' },
    { type: 'block-storage', endpoints: [5, { interface: 'public', url: null }, { ...good, url: '' }, good] },
  ];
  expect(read(tokenBody({ catalog })).catalog).toEqual([
    { type: 'block-storage', endpoints: [{ interface: 'public', region: 'one', url: 'http://cinder/v3' }] },
  ]);
});

test.each([
  [undefined, false],
  [null, false],
  [{ id: 'a1', restricted: true }, false],
  [{ id: 'a1', access_rules: null }, false],
  [{ id: 'a1', access_rules: [] }, true],
  [{ id: 'a1', access_rules: [{ method: 'GET', path: '/v3/**', service: 'block-storage' }] }, true],
])('reads from the application credential %j whether it has access rules: %j', (credential, has) => {
  expect(read(tokenBody({ application_credential: credential })).hasAccessRules).toBe(has);
});

test('refuses a token without a project', () => {
  expect(() => read(tokenBody({ project: undefined }))).toThrow(
    expect.objectContaining({
      code: 'UNAUTHENTICATED',
      message: 'The token has no project. Use a token that is scoped to a project.',
    }),
  );
});

test.each([
  undefined,
  null,
  'canary',
  [],
  {},
  { token: null },
  tokenBody({ expires_at: 'tomorrow' }),
  tokenBody({ expires_at: null }),
  tokenBody({ user: {} }),
  tokenBody({ project: { id: '' } }),
  tokenBody({ roles: 'admin' }),
  tokenBody({ catalog: 'volumev3' }),
])('reports the invalid body %# as an error of Keystone, without its text', (body) => {
  expect(() => read(body)).toThrow(
    expect.objectContaining({
      code: 'UPSTREAM_ERROR',
      message: 'The response of Keystone does not describe a token.',
      details: { status: 200, requestId: 'req-1' },
    }),
  );
});

test.each([undefined, ''])('refuses an authentication with the token %j in the header', (value) => {
  const reply = { status: 201, headers: {}, body: tokenBody() };
  expect(() => readToken(reply, value)).toThrow(expect.objectContaining({ code: 'UPSTREAM_ERROR' }));
});
