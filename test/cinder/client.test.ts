import { describe, expect, test, vi } from 'vitest';
import { connect, type CinderClient } from '../../src/cinder/client.ts';
import type { CallScope, Endpoint, Endpoints } from '../../src/cinder/endpoint.ts';
import { CinderError } from '../../src/cinder/errors.ts';
import { createServiceAuth, type ServiceTokenPolicy } from '../../src/cinder/identity/service-token.ts';
import type { Auth, Token } from '../../src/cinder/identity/token.ts';
import { CallLog } from '../../src/cinder/transport/call-log.ts';
import type { ApiRequest, Send } from '../../src/cinder/transport/request.ts';
import { cinderError, failureOf } from '../support/failure.ts';
import type { ServiceUrls } from '../../src/cinder/other-services.ts';
import { tokenOf } from './support/keystone.ts';

const endpoint = {
  root: 'http://cinder/v3',
  url: 'http://cinder/v3/p1',
  microversion: '3.70',
  offered: { min: '3.0', max: '3.70' },
  region: null,
  regions: [],
} satisfies Endpoint;
const refusal = new CinderError('UNAUTHENTICATED', 'expired');

interface Connected {
  client: CinderClient;
  send: ReturnType<typeof vi.fn<Send>>;
  renew: ReturnType<typeof vi.fn<Auth['renew']>>;
  requests: () => ApiRequest[];
}

interface Setting {
  tokens?: readonly Token[];
  scope?: CallScope;
  resolve?: Endpoints['resolve'];
  /** The callers for whom a service token exists: `service 1`, `service 2` after a refusal, and so on. */
  service?: ServiceTokenPolicy;
  serviceUrls?: ServiceUrls;
}

/** A client whose token is the first of `tokens`. A renewal returns the next one, if any. */
async function connected({
  tokens = [tokenOf('first')],
  scope = {},
  resolve,
  service: policy,
  serviceUrls,
}: Setting = {}): Promise<Connected> {
  const [first, ...others] = tokens;
  const send = vi.fn<Send>(() => Promise.resolve({ status: 200, headers: {}, body: {} }));
  const renew = vi.fn<Auth['renew']>(() => Promise.resolve(others.shift()));
  const auth: Auth = { token: () => (first ? Promise.resolve(first) : Promise.reject(refusal)), renew };
  const endpoints = { resolve: resolve ?? (() => Promise.resolve(endpoint)) };
  let logins = 0;
  const keystone = { authenticate: () => Promise.resolve(tokenOf(`service ${++logins}`)) };
  const service = policy && createServiceAuth(keystone, { method: 'token', token: 't', project: { id: 'p' } }, policy);
  const client = await connect({ send, endpoints, service, serviceUrls }, auth, scope);
  return { client, send, renew, requests: () => send.mock.calls.map(([request]) => request) };
}

describe('a call to another service', () => {
  const serviceUrls: ServiceUrls = (service, _, region) =>
    service === 'compute' ? `http://nova-${region ?? 'anywhere'}/v2.1` : undefined;

  test('is sent to the URL in the region, with the token and the settings of the operation', async () => {
    const callLog = new CallLog();
    const budget = { left: 1, spend: () => undefined, reserve: () => ({ ...budget, release: () => undefined }) };
    const { client, requests } = await connected({
      serviceUrls,
      scope: { callLog, budget, requestId: 'req-1', asOf: 'x' },
    });
    await client.callService('compute', 'POST', '/servers/{id}/os-volume_attachments', {
      params: { id: 'a/b' },
      body: { x: 1 },
      version: 'compute 2.60',
    });
    await client.callService('compute', 'GET', '/servers', { query: { limit: 1 } });
    expect(requests()).toMatchObject([
      {
        service: 'compute',
        method: 'POST',
        url: 'http://nova-anywhere/v2.1/servers/a%2Fb/os-volume_attachments',
        route: '/servers/{id}/os-volume_attachments',
        headers: { 'x-auth-token': 'first', 'openstack-api-version': 'compute 2.60' },
        body: { x: 1 },
        tokenHash: tokenOf('first').hash,
        caller: 'p1 u1',
        requestId: 'req-1',
        asOf: 'x',
        budget,
        callLog,
      },
      { method: 'GET', url: 'http://nova-anywhere/v2.1/servers?limit=1', headers: { 'x-auth-token': 'first' } },
    ]);
  });

  test('is refused if the cloud has no such service', async () => {
    const { client, send } = await connected({ serviceUrls });
    expect([client.hasService('compute'), client.hasService('image')]).toEqual([true, false]);
    expect(await failureOf(() => client.callService('image', 'GET', '/images'))).toMatchObject({ code: 'NOT_FOUND' });
    expect(send).not.toHaveBeenCalled();
  });

  test('is repeated with a renewed token', async () => {
    const { client, send, requests } = await connected({ serviceUrls, tokens: [tokenOf('first'), tokenOf('second')] });
    send.mockRejectedValueOnce(refusal);
    await client.callService('compute', 'GET', '/servers');
    expect(requests().map(({ headers }) => headers['x-auth-token'])).toEqual(['first', 'second']);
  });

  test('explains a refusal by access rules', async () => {
    const { client, send } = await connected({ serviceUrls, tokens: [tokenOf('first', { hasAccessRules: true })] });
    send.mockRejectedValueOnce(refusal);
    expect(await failureOf(() => client.callService('compute', 'GET', '/servers'))).toMatchObject({
      code: 'FORBIDDEN',
      message: 'The access rules of the application credential do not allow GET /servers.',
    });
  });
});

