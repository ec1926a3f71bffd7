import { describe, expect, it } from 'vitest';
import type { Auth } from '../../src/cinder/identity/token.ts';
import { createAuthentication } from '../../src/server/authentication.ts';
import { callerFields } from '../../src/server/caller-fields.ts';
import { withDefaults, type Configuration } from '../../src/server/options.ts';
import { cinderError } from '../support/failure.ts';
import { useSandbox } from './support/gateway.ts';

const own = { name: 'own' } as unknown as Auth;

/** The identity of a caller: `own`, or the validated token. */
async function admitted(fields: Record<string, unknown>, given: Partial<Configuration> = {}): Promise<unknown> {
  const admit = (token: string): Promise<Auth> => Promise.resolve(token as unknown as Auth);
  const authenticate = createAuthentication({ own, admit }, withDefaults(given));
  const auth: unknown = await authenticate(callerFields(fields), {});
  return auth === own ? 'own' : auth;
}

describe("a caller's token", () => {
  it.each([
    [{ 'X-Auth-Token': 'a' }, 'a'],
    [{ 'x-auth-token': 'a', authorization: 'Bearer b' }, 'a'],
    [{ authToken: 'a' }, 'a'],
    [{ Authorization: 'bearer a' }, 'a'],
    [{ 'x-auth-token': '', host: 'localhost' }, ''],
    [{ 'x-auth-token': null, host: 'localhost' }, 'own'],
  ])('is read from %j', async (fields, token) => {
    expect(await admitted(fields)).toBe(token);
  });

  it.each([
    [{ authToken: 7 }],
    [{ authToken: { a: 1 } }],
    [{ authorization: 'Basic YTpi' }],
    [{ authorization: 'token' }],
    [{ authorization: ['Bearer a'] }],
  ])('is refused in an unknown form, without a fallback to own credentials: %j', async (fields) => {
    await expect(admitted({ host: 'localhost', ...fields })).rejects.toEqual(cinderError('UNAUTHENTICATED'));
  });
});

describe('own credentials', () => {
  it.each(['localhost', 'localhost:4000', '127.0.0.1:4000', '127.8.8.8', '[::1]:4000', 'LOCALHOST', 'a.localhost'])(
    'serve the loopback name %s',
    async (host) => {
      expect(await admitted({ host })).toBe('own');
    },
  );

  it.each([
    'evil.example',
    'evil.example:4000',
    '127.0.0.1.evil.example',
    'localhost.evil.example',
    '10.0.0.1',
    'a b',
    '',
    undefined,
  ])('do not serve %s, a name that a web page may have pointed here', async (host) => {
    await expect(admitted({ host })).rejects.toEqual(cinderError('FORBIDDEN'));
  });

  it('serve a configured name, and the address of --host', async () => {
    expect(await admitted({ host: 'dev.example:4000' }, { allowedHost: ['Dev.example'] })).toBe('own');
    expect(await admitted({ host: '10.0.0.1:4000' }, { host: '10.0.0.1', allowOwnCredentials: true })).toBe('own');
  });

  it('serve no caller if other machines can connect, unless configured by name', async () => {
    await expect(admitted({ host: 'localhost' }, { host: '0.0.0.0' })).rejects.toEqual(cinderError('UNAUTHENTICATED'));
    expect(await admitted({ host: 'localhost' }, { host: '0.0.0.0', allowOwnCredentials: true })).toBe('own');
  });
});

describe('authentication over HTTP and SSE', () => {
  const site = useSandbox();

  it.each([
    ['no token', {}],
    ['an invented token', { 'x-auth-token': 'made-up' }],
    ['a token with characters that are invalid in a header', { 'x-auth-token': 'ü' }],
    ['another scheme', { authorization: 'Basic YTpi' }],
  ])('%s is refused with 401 before anything runs', async (_what, headers) => {
    const { post } = await site.serve({ allowOwnCredentials: false });
    for (const accept of ['application/json', 'text/event-stream']) {
      const answer = await post('{ echo(n: 1) }', { ...headers, accept });
      expect(answer.status).toBe(401);
      expect(answer.headers.get('content-type')).toContain('application/json');
      expect(answer.body.data).toBeUndefined();
      expect(answer.body.errors).toEqual([
        {
          message: expect.any(String) as unknown,
          extensions: expect.objectContaining({ code: 'UNAUTHENTICATED' }) as unknown,
        },
      ]);
    }
  });

  it('validates a token once, and uses it for the calls to Cinder', async () => {
    const { post } = await site.serve();
    const asked = (): number => site.sandbox.requests.filter(({ path }) => path.endsWith('/auth/tokens')).length;
    const before = asked();
    const [bob, again] = [
      await post('{ volumeNames }', { 'x-auth-token': site.tokenOf('bob') }),
      await post('{ volumeNames }', { 'x-auth-token': site.tokenOf('bob') }),
    ];
    expect(asked() - before).toBe(1);
    expect(bob.body.data).toEqual(again.body.data);
    expect(bob.body.data).not.toEqual((await post('{ volumeNames }')).body.data);
  });

  it('refuses a page that has pointed its name at this machine with 403', async () => {
    const { gateway } = await site.serve();
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'evil.example:4000', 'content-type': 'application/json' };
      const sent = request(gateway.url, { method: 'POST', headers }, (answer) => {
        resolve(answer.statusCode);
        answer.resume();
      });
      sent.on('error', reject);
      sent.end('{"query":"{ volumeNames }"}');
    });
    expect(status).toBe(403);
  });

  it('does not blame the caller for a failure of Keystone', async () => {
    const { post } = await site.serve();
    site.sandbox.faults.add({ path: /auth\/tokens/, status: 503, body: '' });
    const { status, body } = await post('{ __typename }', { 'x-auth-token': 'unknown-yet' });
    expect([status, body.errors?.[0]?.extensions['code']]).toEqual([503, 'UPSTREAM_UNAVAILABLE']);
  });
});
