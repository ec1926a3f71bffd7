import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { tokenOf } from '../support/client.ts';

const domain = { id: 'default' };
const alice = { name: 'alice', domain, password: 'secret' };
const demo = { project: { name: 'demo', domain } };

interface TokenAnswer {
  status: number;
  text: string;
  token: {
    methods: string[];
    project?: { id: string };
    catalog?: { type: string; endpoints: { url: string }[] }[];
    expires_at: string;
  };
  message: string;
}

describe('Keystone', () => {
  let sandbox: Sandbox;
  beforeAll(async () => {
    sandbox = await startSandbox({ seed: false, tokenSeconds: 600 });
  });
  afterAll(() => sandbox.close());

  const ask = async (init: RequestInit, query = ''): Promise<TokenAnswer> => {
    const response = await fetch(`${sandbox.authUrl}/auth/tokens${query}`, init);
    const text = await response.text();
    const body = (text === '' ? {} : JSON.parse(text)) as { token?: TokenAnswer['token']; error?: { message: string } };
    return {
      status: response.status,
      text: response.headers.get('X-Subject-Token') ?? '',
      message: body.error?.message ?? '',
      token: body.token ?? { methods: [], expires_at: '' },
    };
  };
  const logIn = (identity: unknown, scope?: unknown): Promise<TokenAnswer> =>
    ask({ method: 'POST', body: JSON.stringify({ auth: { identity, scope } }) });
  const look = (caller: string, subject: string, method = 'GET', query = ''): Promise<TokenAnswer> =>
    ask({ method, headers: { 'X-Auth-Token': caller, 'X-Subject-Token': subject } }, query);

  it('creates a token for a password, with the URL of Cinder in the catalog', async () => {
    const { status, text, token } = await logIn({ methods: ['password'], password: { user: alice } }, demo);
    expect(status).toBe(201);
    const url = token.catalog?.find(({ type }) => type === 'block-storage')?.endpoints[0]?.url ?? '';
    expect(url).toBe(`${sandbox.cinderUrl}/${token.project?.id ?? ''}`);
    expect((await fetch(`${url}/volumes`, { headers: { 'X-Auth-Token': text } })).status).toBe(200);
  });

  it('creates a token for a token, with the same expiry', async () => {
    const first = await logIn({ methods: ['password'], password: { user: alice } }, demo);
    const second = await logIn({ methods: ['token'], token: { id: first.text } }, demo);
    expect(second.token.methods).toEqual(['password', 'token']);
    expect(second.token.expires_at).toBe(first.token.expires_at);
  });

  it('creates an unscoped token, which Cinder refuses', async () => {
    const { text, token } = await logIn({ methods: ['password'], password: { user: alice } });
    expect(token).not.toHaveProperty('project');
    expect((await fetch(`${sandbox.cinderUrl}/volumes`, { headers: { 'X-Auth-Token': text } })).status).toBe(401);
  });

  it('accepts an application credential of alice', async () => {
    const user = { name: 'alice', domain };
    const credential = { name: 'gateway', secret: 'secret', user };
    const login = (more: Record<string, unknown>, scope?: unknown): Promise<TokenAnswer> =>
      logIn({ methods: ['application_credential'], application_credential: { ...credential, ...more } }, scope);
    expect((await login({})).token).toMatchObject({
      project: { name: 'demo' },
      application_credential: { name: 'gateway', restricted: true },
    });
    expect((await login({ secret: 'wrong' })).status).toBe(401);
    expect((await login({ id: 'nope' })).message).toBe('Could not find Application Credential: nope.');
    expect((await login({}, demo)).message).toMatch(/cannot request a scope/);
  });

  it.each([
    ['a wrong password', { ...alice, password: 'x' }, demo],
    ['an unknown user', { ...alice, name: 'zed' }, demo],
    ["another's project", alice, { project: { name: 'other', domain } }],
  ])('refuses %s with 401', async (_, user, scope) => {
    expect((await logIn({ methods: ['password'], password: { user } }, scope)).status).toBe(401);
  });

  it('names the missing part of a request', async () => {
    expect((await ask({ method: 'POST', body: '{' })).message).toMatch(
      /^Expecting to find valid JSON in request body\./,
    );
    expect((await ask({ method: 'POST', body: '{}' })).message).toMatch(/^Expecting to find auth in request body\./);
    const user = { name: 'alice', password: 'secret' };
    expect((await logIn({ methods: ['password'], password: { user } })).message).toMatch(
      /^Expecting to find domain in user\./,
    );
  });

  it('shows a token to its user and to administrators only', async () => {
    const [mine, admin, bob] = [tokenOf(sandbox, 'alice'), tokenOf(sandbox, 'admin'), tokenOf(sandbox, 'bob')];
    expect((await look(mine, mine)).token).toHaveProperty('catalog');
    expect((await look(mine, mine, 'GET', '?nocatalog')).token).not.toHaveProperty('catalog');
    expect((await look(admin, mine)).status).toBe(200);
    expect((await look(bob, mine)).status).toBe(403);
    expect((await look('bad', mine)).status).toBe(401);
    expect(await look(admin, 'bad')).toMatchObject({ status: 404, message: 'Could not recognize Fernet token' });
  });

  it('revokes a token', async () => {
    const ron = tokenOf(sandbox, 'ron');
    expect((await look(ron, ron, 'DELETE')).status).toBe(204);
    expect((await look(ron, ron)).status).toBe(401);
    expect((await look(tokenOf(sandbox, 'admin'), ron)).message).toBe('Failed to validate token');
  });
});