describe('a call', () => {
  test('omits the project ID for a route that exists only without it', async () => {
    const { client, requests } = await connected();
    await client.call('GET', '/default-types', { withoutProject: true });
    await client.call('GET', '/types');
    expect(requests().map(({ url }) => url)).toEqual(['http://cinder/v3/default-types', 'http://cinder/v3/p1/types']);
  });

  test('can be made with an older microversion', async () => {
    const { client, requests } = await connected();
    await client.call('GET', '/messages', { microversion: '3.30' });
    await client.call('GET', '/messages');
    expect(requests().map(({ headers }) => headers['openstack-api-version'])).toEqual(['volume 3.30', 'volume 3.70']);
  });

  test('sends the token, the microversion and the request ID, and is recorded by its route', async () => {
    const callLog = new CallLog();
    const { signal } = new AbortController();
    const { client, requests } = await connected({ scope: { callLog, signal, deadline: 7, requestId: 'req-1' } });
    await client.call('POST', '/volumes/{id}/action', {
      params: { id: 'a/b' },
      query: { force: true },
      body: { x: 1 },
    });
    expect(requests()).toEqual([
      {
        service: 'block-storage',
        method: 'POST',
        url: 'http://cinder/v3/p1/volumes/a%2Fb/action?force=true',
        route: '/volumes/{id}/action',
        headers: {
          'x-auth-token': 'first',
          'openstack-api-version': 'volume 3.70',
        },
        requestId: 'req-1',
        body: { x: 1 },
        tokenHash: tokenOf('first').hash,
        caller: 'p1 u1',
        deadline: 7,
        signal,
        callLog,
      },
    ]);
    expect(client).toMatchObject({ requestId: 'req-1', signal, endpoint });
  });

  test('sends no body if there is none', async () => {
    const { client, requests } = await connected();
    await client.call('GET', '/volumes');
    expect(Object.keys(requests()[0]?.headers ?? {})).toEqual(['x-auth-token', 'openstack-api-version']);
    expect(requests()[0]).toMatchObject({ url: 'http://cinder/v3/p1/volumes', body: undefined });
  });

  test('is not sent if a value cannot be part of a path', async () => {
    const { client, send } = await connected();
    expect(await failureOf(() => client.call('GET', '/volumes/{id}', { params: { id: '..' } }))).toEqual(
      cinderError('BAD_USER_INPUT'),
    );
    expect(send).not.toHaveBeenCalled();
  });
});

describe('a 401 to a token with access rules', () => {
  test.each([
    [60_000, true, 'FORBIDDEN'],
    [60_000, false, 'UNAUTHENTICATED'],
    [-1, true, 'UNAUTHENTICATED'],
  ] as const)('with a lifetime of %i ms and access rules: %s is %s', async (life, hasAccessRules, code) => {
    const token = tokenOf('first', { hasAccessRules, expiresAt: new Date(Date.now() + life) });
    const { client, send, renew } = await connected({ tokens: [token] });
    send.mockRejectedValueOnce(refusal);
    expect(await failureOf(() => client.call('GET', '/snapshots/{id}', { params: { id: '7' } }))).toEqual(
      cinderError(
        code,
        code === 'FORBIDDEN'
          ? 'The access rules of the application credential do not allow GET /snapshots/{id}.'
          : 'expired',
      ),
    );
    expect(renew).toHaveBeenCalledTimes(1);
  });
});

test('treats a caller with the role admin as an administrator', async () => {
  const isAdmin = async (...roles: string[]): Promise<boolean> =>
    (await connected({ tokens: [tokenOf('t', { roles })] })).client.isAdmin;
  expect(await isAdmin('member', 'admin')).toBe(true);
  expect(await isAdmin('member', 'administrator', 'Admin')).toBe(false);
});

