import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import type { Credentials } from '../../../src/cinder/identity/credentials.ts';
import { createKeystone, type Keystone } from '../../../src/cinder/identity/keystone.ts';
import { CallLog } from '../../../src/cinder/transport/call-log.ts';
import { tokenBody } from '../support/keystone.ts';
import { json, serve, type Handler } from '../support/server.ts';
import { openTransport } from '../support/transport.ts';

const alice: Credentials = {
  method: 'password',
  user: { name: 'alice', domain: { id: 'default' } },
  password: 'canary-password',
  project: { name: 'demo', domain: { id: 'default' } },
};

interface Seen {
  line: string;
  headers: Readonly<Record<string, unknown>>;
  body: string;
}

async function keystone(answer: Handler, path = '/v3'): Promise<{ keystone: Keystone; requests: Seen[]; url: string }> {
  const requests: Seen[] = [];
  const { url } = await serve((request, response, body) => {
    requests.push({ line: `${request.method ?? ''} ${request.url ?? ''}`, headers: request.headers, body });
    answer(request, response, body);
  });
  return { keystone: createKeystone({ send: openTransport().send, authUrl: url + path }), requests, url };
}

const issues: Handler = (_, response) => json(response, 201, tokenBody(), { 'x-subject-token': 'issued' });
const describes: Handler = (_, response) => json(response, 200, tokenBody());
const refuses =
  (status: number): Handler =>
  (_, response, body) =>
    json(response, status, { error: { message: `no: ${body}` } }, { 'x-openstack-request-id': 'req-9' });

test('authenticates with credentials in the body, and reads the token from a header', async () => {
  const { keystone: identity, requests } = await keystone(issues);
  const callLog = new CallLog();
  const token = await identity.authenticate(alice, { callLog, requestId: 'req-1' });
  expect(token).toMatchObject({ value: 'issued', projectName: 'demo', userName: 'alice', roles: ['member', 'reader'] });
  expect(requests).toMatchObject([{ line: 'POST /v3/auth/tokens', headers: { 'x-openstack-request-id': 'req-1' } }]);
  expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({ auth: { identity: { methods: ['password'] } } });
  expect(callLog.entries).toMatchObject([{ service: 'identity', method: 'POST', route: '/auth/tokens', status: 201 }]);
});

test('validates a token with the token itself', async () => {
  const { keystone: identity, requests } = await keystone(describes);
  const callLog = new CallLog();
  const token = await identity.validate('callers', { callLog });
  expect(token).toMatchObject({ value: 'callers', projectId: 'p1', userId: 'u1' });
  expect(requests).toMatchObject([
    { line: 'GET /v3/auth/tokens', headers: { 'x-auth-token': 'callers', 'x-subject-token': 'callers' }, body: '' },
  ]);
  expect(requests[0]?.headers['x-openstack-request-id']).toMatch(/^req-[0-9a-f-]{36}$/);
  expect(callLog.entries).toMatchObject([{ method: 'GET', route: '/auth/tokens', status: 200 }]);
});

test('declares support for access rules, because Keystone otherwise hides tokens with access rules', async () => {
  const { keystone: identity, requests } = await keystone((request, response, body) => {
    if (request.method === 'GET' && request.headers['openstack-identity-access-rules'] !== '1.0') {
      refuses(404)(request, response, body);
      return;
    }
    const credential = {
      id: 'a1',
      name: 'reader',
      restricted: true,
      access_rules: [{ id: 'r1', service: 'block-storage', method: 'GET', path: '/v3/**' }],
    };
    json(response, request.method === 'POST' ? 201 : 200, tokenBody({ application_credential: credential }), {
      'x-subject-token': 'issued',
    });
  });
  expect(await identity.validate('callers')).toMatchObject({ value: 'callers', hasAccessRules: true });
  expect(await identity.authenticate({ method: 'application_credential', id: 'a1', secret: 's' })).toMatchObject({
    hasAccessRules: true,
  });
  expect(requests).toHaveLength(2);
});