describe('a refused token', () => {
  test('is renewed once, and the call is repeated', async () => {
    const { client, send, renew, requests } = await connected({ tokens: [tokenOf('first'), tokenOf('second')] });
    send.mockRejectedValueOnce(refusal);
    await expect(client.call('GET', '/volumes')).resolves.toMatchObject({ status: 200 });
    expect(renew).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ hash: tokenOf('first').hash }), undefined);
    expect(requests().map(({ headers }) => headers['x-auth-token'])).toEqual(['first', 'second']);
    expect(client.token.hash).toBe(tokenOf('second').hash);
  });

  test('is UNAUTHENTICATED if refused again', async () => {
    const { client, send, renew } = await connected({
      tokens: [tokenOf('first'), tokenOf('second'), tokenOf('third')],
    });
    send.mockRejectedValue(refusal);
    expect(await failureOf(() => client.call('GET', '/volumes'))).toBe(refusal);
    expect([renew, send].map((mock) => mock.mock.calls.length)).toEqual([1, 2]);
  });

  test('is UNAUTHENTICATED if it cannot be renewed', async () => {
    const { client, send } = await connected();
    send.mockRejectedValue(refusal);
    expect(await failureOf(() => client.call('GET', '/volumes'))).toBe(refusal);
    expect(send).toHaveBeenCalledTimes(1);
  });

  test('of parallel calls is renewed once, and the new token is not renewed again', async () => {
    const { client, send, renew } = await connected({ tokens: ['1', '2', '3', '4'].map((value) => tokenOf(value)) });
    send.mockRejectedValueOnce(refusal).mockImplementationOnce(async () => {
      await new Promise((resolve) => setTimeout(resolve, 5));
      throw refusal;
    });
    await Promise.all([client.call('GET', '/volumes'), client.call('GET', '/backups')]);
    expect(renew.mock.calls.map(([stale]) => stale.hash)).toEqual([tokenOf('1').hash, tokenOf('1').hash]);
  });

  test('is not renewed after other failures', async () => {
    const { client, send, renew } = await connected({ tokens: [tokenOf('first'), tokenOf('second')] });
    send.mockRejectedValueOnce(new CinderError('FORBIDDEN', 'no'));
    expect(await failureOf(() => client.call('GET', '/volumes'))).toEqual(cinderError('FORBIDDEN'));
    expect(renew).not.toHaveBeenCalled();
  });

  test('is also renewed while the endpoint is searched', async () => {
    const resolve = vi.fn<Endpoints['resolve']>(() => Promise.resolve(endpoint)).mockRejectedValueOnce(refusal);
    const { client } = await connected({ tokens: [tokenOf('first'), tokenOf('second')], resolve });
    expect(resolve.mock.calls.map(([token]) => token.value)).toEqual(['first', 'second']);
    expect(client.token.value).toBe('second');
  });
});

describe('a service token', () => {
  const admin = tokenOf('admin', { roles: ['admin'] });
  const sent = (requests: () => ApiRequest[]): unknown[] => requests().map(({ headers }) => headers['x-service-token']);

  test('is sent only with calls that require one, and only for allowed callers', async () => {
    const { client, requests } = await connected({ tokens: [admin], service: 'admins' });
    await client.call('DELETE', '/attachments/{id}', { params: { id: '1' }, asService: true });
    await client.call('DELETE', '/volumes/{id}', { params: { id: '1' } });
    expect(sent(requests)).toEqual(['service 1', undefined]);
    const member = await connected({ service: 'admins' });
    await member.client.call('DELETE', '/attachments/{id}', { params: { id: '1' }, asService: true });
    const without = await connected({ tokens: [admin] });
    await without.client.call('DELETE', '/attachments/{id}', { params: { id: '1' }, asService: true });
    expect([...sent(member.requests), ...sent(without.requests)]).toEqual([undefined, undefined]);
  });

  test("is renewed once if refused, before the caller's own token is blamed", async () => {
    const { client, send, requests } = await connected({ tokens: [admin], service: 'admins' });
    send.mockRejectedValueOnce(refusal);
    await client.call('DELETE', '/attachments/{id}', { params: { id: '1' }, asService: true });
    expect(sent(requests)).toEqual(['service 1', 'service 2']);
    send.mockRejectedValue(refusal);
    expect(
      await failureOf(() => client.call('DELETE', '/attachments/{id}', { params: { id: '1' }, asService: true })),
    ).toBe(refusal);
    expect(send).toHaveBeenCalledTimes(4);
  });
});

test('opens no client without a token', async () => {
  expect(await failureOf(() => connected({ tokens: [] }))).toBe(refusal);
});