test.each([
  ['', '/v3/auth/tokens'],
  ['/', '/v3/auth/tokens'],
  ['/v3', '/v3/auth/tokens'],
  ['/v3/', '/v3/auth/tokens'],
  ['/identity', '/identity/v3/auth/tokens'],
  ['/identity/v3//', '/identity/v3/auth/tokens'],
])('calls %j of the auth URL at %s', async (path, expected) => {
  const { keystone: identity, requests } = await keystone(describes, path);
  await identity.validate('callers');
  expect(requests[0]?.line).toBe(`GET ${expected}`);
});

test.each([401, 404])('returns UNAUTHENTICATED without the token after %i', async (status) => {
  const { keystone: identity } = await keystone(refuses(status));
  const error: unknown = await identity.validate('canary-token').catch((reason: unknown) => reason);
  expect(error).toMatchObject({
    code: 'UNAUTHENTICATED',
    message: 'The token is not valid or has expired.',
    details: { status, requestId: 'req-9' },
  });
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain('canary');
});

test('refuses a wrong password', async () => {
  const { keystone: identity } = await keystone(refuses(401));
  const error: unknown = await identity.authenticate(alice).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'UNAUTHENTICATED', message: 'Keystone rejected the credentials.' });
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain('canary');
});

test('refuses an application credential that does not exist', async () => {
  const { keystone: identity } = await keystone(refuses(404));
  const gone: Credentials = { method: 'application_credential', id: 'a1', secret: 'canary' };
  await expect(identity.authenticate(gone)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test.each([400, 403, 404, 406, 409, 413])(
  'does not present %i of an authentication as a response of Cinder',
  async (status) => {
    const { keystone: identity } = await keystone(refuses(status));
    const error: unknown = await identity.authenticate(alice).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'UPSTREAM_ERROR', details: { status, requestId: 'req-9' } });
    expect(inspect(error, { depth: null, showHidden: true })).not.toContain('canary');
  },
);

test('does not treat 403 of a validation as an invalid token', async () => {
  const { keystone: identity, url } = await keystone(refuses(403));
  await expect(identity.validate('callers')).rejects.toMatchObject({
    code: 'UPSTREAM_ERROR',
    message: `Keystone returned 403 at ${url}/v3/auth/tokens.`,
  });
});

const impossible = ['', 'a\r\nx-roles: admin', 'tökén', 'x'.repeat(16_385)];

test.each(impossible)('makes no call for a value that cannot be a token (%#)', async (value) => {
  const { keystone: identity, requests } = await keystone(describes);
  await expect(identity.validate(value)).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
    message: 'The token is not valid or has expired.',
  });
  expect(requests).toEqual([]);
});

test('refuses a response that is not from Keystone', async () => {
  const { keystone: identity } = await keystone((_, response) => json(response, 200, { hello: 'there' }));
  await expect(identity.validate('callers')).rejects.toMatchObject({ code: 'UPSTREAM_ERROR' });
  await expect(identity.authenticate(alice)).rejects.toMatchObject({ code: 'UPSTREAM_ERROR' });
});

test('refuses an authentication without a token in the response', async () => {
  const { keystone: identity } = await keystone((_, response) => json(response, 201, tokenBody()));
  await expect(identity.authenticate(alice)).rejects.toMatchObject({ code: 'UPSTREAM_ERROR' });
});

test('refuses a token without a project', async () => {
  const unscoped = tokenBody({ project: undefined });
  const { keystone: identity } = await keystone((_, response) => json(response, 200, unscoped));
  await expect(identity.validate('callers')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('reports that Keystone is not available', async () => {
  const identity = createKeystone({ send: openTransport().send, authUrl: 'http://127.0.0.1:1/v3' });
  await expect(identity.authenticate(alice)).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    message: expect.stringMatching(/^Keystone at http:\/\/127\.0\.0\.1:1 is not reachable/) as string,
  });
});

test('reports that Keystone fails', async () => {
  const { keystone: identity } = await keystone((_, response) => response.writeHead(503).end('Backend is down'));
  await expect(identity.authenticate(alice)).rejects.toMatchObject({
    code: 'UPSTREAM_UNAVAILABLE',
    message: 'Keystone returned 503.',
  });
});

test('cancels the call of a caller who disconnects', async () => {
  const { keystone: identity } = await keystone(() => undefined);
  await expect(identity.validate('callers', { signal: AbortSignal.timeout(20) })).rejects.toThrow(/timeout/);
});
